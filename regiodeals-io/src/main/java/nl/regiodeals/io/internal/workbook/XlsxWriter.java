package nl.regiodeals.io.internal.workbook;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.xml.XmlEscapers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.output.ZipPackage;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.internal.file.Archive;
import nl.regiodeals.io.internal.workbook.Grid.Cell;
import nl.regiodeals.io.internal.workbook.Grid.Content;
import nl.regiodeals.io.internal.workbook.Grid.Prompt;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook as XLSX, with fastexcel. */
public final class XlsxWriter {
  /** What is forbidden on a locked sheet: changes to its layout. Rows may be added. */
  private static final ImmutableSet<SheetProtectionOption> FORBIDDEN =
      Sets.immutableEnumSet(
          SheetProtectionOption.SHEET,
          SheetProtectionOption.OBJECTS,
          SheetProtectionOption.SCENARIOS,
          SheetProtectionOption.DELETE_COLUMNS,
          SheetProtectionOption.INSERT_COLUMNS);

  /** The maximum length of an inline drop-down list, as Excel counts. */
  private static final int LONGEST_LIST = 255;

  /** Characters that separate the words of a list, or that fastexcel does not escape. */
  private static final CharMatcher UNSAFE =
      CharMatcher.anyOf(",\"&<>").or(CharMatcher.javaIsoControl());

  /** The name of the hidden sheet with lists. */
  public static final String LISTS = "_lijsten";

  /** The colour of the lines between cells: light, so that what is in them stands out. */
  private static final String LINE = "B8C4CF";

  /** The looks of cells whose text is wrapped. */
  private static final ImmutableSet<Grid.Look> WRAPPED =
      Sets.immutableEnumSet(Grid.Look.HEAD, Grid.Look.FIXED, Grid.Look.INPUT, Grid.Look.FINDING);

  /** The height of a line of text, in points. */
  private static final int LINE_HEIGHT = 13;

  /** How many characters of running text go into a width that is counted in digits. */
  private static final double PER_WIDTH = 1.15;

  /** How much wider bold text is. */
  private static final double BOLD = 1.1;

  private static final String EMPTY_PASSWORD = "<sheetProtection password=\"0\" ";

  private XlsxWriter() {}

  static void write(ImmutableList<Grid> grids, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Map<String, String> prompts = new HashMap<>();
    try (Workbook workbook = new Workbook(bytes, "Regiodeals", "1.0")) {
      workbook.setGlobalDefaultFont("Arial", 10);
      workbook.setCompressionLevel(0); // it is compressed later, when it is made stable
      Lists lists = new Lists(workbook);
      for (int g = 0; g < grids.size(); g++) {
        Grid grid = grids.get(g);
        write(grid, workbook.newWorksheet(grid.name()));
        if (!grid.prompts().isEmpty()) {
          prompts.put("xl/worksheets/sheet" + (g + 1) + ".xml", prompts(grid, lists));
        }
      }
      lists.write();
    }
    makeStable(bytes.toByteArray(), prompts, out);
  }

  private static void write(Grid grid, Worksheet sheet) {
    for (int c = 0; c < grid.widths().size(); c++) {
      sheet.width(c, grid.widths().get(c) + 2.0);
    }
    grid.hiddenColumns().forEach(sheet::hideColumn);
    grid.headerRow()
        .ifPresent(
            row -> {
              sheet.freezePane(grid.fixedColumns(), row + 1);
              sheet.repeatRows(row);
            });
    for (int r = 0; r < grid.rows().size(); r++) {
      Interruption.check();
      ImmutableList<Cell> row = grid.rows().get(r);
      for (int c = 0; c < row.size(); c++) {
        cell(row.get(c), sheet, r, c);
      }
    }
    heights(grid, sheet);
    grid.tallRows().forEach(row -> sheet.rowHeight(row, Grid.TALL));
    if (grid.isHidden()) {
      sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
    }
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.footer("&P / &N", Position.RIGHT);
    sheet.footer("&A", Position.LEFT);
    if (grid.isLocked()) {
      sheet.protect("", FORBIDDEN);
    }
  }

