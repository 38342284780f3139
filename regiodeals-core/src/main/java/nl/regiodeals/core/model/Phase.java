package nl.regiodeals.core.model;

/** The phases of a deal, in the order in which they follow each other. */
public enum Phase {
  /** A proposal was handed in. */
  PROPOSAL,
  /** The proposal was selected. */
  SELECTED,
  /** The covenant was signed. */
  COVENANT,
  /** The preconditions are being set up. */
  PRECONDITIONS,
  /** Projects are carried out. */
  EXECUTION,
  /** The deal was completed. */
  COMPLETED,
  /** Results and co-operation are kept going (borging). */
  SUSTAINED
}
