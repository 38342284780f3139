package nl.regiodeals.core.model;

import java.util.Optional;

/**
 * Another programme of the state and regions, in which their cooperation goes on.
 *
 * @param id short name, such as {@code nplv}
 * @param name its name, such as {@code Nationaal Programma Leefbaarheid en Veiligheid}
 * @param abbreviation how it is called for short; empty if it has no short name
 * @param website where it is described; empty if unknown
 * @param source the source that says that cooperation goes on in it; empty if unknown
 */
public record AreaProgramme(
    @Key String id,
    String name,
    Optional<String> abbreviation,
    Optional<String> website,
    @References(Source.class) Optional<String> source) {
  /** Rejects a required text that is blank, treats a blank text as unknown. */
  public AreaProgramme {
    id = Known.required("id", id);
    name = Known.required("name", name);
    abbreviation = Known.text(abbreviation);
    website = Known.text(website);
    source = Known.text(source);
  }

  /** Its name with how it is called for short between brackets. */
  public String fullName() {
    return name + abbreviation.map(known -> " (" + known + ")").orElse("");
  }
}
