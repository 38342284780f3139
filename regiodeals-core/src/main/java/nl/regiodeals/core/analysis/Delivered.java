package nl.regiodeals.core.analysis;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.notice.Subject;

/**
 * Results in one unit, added up. Only numbers in the same unit are added.
 *
 * @param unit the unit; empty for results without a number or a unit
 * @param number the sum; empty for results that cannot be added
 * @param results the number of results
 * @param deals the number of deals that delivered them
 */
public record Delivered(Optional<String> unit, Optional<BigDecimal> number, int results, int deals)
    implements Computed {
  static final Comparator<Delivered> MOST_FIRST =
      Comparator.comparing((Delivered delivered) -> delivered.unit().isEmpty())
          .thenComparing(Comparator.comparingInt(Delivered::results).reversed())
          .thenComparing(delivered -> delivered.unit().orElse(""));

  /** The results by unit: the most frequent first, those that cannot be added last. */
  public static ImmutableList<Delivered> byUnit(List<Result> results) {
    return results.stream().collect(UnitTotals.ofResults()).delivered();
  }

  @Override
  public Making making() {
    return Making.COMPUTED;
  }

  @Override
  public ImmutableList<Subject> madeFrom() {
    return ImmutableList.of();
  }
}
