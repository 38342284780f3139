package nl.regiodeals.core.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A body that takes part in deals, pays or receives money.
 *
 * @param id short name by which deals refer to it
 * @param name the official name
 * @param kind the kind of body
 * @param sector the sector it usually belongs to; empty if unknown
 * @param municipality the CBS code of the municipality, for a municipality; empty if unknown
 * @param abbreviation such as {@code BZK}; empty if unknown
 */
@GeneratedBuilder
@Value.Builder
public record Organisation(
    @Key String id,
    String name,
    OrganisationKind kind,
    Optional<HelixSector> sector,
    Optional<String> municipality,
    Optional<String> abbreviation) {
  /** Rejects a required text that is blank, treats a blank text as unknown. */
  public Organisation {
    id = Known.required("id", id);
    name = Known.required("name", name);
    municipality = Known.text(municipality);
    abbreviation = Known.text(abbreviation);
  }

  /** A builder with the required values set. */
  public static OrganisationBuilder builder(String id, String name, OrganisationKind kind) {
    return new OrganisationBuilder().id(id).name(name).kind(kind);
  }

  /** A builder initialised with this record. */
  public OrganisationBuilder toBuilder() {
    return new OrganisationBuilder().from(this);
  }
}
