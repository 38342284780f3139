package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Pillar;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.notice.Notice;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Made-up own sheets of a region and the mappings of them, for tests. */
final class OwnSheets {
  static final Portfolio KNOWN =
      Sample.portfolio().toBuilder()
          .projects(
              List.of(
                  Project.builder("twente-p1", "twente", "Dorpshuis")
                      .description("Een huis voor het dorp.")
                      .build()))
          .pillars(List.of(new Pillar("twente-wonen", "twente", "Wonen", Optional.empty())))
          .indicators(
              List.of(
                  Indicator.builder("twente-i1", "twente", "Woningen gebouwd")
                      .unit("woningen")
                      .cumulative(true)
                      .build()))
          .measurements(List.of())
          .results(List.of())
          .finance(List.of())
          .build();

  static final Dossiers DOSSIERS = Dossiers.of(KNOWN);
  static final String PROJECTS =
      """
      deal: twente
      year: 2024
      filledOn: 2025-03-02
      tables:
        - sheet: Projectenlijst
          record: Project
          columns:
            Projectnaam: name
            Fase: status
            "Kosten (x 1000)": budget
            Trekker: ignore
          words:
            status:
              loopt: RUNNING
              klaar: afgerond
          unit: x1000
          fixed:
            pillar: Wonen
      """;

  private OwnSheets() {}

  static void assertRefused(String mapping, Input sheets, String code) {
    assertThatThrownBy(() -> read(mapping, sheets))
        .isInstanceOfSatisfying(
            UnreadableException.class, e -> assertThat(e.notice().code()).isEqualTo(code));
  }

  static String place(Notice notice) {
    return notice.place().orElseThrow().toString();
  }

  static SheetMapping mapping(String yaml) throws IOException {
    SheetMapping.Read read = SheetMapping.read(yaml(yaml));
    assertThat(read.notices()).isEmpty();
    return read.complete();
  }

  static Submission read(String mapping, Input sheets) throws IOException {
    return mapping(mapping).submission(sheets, DOSSIERS);
  }

  static Submission read(String mapping, Filling filling) throws IOException {
    return read(mapping, xlsx(filling));
  }

  static Input yaml(String text) {
    return Input.of("map.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  static Input csv(String text, Charset charset) {
    return Input.of("own.csv", text.getBytes(charset));
  }

  interface Filling {
    void into(XSSFWorkbook book);
  }

  static Input xlsx(String sheet, Object[][] rows) throws IOException {
    return xlsx(book -> fill(book.createSheet(sheet), rows));
  }

  static Input xlsx(Filling filling) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      filling.into(book);
      book.write(out);
    }
    return Input.of("own.xlsx", out.toByteArray());
  }

  static void fill(XSSFSheet sheet, Object[][] rows) {
    for (int i = 0; i < rows.length; i++) {
      XSSFRow row = sheet.createRow(i);
      for (int j = 0; j < rows[i].length; j++) {
        if (rows[i][j] instanceof Number number) {
          row.createCell(j).setCellValue(number.doubleValue());
        } else if (rows[i][j] != null) {
          row.createCell(j).setCellValue(rows[i][j].toString());
        }
      }
    }
  }

  /** The same cells as OpenDocument, as an office program writes them. */
  static Input ods(String sheet, Object[][] rows) throws IOException {
    StringBuilder table = new StringBuilder();
    for (Object[] row : rows) {
      table.append("<table:table-row>");
      Stream.of(row).forEach(value -> table.append(cell(value)));
      table.append("</table:table-row>");
    }
    String content =
        """
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>
          <office:spreadsheet><table:table table:name="%s">%s</table:table></office:spreadsheet>
        </office:body></office:document-content>
        """
            .formatted(sheet, table);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return Input.of("own.ods", out.toByteArray());
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "<table:table-cell/>";
    }
    String type =
        value instanceof Number
            ? "float\" office:value=\"" + value
            : value instanceof LocalDate ? "date\" office:date-value=\"" + value : "string";
    return "<table:table-cell office:value-type=\""
        + type
        + "\"><text:p>"
        + value
            .toString()
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace("\n", "</text:p><text:p>")
        + "</text:p></table:table-cell>";
  }

  /** The same cells as CSV, as a Dutch Excel saves them. */
  static Input csv(Object[][] rows) {
    return csv(
        Stream.of(rows)
            .map(row -> Stream.of(row).map(OwnSheets::quoted).collect(Collectors.joining(";")))
            .collect(Collectors.joining("\r\n")),
        StandardCharsets.UTF_8);
  }

  private static String quoted(@Nullable Object value) {
    if (value == null) {
      return "";
    } else if (value instanceof Number) {
      return value.toString().replace('.', ',');
    } else if (value instanceof LocalDate day) {
      return day.getDayOfMonth() + "-" + day.getMonthValue() + "-" + day.getYear();
    }
    return '"' + value.toString().replace("\"", "\"\"") + '"';
  }
}
