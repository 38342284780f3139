package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.geography.Municipality;
import nl.regiodeals.core.geography.Province;

/**
 * A municipality or an island, with the areas of several programmes that it is in.
 *
 * @param name its official name
 * @param municipality the municipality; empty for an island of the Caribbean Netherlands
 * @param areas the areas that it is in, by programme
 * @param unchecked the areas that it is in by their usual composition, which nobody has checked
 */
public record SharedPlace(
    String name,
    Optional<Municipality> municipality,
    ImmutableList<ProgrammeArea> areas,
    ImmutableList<ProgrammeArea> unchecked) {
  /** The province; empty for an island. */
  public Optional<Province> province() {
    return municipality.map(Municipality::province);
  }

  /** In how many programmes it is. */
  public int programmes() {
    return programmes(areas);
  }

  /** In how many programmes it is if the areas that nobody has checked are right. */
  public int possibleProgrammes() {
    return programmes(
        ImmutableList.<ProgrammeArea>builder().addAll(areas).addAll(unchecked).build());
  }

  private static int programmes(List<ProgrammeArea> areas) {
    return Math.toIntExact(areas.stream().map(ProgrammeArea::programme).distinct().count());
  }

  /** The areas of a programme that it is in. */
  public ImmutableList<ProgrammeArea> in(ProgrammeAreas programme) {
    return areas.stream()
        .filter(area -> area.programme().equals(programme.programme().name()))
        .collect(toImmutableList());
  }
}
