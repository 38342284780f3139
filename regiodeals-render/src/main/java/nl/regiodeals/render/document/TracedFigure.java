package nl.regiodeals.render.document;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.core.analysis.Lineage;
import nl.regiodeals.core.notice.Subject;

/**
 * A figure in a document of which it is known where it comes from. Immutable.
 *
 * @param id by which it is known in the document; the same data give the same id
 * @param shown how it is shown
 * @param how how it was made, in the language of the document
 * @param lineage where it comes from
 */
public record TracedFigure(String id, String shown, String how, Lineage lineage) {
  /** The values it was taken or computed from; empty if there are none, or too many to name. */
  public ImmutableList<Subject> from() {
    return lineage.from();
  }
}
