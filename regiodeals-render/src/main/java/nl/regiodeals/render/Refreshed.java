package nl.regiodeals.render;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.core.notice.Notice;

/**
 * What became of the figures of a document that was refreshed. Immutable.
 *
 * @param changed each figure that got another value, each row, item, paragraph and picture that
 *     came, went or was replaced, in the order of the document
 * @param left what was left as it is although the data may say otherwise, with the reason: because
 *     someone altered it, or because it cannot be changed there
 */
public record Refreshed(ImmutableList<Notice> changed, ImmutableList<Notice> left) {}
