package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiodeals.core.model.FinanceLine;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.SisaMeaning;
import nl.regiodeals.core.model.SisaStatement;
import nl.regiodeals.core.notice.Subject;

/**
 * The spending that a deal reported, compared with what its receivers accounted for by SiSa over
 * the same year. An amount of which a part is unknown is unknown. Immutable.
 *
 * @param dossier the deal
 * @param year the calendar year
 * @param statements the SiSa statements over the year
 * @param inYear the state's money spent in the year
 * @param cumulative the state's money spent up to and including the year
 * @param coFinancing the money of others spent up to and including the year
 */
public record SisaReconciliation(
    Dossier dossier,
    int year,
    ImmutableList<SisaStatement> statements,
    Pair inYear,
    Pair cumulative,
    Pair coFinancing)
    implements Computed {

  /**
   * Two amounts that should be equal.
   *
   * @param reported the amount in the progress report; empty if unknown
   * @param accounted the amount in the SiSa statement; empty if unknown
   */
  public record Pair(Optional<Money> reported, Optional<Money> accounted) {
    /** SiSa amounts are in whole euros, so a difference below one euro is ignored. */
    private static final BigDecimal NO_DIFFERENCE = BigDecimal.ONE;

    /** The reported amount minus the accounted amount; empty if either is unknown. */
    public Optional<Money> difference() {
      return reported.flatMap(here -> accounted.map(here::minus));
    }

    /** Whether both are known and differ by at least one euro. */
    public boolean differs() {
      return difference()
          .filter(money -> money.euros().abs().compareTo(NO_DIFFERENCE) >= 0)
          .isPresent();
    }
  }

  /** The reconciliation of a deal over a year. */
  public static SisaReconciliation of(Dossier dossier, int year) {
    ImmutableList<SisaStatement> statements =
        dossier.sisaStatements().stream()
            .filter(statement -> statement.year() == year)
            .collect(toImmutableList());
    return new SisaReconciliation(
        dossier,
        year,
        statements,
        new Pair(
            spent(dossier, year, year, source -> source == FundingSource.STATE),
            amount(statements, SisaMeaning.SPENT_IN_YEAR)),
        new Pair(
            sinceTheStart(dossier, year, source -> source == FundingSource.STATE),
            amount(statements, SisaMeaning.SPENT_CUMULATIVE)),
        new Pair(
            sinceTheStart(dossier, year, source -> source != FundingSource.STATE),
            amount(statements, SisaMeaning.CO_FINANCING)));
  }

  /** Whether any amount differs. */
  public boolean differs() {
    return inYear.differs() || cumulative.differs() || coFinancing.differs();
  }

  /** Whether any receiver states that this is its final account. */
  public boolean isFinal() {
    return statements.stream()
        .flatMap(statement -> statement.indicators().stream())
        .filter(indicator -> indicator.meaning() == SisaMeaning.FINAL_ACCOUNT)
        .anyMatch(indicator -> indicator.answer().orElse(false));
  }

  private static Optional<Money> sinceTheStart(
      Dossier dossier, int year, Predicate<FundingSource> sources) {
    return dossier.firstYear().flatMap(first -> spent(dossier, first, year, sources));
  }

  /** Empty if a year has no line, or an amount is unknown. */
  private static Optional<Money> spent(
      Dossier dossier, int from, int to, Predicate<FundingSource> sources) {
    List<FinanceLine> lines =
        dossier.finance().stream()
            .filter(line -> line.year() >= from && line.year() <= to)
            .filter(line -> sources.test(line.source()))
            .toList();
    boolean eachYear =
        IntStream.rangeClosed(from, to)
            .allMatch(year -> lines.stream().anyMatch(line -> line.year() == year));
    return Optional.of(Total.of(lines, "spent", FinanceLine::spent))
        .filter(total -> eachYear && total.isComplete())
        .map(Total::known);
  }

  /** The sum over all statements; empty if none has it. */
  private static Optional<Money> amount(
      ImmutableList<SisaStatement> statements, SisaMeaning meaning) {
    return statements.stream()
        .flatMap(statement -> statement.indicators().stream())
        .filter(indicator -> indicator.meaning() == meaning)
        .flatMap(indicator -> indicator.amount().stream())
        .reduce(Money::plus);
  }

  @Override
  public Making making() {
    return Making.SIDES;
  }

  @Override
  public ImmutableList<Subject> madeFrom() {
    return Stream.concat(
            dossier.finance().stream()
                .filter(line -> line.year() <= year)
                .map(line -> Subject.of(line, "spent")),
            statements.stream().map(statement -> Subject.of(statement, "indicators")))
        .collect(toImmutableList());
  }
}
