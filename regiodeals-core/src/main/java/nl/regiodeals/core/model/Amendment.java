package nl.regiodeals.core.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A change of the covenant of a deal.
 *
 * @param id short name
 * @param deal the deal
 * @param kind how it was changed
 * @param description what was changed
 * @param agreedOn when it was agreed; empty if unknown
 * @param amount the amount involved; empty if unknown
 * @param newEnd the new end of the deal; empty if that did not change
 * @param agreedBy the parties that agreed; empty if unknown
 */
@GeneratedBuilder
@Value.Builder
public record Amendment(
    @Key String id,
    @References(Deal.class) String deal,
    AmendmentKind kind,
    String description,
    Optional<PartialDate> agreedOn,
    Optional<Money> amount,
    Optional<PartialDate> newEnd,
    Optional<String> agreedBy) {
  /** Rejects a required text that is blank, treats a blank text as unknown. */
  public Amendment {
    id = Known.required("id", id);
    deal = Known.required("deal", deal);
    description = Known.required("description", description);
    agreedBy = Known.text(agreedBy);
  }

  /** A builder with the required values set. */
  public static AmendmentBuilder builder(
      String id, String deal, AmendmentKind kind, String description) {
    return new AmendmentBuilder().id(id).deal(deal).kind(kind).description(description);
  }

  /** A builder initialised with this record. */
  public AmendmentBuilder toBuilder() {
    return new AmendmentBuilder().from(this);
  }
}
