package nl.regiodeals.render.document;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/**
 * A publication, before it has a format. Immutable.
 *
 * @param title the title
 * @param language the language of its text
 * @param blocks its parts, in order
 */
public record Document(String title, Locale language, ImmutableList<Block> blocks) {}
