package nl.regiodeals.core.analysis;

/**
 * How broadly a deal is supported across the helix sectors, in the terms of the letter to
 * parliament.
 */
public enum HelixLevel {
  /** Governments only. */
  GOVERNMENT_ONLY,
  /** Several sectors, but not government, business and education or research together. */
  PARTIAL,
  /** Government, business and education or research, and no other. */
  TRIPLE,
  /** Government, business, education or research, and at least one more sector. */
  MULTI
}
