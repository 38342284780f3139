package nl.regiodeals.core.check;

import com.google.common.collect.ImmutableList;

/** Provides checks; found through {@link java.util.ServiceLoader}. */
public interface CheckProvider {
  /** The checks. */
  ImmutableList<Check> checks();
}
