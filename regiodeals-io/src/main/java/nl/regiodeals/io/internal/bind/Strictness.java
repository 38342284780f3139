package nl.regiodeals.io.internal.bind;

/** How far a reader goes to understand a value. */
public enum Strictness {
  /** A number is a number and a text a text: JSON, written by programs. */
  TYPED,
  /** Numbers, dates and words may be written as texts: YAML, tables. */
  LENIENT
}
