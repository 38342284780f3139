package nl.regiodeals.core.model;

/** How a covenant was changed. */
public enum AmendmentKind {
  /** An addition to the text. */
  ADDENDUM,
  /** A later end. */
  EXTENSION,
  /** Money moved from one purpose to another. */
  REALLOCATION
}
