package nl.regiodeals.io.internal.workbook;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.core.notice.Place;
import org.w3c.dom.Element;

/**
 * Marks findings in an XLSX workbook: the cells get a colour and a comment, and a sheet lists all.
 * Everything else is unchanged. For one workbook; not safe to share between threads.
 */
public final class XlsxMarking {
  private static final String TYPE_SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  private static final String TYPE_COMMENTS =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
  private static final String FILL = "FFFFD7C2";
  private static final String LIST = "xl/worksheets/regiodeals-findings.xml";

  /**
   * The elements that must follow the reference to comments within a sheet (ECMA-376, 18.3.1.99).
   */
  private static final ImmutableList<String> AFTER_COMMENTS =
      ImmutableList.of(
          "legacyDrawingHF",
          "picture",
          "oleObjects",
          "controls",
          "webPublishItems",
          "tableParts",
          "extLst");

  private final Map<String, byte[]> parts;
  private final OfficeParts office;
  private final Dialect dialect;
  private final String main;
  private final XmlPart workbook;
  private final XmlPart relations;
  private final XmlPart types;
  private final Map<String, Integer> marked = new HashMap<>();
  private Optional<XmlPart> styles = Optional.empty();
  private int comments;

  private XlsxMarking(Map<String, byte[]> original) throws IOException, XMLStreamException {
    this.parts = new LinkedHashMap<>(original);
    this.office =
        new OfficeParts(
            name -> Optional.ofNullable(parts.get(named(name))).map(ByteArrayInputStream::new));
    this.main =
        named(office.main().orElseThrow(() -> BookReader.broken(new Place.InFile("workbook"))));
    this.workbook = part(main);
    this.relations = part(OfficeParts.listOf(main));
    this.types = part("[Content_Types].xml");
    this.dialect = Dialect.of(workbook);
  }

  /** A part name as in the file; look-up is case-insensitive. */
  private String named(String name) {
    return parts.containsKey(name)
        ? name
        : parts.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
  }

  /** The parts of the workbook with the marks in it. */
  public static Map<String, byte[]> mark(Map<String, byte[]> original, Findings findings)
      throws IOException {
    try {
      return marked(original, findings);
    } catch (XMLStreamException | NumberFormatException e) {
      throw BookReader.broken(new Place.InFile("workbook"));
    }
  }

  private static Map<String, byte[]> marked(Map<String, byte[]> original, Findings findings)
      throws IOException, XMLStreamException {
    XlsxMarking marking = new XlsxMarking(original);
    Map<String, List<Mark>> bySheet = new LinkedHashMap<>();
    for (Mark mark : findings.marks()) {
      mark.place()
          .ifPresent(
              place -> bySheet.computeIfAbsent(place.sheet(), s -> new ArrayList<>()).add(mark));
    }
    for (Map.Entry<String, List<Mark>> sheet : bySheet.entrySet()) {
      marking.sheet(sheet.getKey(), sheet.getValue());
    }
    marking.list(findings);
    marking.put(marking.main, marking.workbook);
    marking.put(OfficeParts.listOf(marking.main), marking.relations);
    marking.put("[Content_Types].xml", marking.types);
    if (marking.styles.isPresent()) {
      marking.put(marking.stylesName(), marking.styles.get());
    }
    return marking.parts;
  }

  private XmlPart part(String name) throws IOException {
    return XmlPart.read(parts.getOrDefault(named(name), new byte[0]));
  }

  private void put(String name, XmlPart part) throws IOException {
    parts.put(named(name), part.bytes());
  }

  private String stylesName() throws IOException, XMLStreamException {
    return office
        .related(main, "styles")
        .findFirst()
        .orElseThrow(() -> BookReader.broken(new Place.InFile("workbook")));
  }

  private XmlPart styles() throws IOException, XMLStreamException {
    if (styles.isEmpty()) {
      styles = Optional.of(part(stylesName()));
    }
    return styles.get();
  }

  private Optional<String> target(String sheetName) throws IOException, XMLStreamException {
    ImmutableList<OfficeParts.Relation> all = office.relations(main);
    return workbook.all("sheet").stream()
        .filter(sheet -> sheet.getAttribute("name").equals(sheetName))
        .map(sheet -> sheet.getAttributeNS(dialect.relations(), "id"))
        .flatMap(id -> all.stream().filter(relation -> relation.id().equals(id)))
        .map(relation -> named(relation.target()))
        .filter(parts::containsKey)
        .findFirst();
  }

  private void sheet(String name, List<Mark> marks) throws IOException, XMLStreamException {
    Optional<String> target = target(name);
    if (target.isEmpty()) {
      return;
    }
    XmlPart sheet = part(target.get());
    Map<String, String> remarks = new LinkedHashMap<>();
    for (Mark mark : marks) {
      String cell = mark.place().map(Place.InSheet::cell).orElse("A1");
      colour(sheet, cell);
      remarks.merge(cell, mark.comment(), (one, other) -> one + "\n" + other);
    }
    comment(sheet, target.get(), remarks);
    parts.put(target.get(), sheet.bytes());
  }

