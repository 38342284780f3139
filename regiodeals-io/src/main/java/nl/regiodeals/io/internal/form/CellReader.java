package nl.regiodeals.io.internal.form;

import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.notice.Nearest;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.io.internal.bind.Node;
import nl.regiodeals.io.internal.bind.Percentages;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.bind.ScalarReader;
import nl.regiodeals.io.internal.bind.Spaces;
import nl.regiodeals.io.internal.bind.Strictness;
import nl.regiodeals.io.internal.workbook.Book.Cell;
import nl.regiodeals.io.internal.workbook.WorkbookNotices;

/** Reads what people typed in a cell. For one workbook; not safe to share between threads. */
final class CellReader {
  private static final Set<String> NOT_KNOWN =
      Set.of(
          "-",
          "--",
          "\u2013",
          "?",
          "onbekend",
          "nog onbekend",
          "niet bekend",
          "nog niet bekend",
          "nvt",
          "n.v.t.",
          "n.v.t",
          "nnb",
          "n.n.b.",
          "n.b.",
          "unknown",
          "n/a",
          "na",
          "geen",
          "pm",
          "p.m.",
          "nader te bepalen",
          "volgt",
          "x");

  /**
   * The first day number read as a date; with the last one it spans 1954 to 2119, in days since the
   * start of 1900.
   */
  private static final int FIRST_DAY = 20_000;

  private static final int LAST_DAY = 80_000;

  /** The years in which a day of a report can lie. */
  private static final Range<Integer> DAYS = Range.closed(1900, 2199);

  private final ScalarReader scalars = new ScalarReader(Strictness.LENIENT);
  private final FormWording edition;
  private final LocalDate epoch;
  private final Consumer<Notice> notices;

  /**
   * A reader.
   *
   * @param epoch the day from which the workbook counts days
   */
  CellReader(FormWording edition, LocalDate epoch, Consumer<Notice> notices) {
    this.edition = edition;
    this.epoch = epoch;
    this.notices = notices;
  }

  /**
   * The value; empty if the cell is empty or its content is not a valid value.
   *
   * @param unit gives the unit of a number; blank if unknown
   */
  Optional<Object> read(FormColumn column, Cell cell, Place place, Supplier<String> unit) {
    if (cell.isError()) {
      add(WorkbookNotices.CELL_ERROR, column, cell, place);
      return Optional.empty();
    }
    if (cell.isFormula()) {
      if (cell.text().isBlank()) {
        add(WorkbookNotices.FORMULA_WITHOUT_VALUE, column, cell, place);
        return Optional.empty();
      }
      add(WorkbookNotices.FORMULA, column, cell, place);
    }
    String text = cell.text().strip();
    if (Spaces.single(text).isEmpty()) {
      return Optional.empty();
    }
    if (column.type() != ValueType.Scalar.TEXT
        && cell.kind() != Node.Kind.NUMBER
        && NOT_KNOWN.contains(Keys.same(ReadNotices.shown(text)))) {
      add(FormNotices.NOT_KNOWN, column, cell, place);
      return Optional.empty();
    }
    Node.Scalar node = new Node.Scalar(cell.kind(), text, place);
    return column.type() instanceof ValueType.Choice choice
        ? choice(column, choice, node, cell)
        : scalar(column, (ValueType.Scalar) column.type(), percentage(column, node, unit), cell);
  }

  /**
   * A percentage as a number: 61 for a cell that shows 61%, which Excel stores as 0.61. With
   * another unit it remains a percentage, and is not a number.
   */
  private static Node.Scalar percentage(
      FormColumn column, Node.Scalar node, Supplier<String> unit) {
    boolean isPercentage =
        isPercentage(column)
            || (column.type() == ValueType.Scalar.DECIMAL && Percentages.isUnit(unit.get()));
    return isPercentage ? Percentages.of(node).orElse(node) : node;
  }

