package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A Regio Deal: an agreement between the state and a region.
 *
 * @param id short name by which everything refers to it
 * @param name the official name; empty where no source names it
 * @param tranche the number of the tranche in which it was closed
 * @param generation 1 for the first deal in the region, 2 and 3 for the next (II, III)
 * @param predecessor the earlier deal in the region; empty if unknown
 * @param region the area
 * @param instrument how the state pays; empty means as the tranche says
 * @param stateContribution what the state pays (rijksbijdrage); empty if unknown
 * @param contributionIsMaximum whether the state contribution is an upper limit
 * @param regionContribution what the region pays, in money and in kind (cofinanciering); empty if
 *     unknown
 * @param totalInvestment what state and region invest together; empty if unknown
 * @param cashier the regional partner that receives the state money (regiokassier); empty if
 *     unknown
 * @param ministries the ministries involved
 * @param reportedBy the ministry that reports on it elsewhere, for departmental transfers; empty if
 *     unknown
 * @param themes the themes it works on
 * @param challenge the challenge it takes up (opgave); empty if unknown
 * @param phases the phases it entered
 * @param endsOn when it is planned to end; empty if unknown
 * @param sources where its data come from
 */
public record Deal(
    @Key String id,
    Optional<String> name,
    @References(Tranche.class) int tranche,
    int generation,
    @References(Deal.class) Optional<String> predecessor,
    Region region,
    Optional<Instrument> instrument,
    Optional<Sourced<Money>> stateContribution,
    boolean contributionIsMaximum,
    Optional<Sourced<Money>> regionContribution,
    Optional<Sourced<Money>> totalInvestment,
    @References(Organisation.class) Optional<String> cashier,
    @References(Organisation.class) ImmutableList<String> ministries,
    @References(Organisation.class) Optional<String> reportedBy,
    ImmutableList<String> themes,
    Optional<String> challenge,
    ImmutableList<PhaseStart> phases,
    Optional<PartialDate> endsOn,
    @References(Source.class) ImmutableList<String> sources) {
  /**
   * Refuses a blank text where one is required, treats a blank text as unknown, drops blank texts
   * from lists.
   */
  public Deal {
    id = Known.required("id", id);
    name = Known.text(name);
    predecessor = Known.text(predecessor);
    cashier = Known.text(cashier);
    ministries = Known.texts(ministries);
    reportedBy = Known.text(reportedBy);
    themes = Known.texts(themes);
    challenge = Known.text(challenge);
    sources = Known.texts(sources);
  }

  /** Starts from what is always known. */
  public static Builder builder(String id, int tranche, int generation) {
    return new Builder(id, tranche, generation);
  }

  /** A builder that starts from this record. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** The latest phase it had entered by that day; empty if none is known. */
  public Optional<Phase> phaseOn(LocalDate day) {
    return phases.stream()
        .filter(start -> start.hasBegunBy(day))
        .map(PhaseStart::phase)
        .max(Comparator.naturalOrder());
  }

  /** When it entered a phase; empty if it did not, or if the date is unknown. */
  public Optional<PartialDate> enteredOn(Phase phase) {
    return phases.stream()
        .filter(start -> start.phase() == phase)
        .findFirst()
        .flatMap(PhaseStart::on);
  }

  /** The year in which it was completed; empty if it was not or the year is unknown. */
  public Optional<Integer> completedIn() {
    return enteredOn(Phase.COMPLETED).map(PartialDate::year);
  }

  /** The name, or the id where no source names the deal. */
  public String label() {
    return name.orElse(id);
  }

  /** Sets what may be unknown, one by one. Not safe to share between threads. */
  public static final class Builder {
    private String id;
    private Optional<String> name = Optional.empty();
    private int tranche;
    private int generation;
    private Optional<String> predecessor = Optional.empty();
    private Region region = Region.unknown();
    private Optional<Instrument> instrument = Optional.empty();
    private Optional<Sourced<Money>> stateContribution = Optional.empty();
    private boolean contributionIsMaximum;
    private Optional<Sourced<Money>> regionContribution = Optional.empty();
    private Optional<Sourced<Money>> totalInvestment = Optional.empty();
    private Optional<String> cashier = Optional.empty();
    private ImmutableList<String> ministries = ImmutableList.of();
    private Optional<String> reportedBy = Optional.empty();
    private ImmutableList<String> themes = ImmutableList.of();
    private Optional<String> challenge = Optional.empty();
    private ImmutableList<PhaseStart> phases = ImmutableList.of();
    private Optional<PartialDate> endsOn = Optional.empty();
    private ImmutableList<String> sources = ImmutableList.of();

    private Builder(String id, int tranche, int generation) {
      this.id = id;
      this.tranche = tranche;
      this.generation = generation;
    }

    private Builder(Deal from) {
      this.id = from.id;
      this.name = from.name;
      this.tranche = from.tranche;
      this.generation = from.generation;
      this.predecessor = from.predecessor;
      this.region = from.region;
      this.instrument = from.instrument;
      this.stateContribution = from.stateContribution;
      this.contributionIsMaximum = from.contributionIsMaximum;
      this.regionContribution = from.regionContribution;
      this.totalInvestment = from.totalInvestment;
      this.cashier = from.cashier;
      this.ministries = from.ministries;
      this.reportedBy = from.reportedBy;
      this.themes = from.themes;
      this.challenge = from.challenge;
      this.phases = from.phases;
      this.endsOn = from.endsOn;
      this.sources = from.sources;
    }

    /** Short name by which everything refers to it. */
    public Builder id(String value) {
      this.id = value;
      return this;
    }

    /** The official name; empty where no source names it. */
    public Builder name(String value) {
      this.name = Optional.of(value);
      return this;
    }

    /** The number of the tranche in which it was closed. */
    public Builder tranche(int value) {
      this.tranche = value;
      return this;
    }

    /** 1 for the first deal in the region, 2 and 3 for the next (II, III). */
    public Builder generation(int value) {
      this.generation = value;
      return this;
    }

    /** The earlier deal in the region. */
    public Builder predecessor(String value) {
      this.predecessor = Optional.of(value);
      return this;
    }

    /** The area. */
    public Builder region(Region value) {
      this.region = value;
      return this;
    }

    /** How the state pays; empty means as the tranche says. */
    public Builder instrument(Instrument value) {
      this.instrument = Optional.of(value);
      return this;
    }

    /** What the state pays (rijksbijdrage). */
    public Builder stateContribution(Sourced<Money> value) {
      this.stateContribution = Optional.of(value);
      return this;
    }

    /** Whether the state contribution is an upper limit. */
    public Builder contributionIsMaximum(boolean value) {
      this.contributionIsMaximum = value;
      return this;
    }

    /** What the region pays, in money and in kind (cofinanciering). */
    public Builder regionContribution(Sourced<Money> value) {
      this.regionContribution = Optional.of(value);
      return this;
    }

    /** What state and region invest together. */
    public Builder totalInvestment(Sourced<Money> value) {
      this.totalInvestment = Optional.of(value);
      return this;
    }

    /** The regional partner that receives the state money (regiokassier). */
    public Builder cashier(String value) {
      this.cashier = Optional.of(value);
      return this;
    }

    /** The ministries involved. */
    public Builder ministries(Iterable<String> values) {
      this.ministries = ImmutableList.copyOf(values);
      return this;
    }

    /** The ministry that reports on it elsewhere, for departmental transfers. */
    public Builder reportedBy(String value) {
      this.reportedBy = Optional.of(value);
      return this;
    }

    /** The themes it works on. */
    public Builder themes(Iterable<String> values) {
      this.themes = ImmutableList.copyOf(values);
      return this;
    }

    /** The challenge it takes up (opgave). */
    public Builder challenge(String value) {
      this.challenge = Optional.of(value);
      return this;
    }

    /** The phases it entered. */
    public Builder phases(Iterable<PhaseStart> values) {
      this.phases = ImmutableList.copyOf(values);
      return this;
    }

    /** When it is planned to end. */
    public Builder endsOn(PartialDate value) {
      this.endsOn = Optional.of(value);
      return this;
    }

    /** Where its data come from. */
    public Builder sources(Iterable<String> values) {
      this.sources = ImmutableList.copyOf(values);
      return this;
    }

    /** The finished record. */
    public Deal build() {
      return new Deal(
          id,
          name,
          tranche,
          generation,
          predecessor,
          region,
          instrument,
          stateContribution,
          contributionIsMaximum,
          regionContribution,
          totalInvestment,
          cashier,
          ministries,
          reportedBy,
          themes,
          challenge,
          phases,
          endsOn,
          sources);
    }
  }
}
