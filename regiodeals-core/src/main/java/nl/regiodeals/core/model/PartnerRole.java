package nl.regiodeals.core.model;

/** What a partner does in a deal. */
public enum PartnerRole {
  /** Leads the region's side. */
  LEAD,
  /** Signed the covenant. */
  SIGNATORY,
  /** Pays, but does not carry out projects. */
  FUNDER,
  /** Carries out projects. */
  EXECUTOR,
  /** Takes part. */
  PARTNER
}
