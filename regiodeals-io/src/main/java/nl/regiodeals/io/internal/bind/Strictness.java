package nl.regiodeals.io.internal.bind;

/** How strictly a reader interprets values. */
public enum Strictness {
  /** Numbers are numbers and texts are texts: JSON, written by programs. */
  TYPED,
  /** Numbers, dates and words may be written as texts: YAML, tables. */
  LENIENT
}
