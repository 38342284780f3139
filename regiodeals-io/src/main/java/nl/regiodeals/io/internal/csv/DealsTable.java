package nl.regiodeals.io.internal.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Municipalities;
import nl.regiodeals.core.geography.Municipality;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Link;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.core.work.Interruption;

/**
 * The deals as one table, a row for each, for people who open it in a Dutch Excel: in UTF-8 with a
 * byte order mark, separated by semicolons, with names and words instead of codes, and exact
 * amounts in euros with a decimal comma. What is unknown is empty. It is not made to be read back.
 */
public final class DealsTable {
  private static final Messages TEXTS =
      Messages.load("deals", DealsTable.class::getResourceAsStream);
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final Portfolio portfolio;
  private final Language dutch;
  private final ImmutableMap<String, String> pages;

  /** A column: its header, and the text of a deal. */
  private record Column(String header, Function<Dossier, String> text) {}

  private DealsTable(Portfolio portfolio, Map<String, String> pages) {
    this.portfolio = portfolio;
    this.dutch = Language.DUTCH.with(portfolio);
    this.pages = ImmutableMap.copyOf(pages);
  }

  /**
   * Writes the table; the stream stays open.
   *
   * @param pages the addresses of the pages about the deals, by their ids, where they are known
   */
  public static void write(Portfolio portfolio, Map<String, String> pages, OutputStream out)
      throws IOException {
    ImmutableList<Column> columns = new DealsTable(portfolio, pages).columns();
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write(BYTE_ORDER_MARK);
    CsvWriter csv =
        CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord(columns.stream().map(Column::header).toList());
    for (Dossier dossier : Dossiers.of(portfolio).all()) {
      Interruption.check();
      csv.writeRecord(columns.stream().map(column -> column.text().apply(dossier)).toList());
    }
    csv.flush();
  }

  private ImmutableList<Column> columns() {
    ImmutableList.Builder<Column> columns = ImmutableList.builder();
    columns.add(of("id", deal -> guarded(deal.id())));
    columns.add(of("name", deal -> guarded(deal.label())));
    if (any(deal -> deal.tranche().stream())) {
      columns.add(of("tranche", deal -> deal.tranche().map(String::valueOf).orElse("")));
    }
    columns.add(of("phase", this::phase));
    columns.add(of("provinces", deal -> listed(deal.region().provinces(), Province::label)));
    if (any(deal -> deal.region().islands().stream())) {
      columns.add(of("islands", deal -> listed(deal.region().islands(), Island::label)));
    }
    columns.add(
        of("municipalities", deal -> listed(deal.region().municipalities(), DealsTable::named)));
    columns.add(money("stateContribution", Deal::stateContribution));
    columns.add(money("regionContribution", Deal::regionContribution));
    columns.add(of("endsOn", deal -> deal.endsOn().map(String::valueOf).orElse("")));
    columns.add(column("cashier", DealsTable::cashier));
    columns.add(
        new Column(
            TEXTS.text(dutch, "page"),
            dossier -> guarded(pages.getOrDefault(dossier.deal().id(), ""))));
    // an address has no spaces, but may have commas
    columns.add(
        column(
            "links",
            dossier ->
                guarded(dossier.links().stream().map(Link::url).collect(Collectors.joining(" ")))));
    return columns.build();
  }

  private boolean any(Function<Deal, Stream<?>> values) {
    return portfolio.deals().stream().flatMap(values).findAny().isPresent();
  }

  private Column of(String field, Function<Deal, String> text) {
    return column(field, dossier -> text.apply(dossier.deal()));
  }

  private Column column(String field, Function<Dossier, String> text) {
    return new Column(Words.ofField(field, dutch), text);
  }

  private Column money(String field, Function<Deal, Optional<Sourced<Money>>> amount) {
    return new Column(
        TEXTS.text(dutch, "amount", ImmutableMap.of("field", Words.ofField(field, dutch))),
        dossier ->
            amount
                .apply(dossier.deal())
                .map(known -> known.value().euros().toPlainString().replace('.', ','))
                .orElse(""));
  }

  /** The phase on the day of the data; empty if that day is unknown. */
  private String phase(Deal deal) {
    return portfolio
        .programme()
        .asOf()
        .flatMap(deal::phaseOn)
        .map(phase -> guarded(Words.of(phase, dutch)))
        .orElse("");
  }

  private static String cashier(Dossier dossier) {
    return dossier.deal().cashier().map(id -> guarded(dossier.organisationName(id))).orElse("");
  }

  private static String named(String municipality) {
    return Municipalities.current().find(municipality).map(Municipality::name).orElse(municipality);
  }

  private static <T> String listed(List<T> values, Function<T, String> name) {
    return guarded(values.stream().map(name).collect(Collectors.joining(", ")));
  }

  private static String guarded(String text) {
    return CsvCell.single(List.of(text));
  }
}
