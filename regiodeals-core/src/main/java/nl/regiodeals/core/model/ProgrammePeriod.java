package nl.regiodeals.core.model;

import java.util.Optional;

/**
 * A run of tranches under one budget (envelope), such as tranches 1 to 3.
 *
 * @param id short name
 * @param name what the period is called
 * @param firstTranche the number of the first tranche
 * @param lastTranche the number of the last tranche
 * @param stateFunds the published envelope; empty if unknown
 * @param dealCount the published number of deals; empty if unknown
 */
public record ProgrammePeriod(
    @Key String id,
    String name,
    int firstTranche,
    int lastTranche,
    Optional<Sourced<Money>> stateFunds,
    Optional<Sourced<Integer>> dealCount) {
  /** Refuses a blank text where one is required. */
  public ProgrammePeriod {
    id = Known.required("id", id);
    name = Known.required("name", name);
  }

  /** Starts from what is always known. */
  public static Builder builder(String id, String name, int firstTranche, int lastTranche) {
    return new Builder(id, name, firstTranche, lastTranche);
  }

  /** A builder that starts from this record. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Whether the tranche belongs to the period. */
  public boolean includes(int tranche) {
    return firstTranche <= tranche && tranche <= lastTranche;
  }

  /** Sets what may be unknown, one by one. Not safe to share between threads. */
  public static final class Builder {
    private String id;
    private String name;
    private int firstTranche;
    private int lastTranche;
    private Optional<Sourced<Money>> stateFunds = Optional.empty();
    private Optional<Sourced<Integer>> dealCount = Optional.empty();

    private Builder(String id, String name, int firstTranche, int lastTranche) {
      this.id = id;
      this.name = name;
      this.firstTranche = firstTranche;
      this.lastTranche = lastTranche;
    }

    private Builder(ProgrammePeriod from) {
      this.id = from.id;
      this.name = from.name;
      this.firstTranche = from.firstTranche;
      this.lastTranche = from.lastTranche;
      this.stateFunds = from.stateFunds;
      this.dealCount = from.dealCount;
    }

    /** Short name. */
    public Builder id(String value) {
      this.id = value;
      return this;
    }

    /** What the period is called. */
    public Builder name(String value) {
      this.name = value;
      return this;
    }

    /** The number of the first tranche. */
    public Builder firstTranche(int value) {
      this.firstTranche = value;
      return this;
    }

    /** The number of the last tranche. */
    public Builder lastTranche(int value) {
      this.lastTranche = value;
      return this;
    }

    /** The published envelope. */
    public Builder stateFunds(Sourced<Money> value) {
      this.stateFunds = Optional.of(value);
      return this;
    }

    /** The published number of deals. */
    public Builder dealCount(Sourced<Integer> value) {
      this.dealCount = Optional.of(value);
      return this;
    }

    /** The finished record. */
    public ProgrammePeriod build() {
      return new ProgrammePeriod(id, name, firstTranche, lastTranche, stateFunds, dealCount);
    }
  }
}
