package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An organisation in a deal.
 *
 * @param deal the deal
 * @param organisation the organisation
 * @param role what it does; empty if unknown
 * @param sector the sector it represents in this deal; empty means the sector of the organisation
 * @param contributions what it contributes
 */
@GeneratedBuilder
@Value.Builder
public record Partnership(
    @Key @References(Deal.class) String deal,
    @Key @References(Organisation.class) String organisation,
    Optional<PartnerRole> role,
    Optional<HelixSector> sector,
    ImmutableList<Contribution> contributions) {
  /** Rejects a required text that is blank. */
  public Partnership {
    deal = Known.required("deal", deal);
    organisation = Known.required("organisation", organisation);
  }

  /** A builder with the required values set. */
  public static PartnershipBuilder builder(String deal, String organisation) {
    return new PartnershipBuilder().deal(deal).organisation(organisation);
  }

  /** A builder initialised with this record. */
  public PartnershipBuilder toBuilder() {
    return new PartnershipBuilder().from(this);
  }
}
