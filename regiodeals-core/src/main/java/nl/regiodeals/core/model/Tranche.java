package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A round in which deals are closed.
 *
 * @param number 1 for the first tranche
 * @param cabinet the cabinet that closed the deals; empty if unknown
 * @param selection how the deals were chosen; empty if unknown
 * @param proposals how many proposals were handed in; empty if unknown
 * @param requested what the proposals asked for together; empty if unknown
 * @param selectedOn when the proposals were selected; empty if unknown
 * @param signedOn when the (last) covenants were signed; empty if unknown
 * @param instrument how the state pays its share, unless the deal says otherwise; empty if unknown
 * @param stateFunds the published state funds; empty if unknown
 * @param dealCount the published number of deals; empty if unknown
 * @param smallestContribution the smallest state contribution, as published; empty if unknown
 * @param papers the parliamentary papers about it
 * @param sources where its data come from
 */
public record Tranche(
    @Key int number,
    Optional<String> cabinet,
    Optional<String> selection,
    Optional<Integer> proposals,
    Optional<Money> requested,
    Optional<PartialDate> selectedOn,
    Optional<PartialDate> signedOn,
    Optional<Instrument> instrument,
    Optional<Sourced<Money>> stateFunds,
    Optional<Sourced<Integer>> dealCount,
    Optional<Sourced<Money>> smallestContribution,
    @References(ParliamentaryPaper.class) ImmutableList<String> papers,
    @References(Source.class) ImmutableList<String> sources) {
  /** Treats a blank text as unknown, drops blank texts from lists. */
  public Tranche {
    cabinet = Known.text(cabinet);
    selection = Known.text(selection);
    papers = Known.texts(papers);
    sources = Known.texts(sources);
  }

  /** Starts from what is always known. */
  public static Builder builder(int number) {
    return new Builder(number);
  }

  /** A builder that starts from this record. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Sets what may be unknown, one by one. Not safe to share between threads. */
  public static final class Builder {
    private int number;
    private Optional<String> cabinet = Optional.empty();
    private Optional<String> selection = Optional.empty();
    private Optional<Integer> proposals = Optional.empty();
    private Optional<Money> requested = Optional.empty();
    private Optional<PartialDate> selectedOn = Optional.empty();
    private Optional<PartialDate> signedOn = Optional.empty();
    private Optional<Instrument> instrument = Optional.empty();
    private Optional<Sourced<Money>> stateFunds = Optional.empty();
    private Optional<Sourced<Integer>> dealCount = Optional.empty();
    private Optional<Sourced<Money>> smallestContribution = Optional.empty();
    private ImmutableList<String> papers = ImmutableList.of();
    private ImmutableList<String> sources = ImmutableList.of();

    private Builder(int number) {
      this.number = number;
    }

    private Builder(Tranche from) {
      this.number = from.number;
      this.cabinet = from.cabinet;
      this.selection = from.selection;
      this.proposals = from.proposals;
      this.requested = from.requested;
      this.selectedOn = from.selectedOn;
      this.signedOn = from.signedOn;
      this.instrument = from.instrument;
      this.stateFunds = from.stateFunds;
      this.dealCount = from.dealCount;
      this.smallestContribution = from.smallestContribution;
      this.papers = from.papers;
      this.sources = from.sources;
    }

    /** 1 for the first tranche. */
    public Builder number(int value) {
      this.number = value;
      return this;
    }

    /** The cabinet that closed the deals. */
    public Builder cabinet(String value) {
      this.cabinet = Optional.of(value);
      return this;
    }

    /** How the deals were chosen. */
    public Builder selection(String value) {
      this.selection = Optional.of(value);
      return this;
    }

    /** How many proposals were handed in. */
    public Builder proposals(int value) {
      this.proposals = Optional.of(value);
      return this;
    }

    /** What the proposals asked for together. */
    public Builder requested(Money value) {
      this.requested = Optional.of(value);
      return this;
    }

    /** When the proposals were selected. */
    public Builder selectedOn(PartialDate value) {
      this.selectedOn = Optional.of(value);
      return this;
    }

    /** When the (last) covenants were signed. */
    public Builder signedOn(PartialDate value) {
      this.signedOn = Optional.of(value);
      return this;
    }

    /** How the state pays its share, unless the deal says otherwise. */
    public Builder instrument(Instrument value) {
      this.instrument = Optional.of(value);
      return this;
    }

    /** The published state funds. */
    public Builder stateFunds(Sourced<Money> value) {
      this.stateFunds = Optional.of(value);
      return this;
    }

    /** The published number of deals. */
    public Builder dealCount(Sourced<Integer> value) {
      this.dealCount = Optional.of(value);
      return this;
    }

    /** The smallest state contribution, as published. */
    public Builder smallestContribution(Sourced<Money> value) {
      this.smallestContribution = Optional.of(value);
      return this;
    }

    /** The parliamentary papers about it. */
    public Builder papers(Iterable<String> values) {
      this.papers = ImmutableList.copyOf(values);
      return this;
    }

    /** Where its data come from. */
    public Builder sources(Iterable<String> values) {
      this.sources = ImmutableList.copyOf(values);
      return this;
    }

    /** The finished record. */
    public Tranche build() {
      return new Tranche(
          number,
          cabinet,
          selection,
          proposals,
          requested,
          selectedOn,
          signedOn,
          instrument,
          stateFunds,
          dealCount,
          smallestContribution,
          papers,
          sources);
    }
  }
}
