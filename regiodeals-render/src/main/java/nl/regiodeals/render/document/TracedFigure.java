package nl.regiodeals.render.document;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.core.analysis.Lineage;
import nl.regiodeals.core.notice.Subject;

/**
 * A figure in a document, with its lineage. Immutable.
 *
 * @param id its id in the document; the same data give the same id
 * @param shown its text in the document
 * @param how how it was computed, in the language of the document
 * @param lineage where it comes from
 */
public record TracedFigure(String id, String shown, String how, Lineage lineage) {
  /** The values it was taken or computed from; empty if there are none, or too many to list. */
  public ImmutableList<Subject> from() {
    return lineage.from();
  }
}
