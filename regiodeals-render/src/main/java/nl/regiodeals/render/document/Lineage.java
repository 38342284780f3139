package nl.regiodeals.render.document;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.core.notice.Subject;

/**
 * Where a figure in a document comes from. Immutable.
 *
 * @param id by which the figure is known in the document; the same data give the same id
 * @param shown how it is shown
 * @param how how it was computed, in the language of the document
 * @param from the values it was taken or computed from; empty if they are too many or not of the
 *     portfolio
 */
public record Lineage(String id, String shown, String how, ImmutableList<Subject> from) {}
