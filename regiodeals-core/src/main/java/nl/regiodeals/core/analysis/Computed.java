package nl.regiodeals.core.analysis;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.core.notice.Subject;

/** A result of the analysis. It tells of its figures how they were made, and from which values. */
public interface Computed {
  /** How its figures were made. */
  Making making();

  /** The values that its figures were made from; empty if there are none, or too many to name. */
  ImmutableList<Subject> madeFrom();

  /**
   * Where one of its figures comes from.
   *
   * @param figure the name of the method that gives it
   */
  default Lineage lineage(String figure) {
    return new Lineage(getClass().getSimpleName() + "." + figure, making(), madeFrom());
  }
}
