package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Nothing is lost on reading own sheets: each cell ends as a value, or a notice names it, unless
 * the mapping ignores its column.
 */
class MappingConservationTest {
  private static final Pattern CELLS = Pattern.compile("\\b([A-Z]{1,2}\\d+)(?::([A-Z]{1,2}\\d+))?");

  /** Fields that do not come from a cell. */
  private static final Set<String> MADE = Set.of("id", "deal", "year", "indicator", "cumulative");

  /** Without rows whose key alone says nothing new. */
  private static final Dossiers KNOWN =
      Dossiers.of(
          Sample.portfolio().toBuilder().finance(List.of()).preconditions(List.of()).build());

  private static final List<String> TABLES =
      List.of(
          "record: Project\n    columns: {Een: name, Twee: status, Drie: budget, Vier: ignore, Vijf: startsOn}",
          "record: Indicator\n    columns: {Een: name, Twee: unit, Drie: Measurement.value, Vier: ignore, Vijf: Measurement.remark}",
          "record: Result\n    columns: {Een: description, Twee: project, Drie: number, Vier: ignore, Vijf: year}",
          "record: FinanceLine\n    columns: {Een: source, Twee: remark, Drie: spent, Vier: ignore, Vijf: budgeted}",
          "record: Precondition\n    columns: {Een: kind, Twee: status, Drie: remark, Vier: ignore}",
          "record: Partnership\n    columns: {Een: organisation, Twee: role, Drie: sector, Vier: ignore}",
          "record: Risk\n    columns: {Een: description, Twee: likelihood, Drie: measure, Vier: ignore}",
          "record: Showcase\n    columns: {Een: title, Twee: project, Drie: story, Vier: ignore, Vijf: year}",
          "record: Amendment\n    columns: {Een: description, Twee: kind, Drie: amount, Vier: ignore, Vijf: newEnd}",
          "record: Pillar\n    columns: {Een: name, Twee: description, Vier: ignore}",
          "record: ProgressReport\n    columns: {Een: lessons, Twee: courseCorrections, Vier: ignore}",
          "record: ProgressReport\n    columns: {Een: outlook, Twee: lessons, Drie: receivedFromState, Vier: ignore, Vijf: year}",
          "record: InterimReport\n    columns: {Een: progress, Twee: adoptedOn, Drie: outlook, Vier: ignore}",
          "record: Agreement\n    columns: {Een: description, Twee: owner, Drie: dueOn, Vier: ignore, Vijf: year}",
          "record: ProjectFunding\n    columns: {Een: project, Twee: source, Drie: committed, Vier: ignore, Vijf: year}",
          "record: ProjectProgress\n    columns: {Een: project, Twee: light, Drie: percentDone, Vier: ignore, Vijf: reason}",
          "record: Project\n    columns: {Een: name, Twee: ProjectProgress.light, Drie: ProjectProgress.percentDone, Vier: ignore}",
          "record: Measurement\n    columns: {Een: indicator, Twee: value, Drie: remark, Vier: ignore, Vijf: year}",
          "record: SisaIndicator\n    columns: {Een: number, Twee: description, Drie: amount, Vier: ignore, Vijf: text}",
          "record: Link\n    columns: {Een: url, Twee: title, Drie: kind, Vier: ignore}");

  private static final List<String> TYPED =
      List.of(
          "Huizen in het dorp",
          "Brug",
          "loopt",
          "in uitvoering",
          "1.234",
          "1,234",
          "61%",
          "Rijk",
          "totaal",
          "n.v.t.",
          "2024",
          "2023",
          "programmateam",
          "gereed",
          "trekker",
          "12",
          "bzk",
          "Ministerie van BZK",
          "overheid",
          "https://voorbeeld.nl",
          "site",
          "1-2-2024",
          "  x  ");

  @Property(tries = 400)
  void ofOwnSheets(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    String table = TABLES.get(random.nextInt(TABLES.size()));
    String mapping =
        "deal: twente\nyear: 2024\ntables:\n  - sheet: Blad\n    "
            + (random.nextBoolean() ? "unit: {}\n    " : "")
            + table;
    int header = random.nextInt(4);
    Map<String, String> filled = new LinkedHashMap<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("Blad");
      List<String> headers = List.of("Een", "Twee", "Drie", "Vier", "Vijf", "Zes");
      for (int row = 0; row < header + 6; row++) {
        XSSFRow made = sheet.createRow(row);
        for (int column = 0; column < 8; column++) {
          XSSFCell cell = made.createCell(column);
          if (row == header && column < headers.size()) {
            cell.setCellValue(headers.get(column));
          } else if (random.nextInt(3) > 0 || (row > header && column == 0)) {
            if (random.nextInt(4) == 0) {
              cell.setCellValue(random.nextInt(3000));
            } else {
              cell.setCellValue(TYPED.get(random.nextInt(TYPED.size())));
            }
            if (column != 3 || row < header) {
              filled.put(
                  new CellReference(row, column).formatAsString(),
                  new DataFormatter().formatCellValue(cell).strip());
            }
          }
        }
        made.setZeroHeight(random.nextInt(6) == 0);
      }
      if (random.nextInt(3) == 0) {
        int column = random.nextInt(3);
        sheet.addMergedRegionUnsafe(new CellRangeAddress(header + 2, header + 3, column, column));
        filled.remove(new CellReference(header + 3, column).formatAsString());
        sheet.getRow(header + 3).getCell(column).setBlank();
      }
      book.write(out);
    }

    Submission read =
        SheetMapping.read(Input.of("m.yaml", mapping.getBytes(StandardCharsets.UTF_8)))
            .complete()
            .submission(Input.of("own.xlsx", out.toByteArray()), KNOWN);

    filled.values().removeAll(told(read));
    assertThat(kept(read)).as(table + "\n" + read.notices()).containsAll(filled.keySet());
  }

  private static Set<String> kept(Submission read) {
    Set<String> kept = new HashSet<>();
    read.provenance()
        .places()
        .forEach(
            (subject, place) -> {
              if (place instanceof Place.InSheet in
                  && subject.field().isPresent()
                  && !(MADE.contains(subject.field().get()) && in.cell().startsWith("A"))) {
                kept.add(in.cell());
              }
            });
    for (Notice notice : read.notices()) {
      notice.place().ifPresent(place -> add(place.toString().replaceAll(".*!", ""), kept));
      notice.values().values().forEach(value -> add(value.toString(), kept));
    }
    return kept;
  }

  /** The values of reports that were typed more than once, or became one text together. */
  private static Set<String> told(Submission read) {
    Set<String> told = new HashSet<>();
    for (Record report :
        Iterables.concat(read.answers().reports(), read.answers().interimReports())) {
      for (Field field : RecordType.of(report.getClass()).fields()) {
        for (Object value : field.values(report)) {
          value.toString().lines().forEach(told::add);
          if (value.equals(LocalDate.of(2024, 2, 1))) {
            told.add("1-2-2024");
          } else if (value instanceof Money money) {
            told.add(money.euros().stripTrailingZeros().toPlainString());
            told.add("1.234");
          }
        }
      }
    }
    return told;
  }

  private static void add(String text, Set<String> kept) {
    Matcher cells = CELLS.matcher(text);
    while (cells.find()) {
      CellReference first = new CellReference(cells.group(1));
      CellReference last = cells.group(2) == null ? first : new CellReference(cells.group(2));
      for (int row = first.getRow(); row <= last.getRow(); row++) {
        kept.add(new CellReference(row, first.getCol()).formatAsString());
      }
    }
  }
}
