package nl.regiodeals.render;

/**
 * A text that publications, the site or documents use, and that a folder of templates can replace.
 *
 * @param file the file in that folder that replaces it, such as {@code publications_nl.properties}
 * @param key its key in that file
 * @param text the text as it is now, with its placeholders, such as {@code {year}}
 */
public record Wording(String file, String key, String text) {}
