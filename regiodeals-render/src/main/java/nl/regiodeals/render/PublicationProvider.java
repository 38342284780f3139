package nl.regiodeals.render;

import com.google.common.collect.ImmutableList;

/** Provides publications; found through {@link java.util.ServiceLoader}. */
public interface PublicationProvider {
  /** The publications. */
  ImmutableList<Publication> publications();
}