  private void colour(XmlPart sheet, String cellName) throws IOException, XMLStreamException {
    Element data = sheet.all("sheetData").get(0);
    int row = Grid.row(cellName) + 1;
    Element cell = cell(sheet, row(sheet, data, row), cellName);
    cell.setAttribute("s", Integer.toString(markedStyle(cell.getAttribute("s"))));
  }

  private static Element row(XmlPart sheet, Element data, int number) {
    Element before = null;
    for (Element row : XmlPart.children(data, "row")) {
      int at = Integer.parseInt("0" + row.getAttribute("r"));
      if (at == number) {
        return row;
      }
      if (at > number) {
        before = row;
        break;
      }
    }
    Element made = sheet.element(data, "row", "r", Integer.toString(number));
    data.insertBefore(made, before);
    return made;
  }

  private static Element cell(XmlPart sheet, Element row, String name) {
    Element before = null;
    for (Element cell : XmlPart.children(row, "c")) {
      if (cell.getAttribute("r").equals(name)) {
        return cell;
      }
      if (Grid.column(cell.getAttribute("r")) > Grid.column(name)) {
        before = cell;
        break;
      }
    }
    Element made = sheet.element(row, "c", "r", name);
    row.insertBefore(made, before);
    return made;
  }

  /** The style of a cell with another background colour. */
  private int markedStyle(String style) throws IOException, XMLStreamException {
    Integer known = marked.get(style);
    if (known != null) {
      return known;
    }
    XmlPart part = styles();
    if (marked.isEmpty()) {
      Element fills = part.all("fills").get(0);
      Element fill = part.element(fills, "fill");
      Element pattern = part.element(fills, "patternFill", "patternType", "solid");
      pattern.appendChild(part.element(fills, "fgColor", "rgb", FILL));
      fill.appendChild(pattern);
      fills.appendChild(fill);
      fills.setAttribute("count", Integer.toString(XmlPart.children(fills, "fill").size()));
    }
    Element formats = part.all("cellXfs").get(0);
    List<Element> all = XmlPart.children(formats, "xf");
    int index = style.isEmpty() ? 0 : Math.min(Integer.parseInt(style), all.size() - 1);
    Element copy = (Element) all.get(index).cloneNode(true);
    int fill = XmlPart.children(part.all("fills").get(0), "fill").size() - 1;
    copy.setAttribute("fillId", Integer.toString(fill));
    copy.setAttribute("applyFill", "1");
    formats.appendChild(copy);
    formats.setAttribute("count", Integer.toString(all.size() + 1));
    marked.put(style, all.size());
    return all.size();
  }

