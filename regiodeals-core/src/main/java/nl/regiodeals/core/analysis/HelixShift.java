package nl.regiodeals.core.analysis;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.notice.Subject;

/**
 * How broadly the deals of a tranche are supported across the helix sectors.
 *
 * @param tranche the number of the tranche
 * @param governmentOnly how many deals have governments only
 * @param partial how many have several sectors, but not the three of the triple helix
 * @param triple how many have government, business and education or research
 * @param multi how many have these and at least one more
 * @param unknown how many have no partner with a known sector
 */
public record HelixShift(
    int tranche, int governmentOnly, int partial, int triple, int multi, int unknown)
    implements Computed {
  /** Counts the deals of a tranche. */
  static HelixShift of(int tranche, List<Dossier> dossiers) {
    List<Optional<HelixLevel>> levels =
        dossiers.stream().map(dossier -> dossier.helix().level()).toList();
    return new HelixShift(
        tranche,
        count(levels, Optional.of(HelixLevel.GOVERNMENT_ONLY)),
        count(levels, Optional.of(HelixLevel.PARTIAL)),
        count(levels, Optional.of(HelixLevel.TRIPLE)),
        count(levels, Optional.of(HelixLevel.MULTI)),
        count(levels, Optional.empty()));
  }

  /** The number of deals for which it is known. */
  public int known() {
    return governmentOnly + partial + triple + multi;
  }

  /** How many have government, business and education or research, or more than these. */
  public int wide() {
    return triple + multi;
  }

  private static int count(List<Optional<HelixLevel>> levels, Optional<HelixLevel> level) {
    return Math.toIntExact(levels.stream().filter(level::equals).count());
  }

  @Override
  public Making making() {
    return Making.TRANCHE;
  }

  @Override
  public ImmutableList<Subject> madeFrom() {
    return ImmutableList.of(new Subject("Tranche", Integer.toString(tranche), Optional.empty()));
  }
}
