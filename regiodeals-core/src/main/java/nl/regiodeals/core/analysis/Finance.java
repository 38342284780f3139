package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.util.List;
import nl.regiodeals.core.model.FinanceLine;
import nl.regiodeals.core.model.FundingSource;

/**
 * Budget and spending. Immutable.
 *
 * @param budgeted what was planned
 * @param spent what was spent
 */
public record Finance(Total budgeted, Total spent) {
  /** Adds up these lines. */
  public static Finance of(List<FinanceLine> lines) {
    return new Finance(
        Total.of(lines, "budgeted", FinanceLine::budgeted),
        Total.of(lines, "spent", FinanceLine::spent));
  }

  /** Adds up these lines for each calendar year that occurs in them, earliest first. */
  public static ImmutableSortedMap<Integer, Finance> byYear(List<FinanceLine> lines) {
    return ImmutableSortedMap.copyOf(
        Maps.transformValues(
            Multimaps.index(lines, FinanceLine::year).asMap(),
            ofYear -> of(ImmutableList.copyOf(ofYear))));
  }

  /** A deal's lines up to and including a year. */
  public static Finance upTo(Dossier dossier, int year) {
    return of(
        dossier.finance().stream().filter(line -> line.year() <= year).collect(toImmutableList()));
  }

  /** A deal's lines of one source up to and including a year. */
  public static Finance upTo(Dossier dossier, int year, FundingSource source) {
    ImmutableList<FinanceLine> lines =
        dossier.finance().stream()
            .filter(line -> line.year() <= year && line.source() == source)
            .collect(toImmutableList());
    return of(lines);
  }
}
