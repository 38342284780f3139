package nl.regiodeals.core.model;

import java.util.Optional;

/**
 * A body that takes part in deals, pays or receives money.
 *
 * @param id short name by which deals refer to it
 * @param name the official name
 * @param kind what sort of body it is
 * @param sector the sector it usually belongs to; empty if unknown
 * @param municipality the CBS code of the municipality, for a municipality; empty if unknown
 * @param abbreviation such as {@code BZK}; empty if unknown
 */
public record Organisation(
    @Key String id,
    String name,
    OrganisationKind kind,
    Optional<HelixSector> sector,
    Optional<String> municipality,
    Optional<String> abbreviation) {
  /** Refuses a blank text where one is required, treats a blank text as unknown. */
  public Organisation {
    id = Known.required("id", id);
    name = Known.required("name", name);
    municipality = Known.text(municipality);
    abbreviation = Known.text(abbreviation);
  }

  /** Starts from what is always known. */
  public static Builder builder(String id, String name, OrganisationKind kind) {
    return new Builder(id, name, kind);
  }

  /** A builder that starts from this record. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Sets what may be unknown, one by one. Not safe to share between threads. */
  public static final class Builder {
    private String id;
    private String name;
    private OrganisationKind kind;
    private Optional<HelixSector> sector = Optional.empty();
    private Optional<String> municipality = Optional.empty();
    private Optional<String> abbreviation = Optional.empty();

    private Builder(String id, String name, OrganisationKind kind) {
      this.id = id;
      this.name = name;
      this.kind = kind;
    }

    private Builder(Organisation from) {
      this.id = from.id;
      this.name = from.name;
      this.kind = from.kind;
      this.sector = from.sector;
      this.municipality = from.municipality;
      this.abbreviation = from.abbreviation;
    }

    /** Short name by which deals refer to it. */
    public Builder id(String value) {
      this.id = value;
      return this;
    }

    /** The official name. */
    public Builder name(String value) {
      this.name = value;
      return this;
    }

    /** What sort of body it is. */
    public Builder kind(OrganisationKind value) {
      this.kind = value;
      return this;
    }

    /** The sector it usually belongs to. */
    public Builder sector(HelixSector value) {
      this.sector = Optional.of(value);
      return this;
    }

    /** The CBS code of the municipality, for a municipality. */
    public Builder municipality(String value) {
      this.municipality = Optional.of(value);
      return this;
    }

    /** Such as {@code BZK}. */
    public Builder abbreviation(String value) {
      this.abbreviation = Optional.of(value);
      return this;
    }

    /** The finished record. */
    public Organisation build() {
      return new Organisation(id, name, kind, sector, municipality, abbreviation);
    }
  }
}
