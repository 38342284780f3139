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
 * @param sector the sector it represents here; empty means the sector of the organisation
 * @param contributions what it brings in
 */
@GeneratedBuilder
@Value.Builder
public record Partnership(
    @Key @References(Deal.class) String deal,
    @Key @References(Organisation.class) String organisation,
    Optional<PartnerRole> role,
    Optional<HelixSector> sector,
    ImmutableList<Contribution> contributions) {
  /** Refuses a blank text where one is required. */
  public Partnership {
    deal = Known.required("deal", deal);
    organisation = Known.required("organisation", organisation);
  }

  /** Starts from what is always known. */
  public static PartnershipBuilder builder(String deal, String organisation) {
    return new PartnershipBuilder().deal(deal).organisation(organisation);
  }

  /** A builder that starts from this record. */
  public PartnershipBuilder toBuilder() {
    return new PartnershipBuilder().from(this);
  }
}
