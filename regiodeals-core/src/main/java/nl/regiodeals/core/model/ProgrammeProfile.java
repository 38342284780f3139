package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a programme is like: what it calls things, what it does without, and its rules. What it does
 * not say is as in the Regio Deals.
 *
 * @param id short name, such as {@code nplv}
 * @param without what the programme does not have: nothing asks for it, and data of it are reported
 * @param checksOff the codes of the checks that do not apply, such as {@code no-reports}
 * @param reportDue the day by which regions report on the year before, and account for it
 * @param phases the phases that deals go through, with their names; empty for all
 * @param instruments how the state pays, with their names; empty for all
 * @param preconditions what deals need before they can be carried out; empty for all
 * @param stateLimits what the state may pay for a deal
 * @param terms what things are called
 */
@GeneratedBuilder
@Value.Builder
public record ProgrammeProfile(
    @Key String id,
    ImmutableList<ProgrammePart> without,
    ImmutableList<String> checksOff,
    Optional<YearDay> reportDue,
    ImmutableList<Named<Phase>> phases,
    ImmutableList<Named<Instrument>> instruments,
    ImmutableList<Named<PreconditionKind>> preconditions,
    ImmutableList<StateLimit> stateLimits,
    ImmutableList<ProgrammeTerm> terms) {
  /**
   * That of the Regio Deals. Regions report and account by 15 July (article 17a of the
   * Financiële-verhoudingswet for SiSa); the state pays 5 to 40 million euros, and at most half
   * (assessment frameworks of tranches 4 to 6).
   */
  public static final ProgrammeProfile REGIO_DEALS =
      builder("regio-deals")
          .reportDue(new YearDay(7, 15))
          .addStateLimits(
              StateLimit.builder()
                  .firstTranche(4)
                  .lastTranche(6)
                  .least(Money.ofEuros(5_000_000))
                  .most(Money.ofEuros(40_000_000))
                  .share(BigDecimal.valueOf(50))
                  .build())
          .build();

  /** Rejects a required text that is blank, drops blank texts from lists. */
  public ProgrammeProfile {
    id = Known.required("id", id);
    checksOff = Known.texts(checksOff);
  }

  /** A builder with the required values set. */
  public static ProgrammeProfileBuilder builder(String id) {
    return new ProgrammeProfileBuilder().id(id);
  }

  /** A builder initialised with this record. */
  public ProgrammeProfileBuilder toBuilder() {
    return new ProgrammeProfileBuilder().from(this);
  }

  /** Whether it says nothing but its id, which then names a profile that is known elsewhere. */
  public boolean isOnlyNamed() {
    return equals(builder(id).build());
  }

  /** Whether the programme has something. */
  public boolean has(ProgrammePart part) {
    return !without.contains(part);
  }

  /** Whether regions report each year. */
  public boolean hasReports() {
    return has(ProgrammePart.REPORTS);
  }

  /** Whether results and cooperation are kept going after a deal (borging). */
  public boolean hasSustainment() {
    return phases.isEmpty() || phases.stream().anyMatch(named -> named.value() == Phase.SUSTAINED);
  }

  /** The day of the next year by which a report over a calendar year is due. */
  public LocalDate reportDueOver(int year) {
    return reportDue
        .flatMap(day -> day.in(year + 1))
        .orElseGet(() -> REGIO_DEALS.reportDueOver(year));
  }
}
