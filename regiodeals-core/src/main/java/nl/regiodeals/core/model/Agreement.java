package nl.regiodeals.core.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the state and a region agreed in a consultation (RRO), and what became of it.
 *
 * @param id short name
 * @param deal the deal
 * @param year the calendar year whose report was discussed; empty if unknown
 * @param description what was agreed
 * @param owner who sees to it: a body or a function, not a person; empty if unknown
 * @param dueOn when it is due; empty if unknown
 * @param status what has become of it; empty if unknown
 */
@GeneratedBuilder
@Value.Builder
public record Agreement(
    @Key String id,
    @References(Deal.class) String deal,
    Optional<Integer> year,
    String description,
    Optional<String> owner,
    Optional<PartialDate> dueOn,
    Optional<AgreementStatus> status) {
  /** Rejects a required text that is blank, treats a blank text as unknown. */
  public Agreement {
    id = Known.required("id", id);
    deal = Known.required("deal", deal);
    description = Known.required("description", description);
    owner = Known.text(owner);
  }

  /** A builder with the required values set. */
  public static AgreementBuilder builder(String id, String deal, String description) {
    return new AgreementBuilder().id(id).deal(deal).description(description);
  }

  /** A builder initialised with this record. */
  public AgreementBuilder toBuilder() {
    return new AgreementBuilder().from(this);
  }
}
