package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A project within a deal.
 *
 * @param id short name
 * @param deal the deal
 * @param pillar the pillar it belongs to; empty if unknown
 * @param name what it is called
 * @param description what it does; empty if unknown
 * @param status how it is doing; empty if unknown
 * @param startsOn when it starts; empty if unknown
 * @param endsOn when it ends; empty if unknown
 * @param budget what it costs in all; empty if unknown
 * @param stateShare what the state pays of it; empty if unknown
 * @param partners who carry it out
 */
public record Project(
    @Key String id,
    @References(Deal.class) String deal,
    @References(Pillar.class) Optional<String> pillar,
    String name,
    Optional<String> description,
    Optional<ProjectStatus> status,
    Optional<PartialDate> startsOn,
    Optional<PartialDate> endsOn,
    Optional<Money> budget,
    Optional<Money> stateShare,
    @References(Organisation.class) ImmutableList<String> partners) {
  /**
   * Refuses a blank text where one is required, treats a blank text as unknown, drops blank texts
   * from lists.
   */
  public Project {
    id = Known.required("id", id);
    deal = Known.required("deal", deal);
    pillar = Known.text(pillar);
    name = Known.required("name", name);
    description = Known.text(description);
    partners = Known.texts(partners);
  }

  /** Starts from what is always known. */
  public static Builder builder(String id, String deal, String name) {
    return new Builder(id, deal, name);
  }

  /** A builder that starts from this record. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Sets what may be unknown, one by one. Not safe to share between threads. */
  public static final class Builder {
    private String id;
    private String deal;
    private Optional<String> pillar = Optional.empty();
    private String name;
    private Optional<String> description = Optional.empty();
    private Optional<ProjectStatus> status = Optional.empty();
    private Optional<PartialDate> startsOn = Optional.empty();
    private Optional<PartialDate> endsOn = Optional.empty();
    private Optional<Money> budget = Optional.empty();
    private Optional<Money> stateShare = Optional.empty();
    private ImmutableList<String> partners = ImmutableList.of();

    private Builder(String id, String deal, String name) {
      this.id = id;
      this.deal = deal;
      this.name = name;
    }

    private Builder(Project from) {
      this.id = from.id;
      this.deal = from.deal;
      this.pillar = from.pillar;
      this.name = from.name;
      this.description = from.description;
      this.status = from.status;
      this.startsOn = from.startsOn;
      this.endsOn = from.endsOn;
      this.budget = from.budget;
      this.stateShare = from.stateShare;
      this.partners = from.partners;
    }

    /** Short name. */
    public Builder id(String value) {
      this.id = value;
      return this;
    }

    /** The deal. */
    public Builder deal(String value) {
      this.deal = value;
      return this;
    }

    /** The pillar it belongs to. */
    public Builder pillar(String value) {
      this.pillar = Optional.of(value);
      return this;
    }

    /** What it is called. */
    public Builder name(String value) {
      this.name = value;
      return this;
    }

    /** What it does. */
    public Builder description(String value) {
      this.description = Optional.of(value);
      return this;
    }

    /** How it is doing. */
    public Builder status(ProjectStatus value) {
      this.status = Optional.of(value);
      return this;
    }

    /** When it starts. */
    public Builder startsOn(PartialDate value) {
      this.startsOn = Optional.of(value);
      return this;
    }

    /** When it ends. */
    public Builder endsOn(PartialDate value) {
      this.endsOn = Optional.of(value);
      return this;
    }

    /** What it costs in all. */
    public Builder budget(Money value) {
      this.budget = Optional.of(value);
      return this;
    }

    /** What the state pays of it. */
    public Builder stateShare(Money value) {
      this.stateShare = Optional.of(value);
      return this;
    }

    /** Who carry it out. */
    public Builder partners(Iterable<String> values) {
      this.partners = ImmutableList.copyOf(values);
      return this;
    }

    /** The finished record. */
    public Project build() {
      return new Project(
          id,
          deal,
          pillar,
          name,
          description,
          status,
          startsOn,
          endsOn,
          budget,
          stateShare,
          partners);
    }
  }
}
