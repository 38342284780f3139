package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A Regio Deal: an agreement between the state and a region.
 *
 * @param id short name by which everything refers to it
 * @param name the official name; empty where no source names it
 * @param tranche the number of the tranche in which it was closed; empty if the programme has no
 *     tranches, or it is unknown
 * @param generation 1 for the first deal in the region, 2 and 3 for the next (II, III); empty if
 *     the programme has one deal a region, or it is unknown
 * @param predecessor the earlier deal in the region; empty if unknown
 * @param region the area
 * @param instrument how the state pays; empty means the instrument of the tranche
 * @param stateContribution what the state pays (rijksbijdrage); empty if unknown
 * @param contributionIsMaximum whether the state contribution is an upper limit
 * @param regionContribution what the region pays, in money and in kind (cofinanciering); empty if
 *     unknown
 * @param totalInvestment what state and region invest together; empty if unknown
 * @param cashier the regional partner that receives the state money (regiokassier); empty if
 *     unknown
 * @param ministries the ministries involved
 * @param reportedBy the other ministry that reports on it, for departmental transfers; empty if
 *     unknown
 * @param themes the themes it works on
 * @param challenge the challenge it takes up (opgave); empty if unknown
 * @param phases the phases it entered
 * @param endsOn when it is planned to end; empty if unknown
 * @param sources where its data come from
 */
@GeneratedBuilder
@Value.Builder
public record Deal(
    @Key String id,
    Optional<String> name,
    @References(Tranche.class) Optional<Integer> tranche,
    Optional<Integer> generation,
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
   * Rejects a required text that is blank, treats a blank text as unknown, drops blank texts from
   * lists.
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

  /** A builder with the required values set. */
  public static DealBuilder builder(String id) {
    return new DealBuilder().id(id).region(Region.unknown()).contributionIsMaximum(false);
  }

  /** A builder with the required values set, of a programme with tranches. */
  public static DealBuilder builder(String id, int tranche, int generation) {
    return builder(id).tranche(tranche).generation(generation);
  }

  /** A builder initialised with this record. */
  public DealBuilder toBuilder() {
    return new DealBuilder().from(this);
  }

  /** Whether it was closed in a tranche. */
  public boolean isIn(int number) {
    return tranche.isPresent() && tranche.get() == number;
  }

  /** Whether it was closed in a tranche of a programme period. */
  public boolean isWithin(ProgrammePeriod period) {
    return tranche.isPresent() && period.includes(tranche.get());
  }

  /** The latest phase it had entered by that day; empty if none is known. */
  public Optional<Phase> phaseOn(LocalDate day) {
    return phases.stream()
        .filter(start -> start.hasBegunBy(day))
        .map(PhaseStart::phase)
        .max(Comparator.naturalOrder());
  }

  /** The latest phase that it entered after that day; empty if none is known. */
  public Optional<PhaseStart> phaseAfter(LocalDate day) {
    return phases.stream()
        .filter(start -> !start.hasBegunBy(day))
        .max(Comparator.comparing(PhaseStart::phase));
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
}
