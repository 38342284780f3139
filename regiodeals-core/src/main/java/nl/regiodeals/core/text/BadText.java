package nl.regiodeals.core.text;

/**
 * A text that somebody gave in place of one of a bundle, and that cannot be used.
 *
 * @param file the file that it is in, such as {@code site_nl.properties}
 * @param key its key; empty if the file cannot be read
 * @param problem what is wrong with it
 * @param found what stands there
 * @see Messages#with(java.util.function.Function, java.util.function.Function)
 */
public record BadText(String file, String key, Problem problem, String found) {
  /** What is wrong with a text. */
  public enum Problem {
    /** The file has <code>&#92;u</code> without the four digits of a character. */
    NO_CHARACTER,

    /** What stands between <code>{=</code> and <code>}</code> has no noun of a programme. */
    NO_NOUN,

    /** There is no value for a placeholder. */
    NO_VALUE
  }
}
