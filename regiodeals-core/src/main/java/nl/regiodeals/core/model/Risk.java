package nl.regiodeals.core.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A risk of a deal.
 *
 * @param id short name
 * @param deal the deal
 * @param description what may happen
 * @param likelihood how likely it is; empty if unknown
 * @param effect how large its effect would be; empty if unknown
 * @param measure what is done about it; empty if unknown
 * @param owner who sees to it: a body or a function, not a person; empty if unknown
 * @param status whether it still exists; empty if unknown
 */
@GeneratedBuilder
@Value.Builder
public record Risk(
    @Key String id,
    @References(Deal.class) String deal,
    String description,
    Optional<RiskLevel> likelihood,
    Optional<RiskLevel> effect,
    Optional<String> measure,
    Optional<String> owner,
    Optional<RiskStatus> status) {
  /** Rejects a required text that is blank, treats a blank text as unknown. */
  public Risk {
    id = Known.required("id", id);
    deal = Known.required("deal", deal);
    description = Known.required("description", description);
    measure = Known.text(measure);
    owner = Known.text(owner);
  }

  /** A builder with the required values set. */
  public static RiskBuilder builder(String id, String deal, String description) {
    return new RiskBuilder().id(id).deal(deal).description(description);
  }

  /** A builder initialised with this record. */
  public RiskBuilder toBuilder() {
    return new RiskBuilder().from(this);
  }
}
