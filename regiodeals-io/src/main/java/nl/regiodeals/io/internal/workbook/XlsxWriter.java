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
import java.util.List;
import java.util.Map;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.output.ZipPackage;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.internal.file.Archive;
import nl.regiodeals.io.internal.workbook.Grid.Cell;
import nl.regiodeals.io.internal.workbook.Grid.Content;
import nl.regiodeals.io.internal.workbook.Grid.DropDown;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
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

  private static final String EMPTY_PASSWORD = "<sheetProtection password=\"0\" ";

  private XlsxWriter() {}

  static void write(ImmutableList<Grid> grids, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Regiodeals", "1.0")) {
      workbook.setGlobalDefaultFont("Arial", 10);
      workbook.setCompressionLevel(0); // it is compressed later, when it is made stable
      Lists lists = new Lists(workbook);
      for (Grid grid : grids) {
        write(grid, workbook.newWorksheet(grid.name()), lists);
      }
      lists.write();
    }
    makeStable(bytes.toByteArray(), out);
  }

  private static void write(Grid grid, Worksheet sheet, Lists lists) {
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
      ImmutableList<Cell> row = grid.rows().get(r);
      for (int c = 0; c < row.size(); c++) {
        cell(row.get(c), sheet, r, c);
      }
    }
    grid.tallRows().forEach(row -> sheet.rowHeight(row, Grid.TALL));
    for (DropDown dropDown : grid.dropDowns()) {
      sheet
          .range(dropDown.firstRow(), dropDown.column(), dropDown.lastRow(), dropDown.column())
          .validateWithListByFormula(lists.formula(dropDown.words()))
          .allowBlank(true)
          .showErrorMessage(dropDown.isStrict())
          .errorTitle("Regiodeals")
          .error(attribute(shortened(String.join(" / ", dropDown.words()))))
          .errorStyle(DataValidationErrorStyle.STOP);
    }
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

  private static void cell(Cell cell, Worksheet sheet, int r, int c) {
    if (cell.content() instanceof Content.Words words && !words.text().isEmpty()) {
      sheet.value(r, c, words.text());
    } else if (cell.content() instanceof Content.Amount number) {
      sheet.value(r, c, number.number());
    } else if (cell.content() instanceof Content.Day day) {
      sheet.value(r, c, day.date());
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
      case FINDING -> style.fillColor("FFD7C2").borderStyle(BorderStyle.THIN);
    }
    style.set();
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

  /** Escapes a text that the library writes into an attribute without escaping. */
  private static String attribute(String text) {
    return XmlEscapers.xmlAttributeEscaper().escape(text.replaceAll("\\p{Cntrl}", " "));
  }

  private static String shortened(String text) {
    return text.length() <= 200 ? text : text.substring(0, 199) + "\u2026";
  }

  /**
   * Rewrites the package so that the same workbook gives the same bytes, and so that a sheet locked
   * without a password does not ask for one.
   */
  private static void makeStable(byte[] workbook, OutputStream out) throws IOException {
    ZipPackage zip = ZipPackage.to(out);
    for (Map.Entry<String, byte[]> part :
        Archive.open(workbook, new Place.InFile("xlsx"), OURS).contents(name -> true).entrySet()) {
      zip.add(part.getKey(), stable(part.getKey(), part.getValue()));
    }
    zip.finish();
  }

  private static byte[] stable(String name, byte[] part) {
    if (name.equals("docProps/core.xml")) {
      return edited(part, "<dcterms:created[^>]*>[^<]*</dcterms:created>");
    }
    return name.startsWith("xl/worksheets/") ? withoutPassword(part) : part;
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