  /** Gives rows with text of more than one line their height: not every program does so itself. */
  private static void heights(Grid grid, Worksheet sheet) {
    for (int r = 0; r < grid.rows().size(); r++) {
      ImmutableList<Cell> row = grid.rows().get(r);
      int lines = 1;
      for (int c = 0; c < Math.min(row.size(), grid.widths().size()); c++) {
        Cell cell = row.get(c);
        if (WRAPPED.contains(cell.look()) && !grid.hiddenColumns().contains(c)) {
          lines = Math.max(lines, lines(cell, grid.widths().get(c)));
        }
      }
      if (lines > 1) {
        sheet.rowHeight(r, Math.min(lines * LINE_HEIGHT, Grid.TALL));
      }
    }
  }

  private static int lines(Cell cell, int width) {
    if (cell.shape() != Grid.Shape.WORDS || !(cell.content() instanceof Content.Words words)) {
      return 1;
    }
    double wide = cell.look() == Grid.Look.HEAD ? BOLD : 1;
    return words
        .text()
        .lines()
        .mapToInt(line -> Math.max(1, (int) Math.ceil(line.length() * wide / (width * PER_WIDTH))))
        .sum();
  }

  private static void cell(Cell cell, Worksheet sheet, int r, int c) {
    if (cell.content() instanceof Content.Words words && !words.text().isEmpty()) {
      sheet.value(r, c, words.text());
    } else if (cell.content() instanceof Content.Amount number) {
      sheet.value(r, c, number.number());
    } else if (cell.content() instanceof Content.Day day) {
      sheet.value(r, c, day.date());
    } else if (cell.content() instanceof Content.Link link) {
      sheet.hyperlink(r, c, HyperLink.internal(Grid.quoted(link.sheet()) + "!A1", link.text()));
    } else if (cell.content() instanceof Content.Formula formula) {
      sheet.formula(r, c, text(formula(formula))); // the library does not escape it
    }
    if (cell.look() == Grid.Look.DATA) {
      data(cell, sheet, r, c);
      return;
    }
    StyleSetter style = sheet.style(r, c);
    style.verticalAlignment("top");
    style.wrapText(cell.shape() == Grid.Shape.WORDS);
    style.format(cell.shape().code());
    switch (cell.look()) {
      case TITLE -> style.bold().fontSize(14).wrapText(false);
      case TEXT, DATA -> style.wrapText(sheet.getRepeatingRows() == null);
      case HEAD -> style.bold().fillColor("D9E5F2").borderStyle(BorderStyle.THIN).borderColor(LINE);
      case FIXED -> style.fillColor("EFEFEF").borderStyle(BorderStyle.THIN).borderColor(LINE);
      case INPUT ->
          style
              .fillColor("FFF9DB")
              .borderStyle(BorderStyle.THIN)
              .borderColor(LINE)
              .protectionOption(ProtectionOption.LOCKED, false);
      case LINK ->
          style
              .fontColor("0B57A4")
              .underlined()
              .fillColor("EFEFEF")
              .borderStyle(BorderStyle.THIN)
              .borderColor(LINE);
      case FINDING -> style.fillColor("FFD7C2").borderStyle(BorderStyle.THIN);
    }
    style.set();
  }

  /** The prompts of a sheet: the library writes lists, but no messages. */
  private static String prompts(Grid grid, Lists lists) {
    StringBuilder xml = new StringBuilder("<dataValidations count=\"");
    xml.append(grid.prompts().size()).append("\">");
    for (Prompt prompt : grid.prompts()) {
      xml.append("<dataValidation allowBlank=\"1\"");
      if (!prompt.words().isEmpty()) {
        xml.append(" type=\"list\"");
      }
      if (prompt.isStrict() && !prompt.words().isEmpty()) {
        xml.append(" showErrorMessage=\"1\" errorTitle=\"Regiodeals\" error=\"");
        xml.append(attribute(Grid.shortened(String.join(" / ", prompt.words()), 200)));
        xml.append('"');
      }
      if (!prompt.message().isEmpty()) {
        xml.append(" showInputMessage=\"1\" promptTitle=\"").append(attribute(prompt.title()));
        xml.append("\" prompt=\"").append(attribute(prompt.message())).append('"');
      }
      xml.append(" sqref=\"");
      xml.append(Grid.rangeName(prompt.column(), prompt.firstRow(), prompt.lastRow()));
      xml.append("\">");
      if (!prompt.words().isEmpty()) {
        xml.append("<formula1>").append(text(lists.formula(prompt.words())));
        xml.append("</formula1>");
      }
      xml.append("</dataValidation>");
    }
    return xml.append("</dataValidations>").toString();
  }

