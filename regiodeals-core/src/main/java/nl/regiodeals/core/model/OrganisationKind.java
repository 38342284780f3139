package nl.regiodeals.core.model;

/** The kind of body that an organisation is. */
public enum OrganisationKind {
  /** A ministry. */
  MINISTRY,
  /** A province. */
  PROVINCE,
  /** A municipality. */
  MUNICIPALITY,
  /** A joint body of governments (gemeenschappelijke regeling). */
  JOINT_BODY,
  /** The public body of an island of the Caribbean Netherlands (openbaar lichaam). */
  ISLAND_PUBLIC_BODY,
  /** A water authority (waterschap). */
  WATER_AUTHORITY,
  /** A company. */
  COMPANY,
  /** An association of companies. */
  BUSINESS_ASSOCIATION,
  /** A school, university or research institute. */
  EDUCATION_INSTITUTE,
  /** A housing corporation. */
  HOUSING_CORPORATION,
  /** A care or welfare organisation. */
  CARE_PROVIDER,
  /** A foundation or association of civil society. */
  FOUNDATION,
  /** A residents' initiative. */
  RESIDENTS_INITIATIVE,
  /** Another kind. */
  OTHER;

  /**
   * Whether it may be a deal's cashier (regiokassier): a public partner of the region, but not a
   * water authority. On the islands the cashier is the public body.
   */
  public boolean mayBeCashier() {
    return switch (this) {
      case PROVINCE, MUNICIPALITY, JOINT_BODY, ISLAND_PUBLIC_BODY -> true;
      default -> false;
    };
  }
}