  /** Whether a field is a percentage by itself, whatever is in the row. */
  private static boolean isPercentage(FormColumn column) {
    return column.type() == ValueType.Scalar.INTEGER
        && column.field().filter(field -> field.name().startsWith("percent")).isPresent();
  }

  private Optional<Object> choice(
      FormColumn column, ValueType.Choice type, Node.Scalar node, Cell cell) {
    Optional<Object> value = scalars.choice(type, node);
    if (value.isEmpty()) {
      notices.accept(
          notice(FormNotices.WRONG_CHOICE, column, cell, node.place())
              .with(
                  "words",
                  Words.meant(type.type().getEnumConstants(), node.text(), edition.language())
                      .map(meant -> Words.of(meant, edition.language()))
                      .or(() -> Nearest.of(node.text(), edition.words(column)))
                      .orElseGet(() -> String.join(", ", edition.words(column)))));
    }
    return value;
  }

  private Optional<Object> scalar(
      FormColumn column, ValueType.Scalar type, Node.Scalar node, Cell cell) {
    Optional<Object> day = dayNumber(type, cell);
    if (day.isPresent()) {
      notices.accept(
          notice(FormNotices.DATE_AS_NUMBER, column, cell, node.place()).with("date", day.get()));
      return day;
    }
    Optional<Object> value = scalars.read(type, node).filter(CellReader::isOfOurTime);
    if (value.isPresent() && isDateFromNumber(type, cell)) {
      // 20260612 is a date to people, and a number to their program
      notices.accept(
          notice(FormNotices.DATE_AS_NUMBER, column, cell, node.place()).with("date", value.get()));
    }
    if (value.isEmpty()) {
      notices.accept(
          notice(wrong(type, node), column, cell, node.place())
              .with("expected", type)
              .with("most", Money.LARGEST));
    }
    return value;
  }

  private NoticeType wrong(ValueType.Scalar type, Node.Scalar node) {
    if (scalars.isAmbiguous(type, node)) {
      return FormNotices.AMBIGUOUS_NUMBER;
    } else if (scalars.isTooLarge(type, node)) {
      return FormNotices.HUGE_AMOUNT;
    }
    return Percentages.of(node).isPresent() ? FormNotices.PERCENT_VALUE : FormNotices.WRONG_VALUE;
  }

  /** A number in a cell with the format of a date becomes a date, however large it is. */
  private static boolean isOfOurTime(Object value) {
    return !(value instanceof LocalDate date) || DAYS.contains(date.getYear());
  }

  private static boolean isDateFromNumber(ValueType.Scalar type, Cell cell) {
    return cell.kind() == Node.Kind.NUMBER
        && (type == ValueType.Scalar.DATE
            || (type == ValueType.Scalar.PARTIAL_DATE && !cell.text().matches("\\d{4}")));
  }

  /** A date that lost its format and became a number of days. */
  private Optional<Object> dayNumber(ValueType.Scalar type, Cell cell) {
    boolean isDate = type == ValueType.Scalar.DATE || type == ValueType.Scalar.PARTIAL_DATE;
    if (!isDate || cell.kind() != Node.Kind.NUMBER || !cell.text().matches("\\d{5}")) {
      return Optional.empty();
    }
    int days = Integer.parseInt(cell.text());
    if (days < FIRST_DAY || days > LAST_DAY) {
      return Optional.empty();
    }
    LocalDate date = epoch.plusDays(days);
    return Optional.of(type == ValueType.Scalar.DATE ? date : PartialDate.of(date));
  }

  private void add(NoticeType type, FormColumn column, Cell cell, Place place) {
    notices.accept(notice(type, column, cell, place));
  }

  private Notice notice(NoticeType type, FormColumn column, Cell cell, Place place) {
    return type.notice()
        .at(place)
        .with("column", edition.label(column))
        .with(
            "found",
            ReadNotices.shown(
                cell.kind() == Node.Kind.PERCENT ? Percentages.shown(cell.text()) : cell.text()));
  }
}
