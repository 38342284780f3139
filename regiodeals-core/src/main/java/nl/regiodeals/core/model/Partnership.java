package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * An organisation in a deal.
 *
 * @param deal the deal
 * @param organisation the organisation
 * @param role what it does; empty if unknown
 * @param sector the sector it represents here; empty means the sector of the organisation
 * @param contributions what it brings in
 */
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
  public static Builder builder(String deal, String organisation) {
    return new Builder(deal, organisation);
  }

  /** A builder that starts from this record. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Sets what may be unknown, one by one. Not safe to share between threads. */
  public static final class Builder {
    private String deal;
    private String organisation;
    private Optional<PartnerRole> role = Optional.empty();
    private Optional<HelixSector> sector = Optional.empty();
    private ImmutableList<Contribution> contributions = ImmutableList.of();

    private Builder(String deal, String organisation) {
      this.deal = deal;
      this.organisation = organisation;
    }

    private Builder(Partnership from) {
      this.deal = from.deal;
      this.organisation = from.organisation;
      this.role = from.role;
      this.sector = from.sector;
      this.contributions = from.contributions;
    }

    /** The deal. */
    public Builder deal(String value) {
      this.deal = value;
      return this;
    }

    /** The organisation. */
    public Builder organisation(String value) {
      this.organisation = value;
      return this;
    }

    /** What it does. */
    public Builder role(PartnerRole value) {
      this.role = Optional.of(value);
      return this;
    }

    /** The sector it represents here; empty means the sector of the organisation. */
    public Builder sector(HelixSector value) {
      this.sector = Optional.of(value);
      return this;
    }

    /** What it brings in. */
    public Builder contributions(Iterable<Contribution> values) {
      this.contributions = ImmutableList.copyOf(values);
      return this;
    }

    /** The finished record. */
    public Partnership build() {
      return new Partnership(deal, organisation, role, sector, contributions);
    }
  }
}
