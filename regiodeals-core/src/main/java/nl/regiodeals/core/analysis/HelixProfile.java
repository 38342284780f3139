package nl.regiodeals.core.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiodeals.core.model.HelixSector;
import nl.regiodeals.core.notice.Subject;

/**
 * Where the partners of a deal come from. Immutable.
 *
 * @param partners the number of partners per sector, in the order of the sectors; no zeros
 * @param unknown the number of partners whose sector is unknown
 */
public record HelixProfile(ImmutableMap<HelixSector, Integer> partners, int unknown)
    implements Computed {
  private static final Set<HelixSector> TRIPLE =
      Set.of(HelixSector.GOVERNMENT, HelixSector.BUSINESS, HelixSector.EDUCATION_RESEARCH);

  /** The profile of these partners. */
  public static HelixProfile of(List<Partner> partners) {
    Map<HelixSector, Integer> counts =
        partners.stream()
            .flatMap(partner -> partner.sector().stream())
            .collect(Collectors.toMap(sector -> sector, sector -> 1, Integer::sum));
    int known = counts.values().stream().mapToInt(Integer::intValue).sum();
    return new HelixProfile(ImmutableSortedMap.copyOf(counts), partners.size() - known);
  }

  /** How broadly the deal is supported; empty if no partner's sector is known. */
  public Optional<HelixLevel> level() {
    Set<HelixSector> sectors = partners.keySet();
    if (sectors.isEmpty()) {
      return Optional.empty();
    }
    if (sectors.containsAll(TRIPLE)) {
      return Optional.of(sectors.size() == TRIPLE.size() ? HelixLevel.TRIPLE : HelixLevel.MULTI);
    }
    return Optional.of(
        sectors.equals(Set.of(HelixSector.GOVERNMENT))
            ? HelixLevel.GOVERNMENT_ONLY
            : HelixLevel.PARTIAL);
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
