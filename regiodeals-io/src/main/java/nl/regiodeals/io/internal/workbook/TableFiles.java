package nl.regiodeals.io.internal.workbook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.io.internal.bind.PortfolioTable;
import nl.regiodeals.io.internal.workbook.Grid.Cell;
import nl.regiodeals.io.internal.workbook.Grid.Content;
import nl.regiodeals.io.internal.workbook.Grid.Look;
import nl.regiodeals.io.internal.workbook.Grid.Shape;

/** A portfolio as a workbook: a sheet for each table, with the columns of the CSV package. */
public final class TableFiles {
  private static final int NARROWEST = 12;
  private static final int WIDEST = 40;

  private static final Cell EMPTY = Cell.text("", Look.DATA);

  private TableFiles() {}

  /** Writes it as XLSX. */
  public static void writeXlsx(Portfolio portfolio, OutputStream out) throws IOException {
    XlsxFile.write(grids(portfolio), out);
  }

  /** Writes it as ODS. */
  public static void writeOds(Portfolio portfolio, OutputStream out) throws IOException {
    OdsWriter.write(grids(portfolio), out);
  }

  private static ImmutableList<Grid> grids(Portfolio portfolio) {
    return PortfolioTable.of(portfolio).stream()
        .flatMap(
            table ->
                Stream.concat(
                    Stream.of(grid(table, table.rows(portfolio))),
                    table.parts().stream().map(part -> grid(part, table.rows(part, portfolio)))))
        .collect(toImmutableList());
  }

  private static Grid grid(PortfolioTable table, Stream<List<List<Object>>> values) {
    ImmutableList<Cell> head =
        table.columns().stream()
            .map(column -> Cell.text(column.name(), Look.HEAD))
            .collect(toImmutableList());
    ImmutableList<ImmutableList<Cell>> rows =
        Stream.concat(
                Stream.of(head),
                values.map(row -> row.stream().map(TableFiles::cell).collect(toImmutableList())))
            .collect(toImmutableList());
    return new Grid(
        table.name(),
        false,
        false,
        table.columns().stream()
            .map(column -> Math.min(WIDEST, Math.max(NARROWEST, column.name().length() + 2)))
            .collect(toImmutableList()),
        Optional.of(0),
        rows,
        ImmutableList.of(),
        ImmutableSet.of(),
        ImmutableSet.of(),
        0);
  }

  private static Cell cell(List<Object> values) {
    if (values.isEmpty()) {
      return EMPTY;
    }
    Object first = values.get(0);
    if (values.size() > 1 || first instanceof String || first instanceof Enum<?>) {
      return Cell.text(
          values.stream().map(TableFiles::text).collect(Collectors.joining("|")), Look.DATA);
    } else if (first instanceof Money money) {
      return new Cell(new Content.Amount(money.euros()), Look.DATA, Shape.MONEY);
    } else if (first instanceof BigDecimal number) {
      return new Cell(new Content.Amount(number), Look.DATA, Shape.NUMBER);
    } else if (first instanceof Integer number) {
      return new Cell(new Content.Amount(BigDecimal.valueOf(number)), Look.DATA, Shape.NUMBER);
    } else if (first instanceof LocalDate date) {
      return new Cell(new Content.Day(date), Look.DATA, Shape.DATE);
    }
    return Cell.text(text(first), Look.DATA);
  }

  private static String text(Object value) {
    return value instanceof Enum<?> choice ? choice.name() : value.toString();
  }
}
