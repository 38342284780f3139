package nl.regiodeals.examples.synthetic;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.model.Contribution;
import nl.regiodeals.core.model.ContributionKind;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.model.HelixSector;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.OrganisationBuilder;
import nl.regiodeals.core.model.OrganisationKind;
import nl.regiodeals.core.model.PartnerRole;
import nl.regiodeals.core.model.Partnership;

/**
 * The partners of a deal, which together pay what the region contributes. Later tranches have more
 * kinds of partners, as in the programme.
 */
enum SyntheticPartners {
  PROVINCE(1, "provincie", "Provincie", OrganisationKind.PROVINCE, HelixSector.GOVERNMENT, 32),
  WATER(1, "water", "Waterschap", OrganisationKind.WATER_AUTHORITY, HelixSector.GOVERNMENT, 8),
  BUSINESS(
      2,
      "bedrijven",
      "Ondernemers",
      OrganisationKind.BUSINESS_ASSOCIATION,
      HelixSector.BUSINESS,
      12),
  SCHOOL(
      2,
      "school",
      "Vakschool",
      OrganisationKind.EDUCATION_INSTITUTE,
      HelixSector.EDUCATION_RESEARCH,
      6),
  HOUSING(
      4,
      "wonen",
      "Woningcorporatie",
      OrganisationKind.HOUSING_CORPORATION,
      HelixSector.HOUSING,
      16),
  CARE(4, "zorg", "Zorggroep", OrganisationKind.CARE_PROVIDER, HelixSector.CARE, 4),
  VILLAGE(4, "dorp", "Dorpsraad", OrganisationKind.RESIDENTS_INITIATIVE, HelixSector.RESIDENTS, 2),
  /** Pays what is left, receives the money of the state, and leads. */
  MUNICIPALITY(
      1, "gemeente", "Gemeente", OrganisationKind.MUNICIPALITY, HelixSector.GOVERNMENT, 36);

  private final int since;
  private final String suffix;
  private final String name;
  private final OrganisationKind kind;
  private final HelixSector sector;
  private final int weight;

  SyntheticPartners(
      int since,
      String suffix,
      String name,
      OrganisationKind kind,
      HelixSector sector,
      int weight) {
    this.since = since;
    this.suffix = suffix;
    this.name = name;
    this.kind = kind;
    this.sector = sector;
    this.weight = weight;
  }

  /** Those of a deal in a tranche. */
  static ImmutableList<SyntheticPartners> in(int tranche) {
    return List.of(values()).stream()
        .filter(partner -> partner.since <= tranche)
        .collect(toImmutableList());
  }

  String id(String deal) {
    return deal + "-" + suffix;
  }

  /** Where its contribution stands in the accounts. */
  FundingSource source() {
    return switch (this) {
      case PROVINCE -> FundingSource.PROVINCE;
      case MUNICIPALITY -> FundingSource.MUNICIPALITY;
      case WATER -> FundingSource.OTHER_PUBLIC;
      case BUSINESS, HOUSING -> FundingSource.PRIVATE;
      case SCHOOL, CARE, VILLAGE -> FundingSource.IN_KIND;
    };
  }

  /**
   * The organisation.
   *
   * @param municipality the code of the municipality that it stands for; empty if it has none
   */
  Organisation organisation(String deal, String region, Optional<String> municipality) {
    OrganisationBuilder made =
        Organisation.builder(id(deal), name + " " + region, kind).sector(sector);
    return this == MUNICIPALITY ? made.municipality(municipality).build() : made.build();
  }

  /** What each partner in a tranche contributes of what the region pays. */
  static ImmutableList<Partnership> partnerships(String deal, int tranche, Money region) {
    ImmutableList<SyntheticPartners> partners = in(tranche);
    return Streams.zip(
            partners.stream(),
            Shares.of(region, partners.stream().map(partner -> partner.weight).toList()).stream(),
            (partner, amount) ->
                Partnership.builder(deal, partner.id(deal))
                    .role(partner == MUNICIPALITY ? PartnerRole.LEAD : PartnerRole.PARTNER)
                    .contributions(
                        List.of(
                            Contribution.builder(
                                    partner.source() == FundingSource.IN_KIND
                                        ? ContributionKind.IN_KIND
                                        : ContributionKind.MONEY)
                                .amount(amount)
                                .build()))
                    .build())
        .collect(toImmutableList());
  }
}