  /**
   * Adds comments to a sheet that has none; if people added their own, the colour and the list have
   * to suffice.
   */
  private void comment(XmlPart sheet, String target, Map<String, String> remarks)
      throws IOException {
    if (!sheet.all("legacyDrawing").isEmpty()) {
      return;
    }
    comments++;
    String name = "regiodeals-" + comments;
    String relationsName = named(OfficeParts.listOf(target));
    XmlPart its =
        parts.containsKey(relationsName)
            ? part(relationsName)
            : XmlPart.read(
                ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                        + "relationships\"/>")
                    .getBytes(StandardCharsets.UTF_8));
    relate(
        its,
        name + "-comments",
        dialect.relations() + "/comments",
        "/xl/" + name + "-comments.xml");
    relate(its, name + "-drawing", dialect.relations() + "/vmlDrawing", "/xl/" + name + ".vml");
    parts.put(relationsName, its.bytes());
    parts.put("xl/" + name + "-comments.xml", CommentParts.comments(remarks, dialect.main()));
    parts.put("xl/" + name + ".vml", CommentParts.drawing(remarks.keySet()));
    type("/xl/" + name + "-comments.xml", TYPE_COMMENTS);
    if (types.all("Default").stream().noneMatch(d -> d.getAttribute("Extension").equals("vml"))) {
      Element root = types.root();
      root.insertBefore(
          types.element(
              root,
              "Default",
              "Extension",
              "vml",
              "ContentType",
              "application/vnd.openxmlformats-officedocument.vmlDrawing"),
          root.getFirstChild());
    }
    Element reference = sheet.element(sheet.root(), "legacyDrawing");
    reference.setAttributeNS(dialect.relations(), "r:id", name + "-drawing");
    Element before =
        XmlPart.children(sheet.root(), AFTER_COMMENTS.toArray(String[]::new)).stream()
            .findFirst()
            .orElse(null);
    sheet.root().insertBefore(reference, before);
  }

  private void type(String part, String type) {
    Element root = types.root();
    root.appendChild(types.element(root, "Override", "PartName", part, "ContentType", type));
  }

  private static void relate(XmlPart relations, String id, String type, String target) {
    Element root = relations.root();
    root.appendChild(
        relations.element(root, "Relationship", "Id", id, "Type", type, "Target", target));
  }

  /** Adds the sheet that lists the findings, as the first tab of the workbook. */
  private void list(Findings findings) throws IOException, XMLStreamException {
    List<Element> sheets = workbook.all("sheet");
    String name = findings.freeTitle(title -> isTaken(sheets, title));
    int largest =
        sheets.stream()
            .mapToInt(s -> Integer.parseInt("0" + s.getAttribute("sheetId")))
            .max()
            .orElse(0);
    Element parent = workbook.all("sheets").get(0);
    Element made =
        workbook.element(parent, "sheet", "name", name, "sheetId", Integer.toString(largest + 1));
    made.setAttributeNS(dialect.relations(), "r:id", "regiodealsFindings" + (largest + 1));
    parent.insertBefore(made, parent.getFirstChild());
    openHere(sheets);
    String part = LIST.replace(".xml", (largest + 1) + ".xml");
    relate(
        relations,
        "regiodealsFindings" + (largest + 1),
        dialect.relations() + "/worksheet",
        "/" + part);
    type("/" + part, TYPE_SHEET);
    int[] looks = {styled(false), styled(true)};
    parts.put(part, CommentParts.list(findings, dialect.main(), looks));
  }

  /** Lets the workbook open with its first sheet, and names follow the sheets that they mean. */
  private void openHere(List<Element> others) throws IOException, XMLStreamException {
    for (Element view : workbook.all("workbookView")) {
      view.setAttribute("activeTab", "0");
      view.setAttribute("firstSheet", "0");
    }
    for (Element name : workbook.all("definedName")) {
      String sheet = name.getAttribute("localSheetId");
      if (!sheet.isEmpty()) {
        name.setAttribute("localSheetId", Integer.toString(Integer.parseInt(sheet) + 1));
      }
    }
    for (Element other : others) {
      Optional<String> target = target(other.getAttribute("name"));
      if (target.isPresent() && isSelected(parts.getOrDefault(target.get(), new byte[0]))) {
        XmlPart sheet = part(target.get());
        sheet.all("sheetView").forEach(view -> view.removeAttribute("tabSelected"));
        parts.put(target.get(), sheet.bytes());
      }
    }
  }

  /** Whether a sheet may be one that is selected; two such sheets would be changed together. */
  private static boolean isSelected(byte[] sheet) {
    int head = Math.min(sheet.length, 8_000);
    return new String(sheet, 0, head, StandardCharsets.ISO_8859_1).contains("tabSelected");
  }

  /** A style for text that is wrapped, or bold for headers. */
  private int styled(boolean isBold) throws IOException, XMLStreamException {
    XmlPart part = styles();
    Element formats = part.all("cellXfs").get(0);
    List<Element> all = XmlPart.children(formats, "xf");
    Element made = part.element(formats, "xf", "numFmtId", "0", "fontId", font(isBold));
    made.setAttribute("fillId", "0");
    made.setAttribute("borderId", "0");
    made.setAttribute("applyFont", "1");
    made.setAttribute("applyAlignment", "1");
    made.appendChild(part.element(formats, "alignment", "vertical", "top", "wrapText", "1"));
    formats.appendChild(made);
    formats.setAttribute("count", Integer.toString(all.size() + 1));
    return all.size();
  }

  /** The number of the font of the workbook, or of one like it that is bold. */
  private String font(boolean isBold) throws IOException, XMLStreamException {
    XmlPart part = styles();
    List<Element> fonts = part.all("fonts");
    if (!isBold || fonts.isEmpty() || XmlPart.children(fonts.get(0), "font").isEmpty()) {
      return "0";
    }
    Element all = fonts.get(0);
    List<Element> known = XmlPart.children(all, "font");
    Element bold = (Element) known.get(0).cloneNode(true);
    if (XmlPart.children(bold, "b").isEmpty()) {
      bold.insertBefore(part.element(all, "b"), bold.getFirstChild());
    }
    all.appendChild(bold);
    all.setAttribute("count", Integer.toString(known.size() + 1));
    return Integer.toString(known.size());
  }

  private static boolean isTaken(List<Element> sheets, String name) {
    return sheets.stream().anyMatch(sheet -> sheet.getAttribute("name").equalsIgnoreCase(name));
  }

  /**
   * The namespaces of the workbook: those of the transitional form of the standard, or the strict.
   *
   * @param main the namespace of the sheets
   * @param relations the namespace of references to other parts
   */
  private record Dialect(String main, String relations) {
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    static Dialect of(XmlPart workbook) {
      return String.valueOf(workbook.root().getNamespaceURI()).startsWith(STRICT)
          ? new Dialect(STRICT + "spreadsheetml/main", STRICT + "officeDocument/relationships")
          : new Dialect(
              "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
              "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    }
  }
}
