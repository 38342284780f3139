package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The yearly talk between state and region about the report (Rijk-regio-overleg, RRO).
 *
 * @param deal the deal
 * @param year the calendar year of the report discussed
 * @param heldOn when it was held; empty if unknown
 * @param points the points to be decided
 * @param agreements what was agreed
 */
@GeneratedBuilder
@Value.Builder
public record Consultation(
    @Key @References(Deal.class) String deal,
    @Key int year,
    Optional<LocalDate> heldOn,
    ImmutableList<String> points,
    ImmutableList<String> agreements) {
  /** Rejects a required text that is blank, drops blank texts from lists. */
  public Consultation {
    deal = Known.required("deal", deal);
    points = Known.texts(points);
    agreements = Known.texts(agreements);
  }

  /** That it was held, without what was said. */
  public Consultation held() {
    return new Consultation(deal, year, heldOn, ImmutableList.of(), ImmutableList.of());
  }

  /** A builder with the required values set. */
  public static ConsultationBuilder builder(String deal, int year) {
    return new ConsultationBuilder().deal(deal).year(year);
  }

  /** A builder initialised with this record. */
  public ConsultationBuilder toBuilder() {
    return new ConsultationBuilder().from(this);
  }
}
