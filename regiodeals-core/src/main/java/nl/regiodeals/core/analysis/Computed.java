package nl.regiodeals.core.analysis;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.core.notice.Subject;

/** A result of the analysis that records how its figures were computed, and from which values. */
public interface Computed {
  /** How its figures were computed. */
  Making making();

  /**
   * The values that its figures were computed from; empty if there are none, or too many to list.
   */
  ImmutableList<Subject> madeFrom();

  /**
   * Where one of its figures comes from.
   *
   * @param figure the name of the method that returns it
   */
  default Lineage lineage(String figure) {
    return new Lineage(getClass().getSimpleName() + "." + figure, making(), madeFrom());
  }
}
