package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.notice.Subject;

/**
 * The municipalities of one province, or the islands, that are in the areas of programmes.
 *
 * @param province the province; empty for the islands of the Caribbean Netherlands
 * @param all the municipalities that are in one programme or more, by name
 */
public record SharedPlaces(Optional<Province> province, ImmutableList<SharedPlace> all)
    implements Computed {
  /** How many are in one programme. */
  public int inOne() {
    return all.size() - inMore();
  }

  /** How many are in more than one programme. */
  public int inMore() {
    return shared().size();
  }

  /** The municipalities that are in more than one programme, by name. */
  public ImmutableList<SharedPlace> shared() {
    return all.stream().filter(place -> place.programmes() > 1).collect(toImmutableList());
  }

  @Override
  public Making making() {
    return Making.COMPUTED;
  }

  @Override
  public ImmutableList<Subject> madeFrom() {
    return all.stream()
        .flatMap(place -> place.areas().stream())
        .distinct()
        .map(area -> area.subject("region"))
        .collect(toImmutableList());
  }
}
