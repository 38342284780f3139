package nl.regiodeals.render;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.core.notice.Notice;

/**
 * What became of the figures of a document that was refreshed. Immutable.
 *
 * @param changed each figure that got another value, in the order of the document
 * @param left each figure that was left as it is although the data may say otherwise, with the
 *     reason: because someone altered it, or because it is no longer in the data
 */
public record Refreshed(ImmutableList<Notice> changed, ImmutableList<Notice> left) {}
