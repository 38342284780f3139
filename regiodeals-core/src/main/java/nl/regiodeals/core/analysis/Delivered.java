package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.groupingBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.regiodeals.core.model.Result;

/**
 * Results of one unit, added up. Only what has the same unit is added.
 *
 * @param unit the unit; empty for the results that have no number or no unit
 * @param number how many together; empty for results that cannot be added
 * @param results how many results these are
 * @param deals how many deals delivered them
 */
public record Delivered(
    Optional<String> unit, Optional<BigDecimal> number, int results, int deals) {
  private static final Comparator<Delivered> MOST_FIRST =
      Comparator.comparing((Delivered delivered) -> delivered.unit().isEmpty())
          .thenComparing(Comparator.comparingInt(Delivered::results).reversed())
          .thenComparing(delivered -> delivered.unit().orElse(""));

  /** The results by unit: the most frequent first, those that cannot be added last. */
  public static ImmutableList<Delivered> byUnit(List<Result> results) {
    Map<String, ImmutableList<Result>> byUnit =
        results.stream().collect(groupingBy(Delivered::unitOf, TreeMap::new, toImmutableList()));
    return byUnit.entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue()))
        .sorted(MOST_FIRST)
        .collect(toImmutableList());
  }

  private static String unitOf(Result result) {
    return result.number().isPresent() ? result.unit().orElse("") : "";
  }

  private static Delivered of(String unit, List<Result> results) {
    boolean adds = !unit.isEmpty();
    return new Delivered(
        adds ? Optional.of(unit) : Optional.empty(),
        adds
            ? Optional.of(
                results.stream()
                    .flatMap(result -> result.number().stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
            : Optional.empty(),
        results.size(),
        Math.toIntExact(results.stream().map(Result::deal).distinct().count()));
  }
}
