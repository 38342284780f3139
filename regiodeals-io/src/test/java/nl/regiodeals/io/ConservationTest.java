package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.regiodeals.core.RandomPortfolio;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.merge.Merge;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Language;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Nothing is lost on reading. Whatever cell of a form a person fills in, wherever rows, columns or
 * sheets were added, its content is in the portfolio afterwards, or a notice names the cell.
 */
class ConservationTest {
  private static final Pattern CELLS = Pattern.compile("([A-Z]+\\d+)(?::([A-Z]+\\d+))?");

  /** A sheet from which nothing is read is named as a whole. */
  private static final List<String> WHOLE_SHEETS =
      List.of("extra-sheet", "copied-sheet", "no-headers");

  /** What was filled in, and where. */
  private record Filled(String sheet, int row, int column, Typed typed) {
    String cell() {
      return new CellReference(row, column).formatAsString();
    }
  }

  /** What somebody typed, and the forms that it can have in the portfolio. */
  private record Typed(Kind kind, String text, List<String> kept) {}

  private enum Kind {
    TEXT,
    NUMBER,
    PERCENT,
    DATE
  }

  @Property
  void ofFormsInXlsx(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    Portfolio known = known(random);
    byte[] form = form(ReportWorkbook.XLSX, known, random);
    List<Filled> filled = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form))) {
      CellStyle percent = book.createCellStyle();
      percent.setDataFormat(book.createDataFormat().getFormat("0.0%"));
      CellStyle date = book.createCellStyle();
      date.setDataFormat(book.createDataFormat().getFormat("dd-mm-yyyy"));
      Sheet sheet = book.getSheetAt(random.nextInt(book.getNumberOfSheets()));
      int last = Math.max(sheet.getLastRowNum(), 0);
      switch (random.nextInt(5)) {
        case 0 -> sheet.shiftRows(random.nextInt(last + 1), last + 1, 1);
        case 1 -> sheet.shiftColumns(random.nextInt(4), 12, 1);
        case 2 ->
            sheet =
                book.cloneSheet(
                    book.getSheetIndex(sheet),
                    sheet.getSheetName() + (random.nextBoolean() ? " (2)" : "x"));
        default -> {}
      }
      for (int i = 0; i <= random.nextInt(4); i++) {
        int at = random.nextInt(last + 4);
        int column = random.nextInt(14);
        Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
        Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setBlank(); // what is typed takes the place of a formula
        Typed typed = typed(random);
        switch (typed.kind()) {
          case TEXT -> cell.setCellValue(typed.text());
          case NUMBER -> cell.setCellValue(Double.parseDouble(typed.text()));
          case PERCENT -> {
            cell.setCellValue(Double.parseDouble(typed.text()));
            cell.setCellStyle(percent);
          }
          case DATE -> {
            cell.setCellValue(LocalDate.parse(typed.text()));
            cell.setCellStyle(date);
          }
        }
        put(filled, new Filled(sheet.getSheetName(), at, column, typed));
      }
      book.write(out);
    }
    assertKept(known, out.toByteArray(), filled);
  }

  @Property
  void ofFormsInOds(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    Portfolio known = known(random);
    OdsEditor book = new OdsEditor(form(ReportWorkbook.ODS, known, random));
    int sheet = random.nextInt(book.sheets().size());
    int rows = book.rows(sheet);
    switch (random.nextInt(5)) {
      case 0 -> book.insertRow(sheet, random.nextInt(rows));
      case 1 -> book.insertColumn(sheet, random.nextInt(4));
      case 2 -> {
        book.copy(sheet, book.sheets().get(sheet) + (random.nextBoolean() ? " 2" : "x"));
        sheet = book.sheets().size() - 1;
      }
      default -> {}
    }
    List<Filled> filled = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      int row = random.nextInt(rows + 3);
      int column = random.nextInt(14);
      Typed typed = typed(random);
      String[] attributes =
          switch (typed.kind()) {
            case TEXT -> new String[] {"value-type", "string"};
            case NUMBER -> new String[] {"value-type", "float", "value", typed.text()};
            case PERCENT -> new String[] {"value-type", "percentage", "value", typed.text()};
            case DATE -> new String[] {"value-type", "date", "date-value", typed.text()};
          };
      book.set(sheet, row, column, typed.text(), attributes);
      put(filled, new Filled(book.sheets().get(sheet), row, column, typed));
    }
    assertKept(known, book.bytes(), filled);
  }

  private static void put(List<Filled> filled, Filled cell) {
    filled.removeIf(old -> old.cell().equals(cell.cell()));
    filled.add(cell);
  }

  private static Typed typed(Random random) {
    int number = 100_000 + random.nextInt(900_000);
    return switch (random.nextInt(7)) {
      case 0 -> text("Totaal " + number);
      case 1 -> new Typed(Kind.TEXT, number / 1000 + "," + number % 1000, List.of("-"));
      case 2 -> new Typed(Kind.NUMBER, number + ".25", List.of(number + ".25", number + ".25"));
      case 3 ->
          new Typed(
              Kind.PERCENT,
              "0." + number,
              List.of(
                  "0." + number,
                  new BigDecimal("0." + number)
                      .movePointRight(2)
                      .stripTrailingZeros()
                      .toPlainString()));
      case 4 -> {
        String day = LocalDate.of(2100, 1, 1).plusDays(number % 5000).toString();
        yield new Typed(Kind.DATE, day, List.of(day));
      }
      default -> text("Zq" + number + " <b> =1+1");
    };
  }

  private static Typed text(String text) {
    return new Typed(Kind.TEXT, text, List.of(text));
  }

  /** The sample, or random records, all of them of one deal. */
  private static Portfolio known(Random random) {
    if (random.nextBoolean()) {
      return Sample.portfolio();
    }
    Portfolio made = RandomPortfolio.of(random.nextLong());
    if (made.deals().isEmpty()) {
      return Sample.portfolio();
    }
    String deal = made.deals().get(0).id();
    RecordType type = RecordType.portfolio();
    return (Portfolio)
        type.create(
            type.fields().stream()
                .map(
                    list ->
                        list.isMany() && list.type() instanceof ValueType.Nested nested
                            ? list.values(made).stream()
                                .map(record -> ofDeal(nested.type(), (Record) record, deal))
                                .map(Object.class::cast)
                                .toList()
                            : list.values(made))
                .toList());
  }

  private static Record ofDeal(RecordType type, Record record, String deal) {
    return type.create(
        type.fields().stream()
            .map(
                field ->
                    field.name().equals("deal")
                        ? List.<Object>of(deal)
                        : List.copyOf(field.values(record)))
            .toList());
  }

  private static byte[] form(ReportWorkbook kind, Portfolio known, Random random) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Language language = random.nextBoolean() ? Language.DUTCH : Language.ENGLISH;
    kind.write(
        ReportForm.of(Dossiers.of(known).all().get(0), 2023 + random.nextInt(4)), language, out);
    return out.toByteArray();
  }

  private static void assertKept(Portfolio known, byte[] workbook, List<Filled> filled)
      throws Exception {
    List<Notice> notices = new ArrayList<>();
    List<String> values = new ArrayList<>();
    try {
      Submission back = ReportWorkbook.read(Input.of("f", workbook), Dossiers.of(known));
      Merge merge =
          Merge.of(new Reading(known, Provenance.NONE, ImmutableList.of()), List.of(back));
      notices.addAll(back.notices());
      notices.addAll(merge.notices());
      back.filledBy().ifPresent(values::add);
      leaves(RecordType.portfolio(), merge.portfolio()).forEach(values::add);
    } catch (UnreadableException e) {
      // the hidden sheet identifies the form; filling it in destroys the identification
      assertThat(filled).extracting(Filled::sheet).contains("_regiodeals");
      return;
    }
    for (Filled cell : filled) {
      boolean isKept =
          values.stream().anyMatch(value -> cell.typed().kept().stream().anyMatch(value::contains));
      boolean isTold = notices.stream().anyMatch(notice -> names(notice, cell));
      assertThat(isKept || isTold)
          .as("%s of %s; of %s; notices %s", cell, filled, known.deals().get(0).id(), notices)
          .isTrue();
    }
  }

  /** Whether a notice is at a cell, lists it in its message, or is about its whole sheet. */
  private static boolean names(Notice notice, Filled filled) {
    if (!(notice.place().orElse(null) instanceof Place.InSheet place)
        || !place.sheet().equals(filled.sheet())) {
      return false;
    }
    return place.cell().equals(filled.cell())
        || WHOLE_SHEETS.contains(notice.code())
        || Optional.ofNullable(notice.values().get("cells"))
            .filter(cells -> lists(cells.toString(), filled))
            .isPresent();
  }

  private static boolean lists(String cells, Filled filled) {
    Matcher range = CELLS.matcher(cells);
    while (range.find()) {
      CellReference first = new CellReference(range.group(1));
      CellReference last =
          new CellReference(range.group(2) == null ? range.group(1) : range.group(2));
      if (first.getCol() == filled.column()
          && first.getRow() <= filled.row()
          && filled.row() <= last.getRow()) {
        return true;
      }
    }
    return false;
  }

  /** The values in a record, as text. */
  static Stream<String> leaves(RecordType type, Record record) {
    return type.fields().stream()
        .flatMap(field -> field.values(record).stream().flatMap(value -> leaf(field, value)));
  }

  private static Stream<String> leaf(Field field, Object value) {
    if (field.type() instanceof ValueType.Nested nested) {
      return leaves(nested.type(), (Record) value);
    }
    return Stream.of(
        value instanceof Money money
            ? money.euros().toPlainString()
            : value instanceof BigDecimal number ? number.toPlainString() : value.toString());
  }
}