  private static String formula(Content.Formula formula) {
    return formula
        .operation()
        .over(
            formula.areas().stream().map(area -> area.quotedSheet() + "!" + area.cells()).toList(),
            ",");
  }

  /**
   * Writes a data cell. Only values that need a number format get a style, because each style takes
   * time.
   */
  private static void data(Cell cell, Worksheet sheet, int r, int c) {
    if (cell.shape() == Grid.Shape.MONEY || cell.shape() == Grid.Shape.DATE) {
      sheet.style(r, c).format(cell.shape().code()).set();
    }
  }

  private static final ReadLimits OURS =
      ReadLimits.DEFAULT.withBytes(Integer.MAX_VALUE).withEntries(Integer.MAX_VALUE);

  /** Escapes a text for an attribute. */
  private static String attribute(String text) {
    return XmlEscapers.xmlAttributeEscaper().escape(text.replaceAll("\\p{Cntrl}", " "));
  }

  private static String text(String text) {
    return XmlEscapers.xmlContentEscaper().escape(text);
  }

  /**
   * Rewrites the package so that the same workbook gives the same bytes, and so that a sheet locked
   * without a password does not ask for one.
   */
  private static void makeStable(byte[] workbook, Map<String, String> prompts, OutputStream out)
      throws IOException {
    ZipPackage zip = ZipPackage.to(out);
    for (Map.Entry<String, byte[]> part :
        Archive.open(workbook, new Place.InFile("xlsx"), OURS).contents(name -> true).entrySet()) {
      String name = part.getKey();
      zip.add(name, stable(name, part.getValue(), prompts.getOrDefault(name, "")));
    }
    zip.finish();
  }

  private static byte[] stable(String name, byte[] part, String prompts) {
    if (name.equals("docProps/core.xml")) {
      return edited(part, "<dcterms:created[^>]*>[^<]*</dcterms:created>");
    }
    return name.startsWith("xl/worksheets/") ? withPrompts(withoutPassword(part), prompts) : part;
  }

  /** A sheet with its prompts, before the elements that must follow them (ECMA-376, 18.3.1.99). */
  private static byte[] withPrompts(byte[] sheet, String prompts) {
    if (prompts.isEmpty()) {
      return sheet;
    }
    String text = new String(sheet, StandardCharsets.UTF_8);
    int links = text.indexOf("<hyperlinks>");
    int at = links < 0 ? text.indexOf("<pageMargins ") : links;
    return (text.substring(0, at) + prompts + text.substring(at)).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] withoutPassword(byte[] sheet) {
    String text = new String(sheet, StandardCharsets.UTF_8);
    return text.contains(EMPTY_PASSWORD)
        ? text.replace(EMPTY_PASSWORD, "<sheetProtection ").getBytes(StandardCharsets.UTF_8)
        : sheet;
  }

  private static byte[] edited(byte[] part, String without) {
    return new String(part, StandardCharsets.UTF_8)
        .replaceFirst(without, "")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Keeps lists that are too long for inline drop-downs on a hidden sheet. */
  private static final class Lists {
    private final Workbook workbook;
    private final List<ImmutableList<String>> lists = new ArrayList<>();

    Lists(Workbook workbook) {
      this.workbook = workbook;
    }

    String formula(ImmutableList<String> words) {
      String within = String.join(",", words);
      if (within.length() < LONGEST_LIST - 2 && words.stream().noneMatch(UNSAFE::matchesAnyOf)) {
        return '"' + within + '"';
      }
      int column = lists.indexOf(words);
      if (column < 0) {
        column = lists.size();
        lists.add(words);
      }
      String letters = Grid.cellName(column, 0).replaceAll("\\d", "");
      return LISTS + "!$" + letters + "$1:$" + letters + "$" + words.size();
    }

    void write() {
      if (lists.isEmpty()) {
        return;
      }
      Worksheet sheet = workbook.newWorksheet(LISTS);
      sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
      for (int c = 0; c < lists.size(); c++) {
        for (int r = 0; r < lists.get(c).size(); r++) {
          sheet.value(r, c, lists.get(c).get(r));
        }
      }
    }
  }
}
