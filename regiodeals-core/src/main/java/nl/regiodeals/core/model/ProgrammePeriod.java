package nl.regiodeals.core.model;

import java.util.Optional;
import org.immutables.value.Value;

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
@GeneratedBuilder
@Value.Builder
public record ProgrammePeriod(
    @Key String id,
    String name,
    int firstTranche,
    int lastTranche,
    Optional<Sourced<Money>> stateFunds,
    Optional<Sourced<Integer>> dealCount) {
  /** Rejects a required text that is blank. */
  public ProgrammePeriod {
    id = Known.required("id", id);
    name = Known.required("name", name);
  }

  /** A builder with the required values set. */
  public static ProgrammePeriodBuilder builder(
      String id, String name, int firstTranche, int lastTranche) {
    return new ProgrammePeriodBuilder()
        .id(id)
        .name(name)
        .firstTranche(firstTranche)
        .lastTranche(lastTranche);
  }

  /** A builder initialised with this record. */
  public ProgrammePeriodBuilder toBuilder() {
    return new ProgrammePeriodBuilder().from(this);
  }

  /** Whether the tranche belongs to the period. */
  public boolean includes(int tranche) {
    return firstTranche <= tranche && tranche <= lastTranche;
  }
}
