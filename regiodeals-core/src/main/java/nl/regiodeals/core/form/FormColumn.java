package nl.regiodeals.core.form;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Words;

/**
 * A column of a sheet, or on a sheet of questions a question. Immutable.
 *
 * @param sheet the id of its sheet
 * @param id its name within the sheet, the same in every language and version
 * @param type what kind of value it holds
 * @param role who fills it
 * @param width how wide it is, in characters
 * @param yearsBefore for a column with values of an earlier year, how many years before that of the
 *     form; 0 otherwise
 */
public record FormColumn(
    String sheet, String id, ValueType type, Role role, int width, int yearsBefore) {
  /** Who fills a column. */
  public enum Role {
    /** Known beforehand; a region fills it only in a row that it adds. */
    SHOWN,
    /** Asked of the region. */
    ASKED
  }

  /** What stands above it, in a form of this year. */
  public String label(Locale language, int year) {
    return FormTexts.of(
        language,
        sheet + "." + (yearsBefore > 0 ? "valueOf" : id),
        Map.of("year", Integer.toString(year - yearsBefore)));
  }

  /** The words of its closed list; empty if it has none. */
  public ImmutableList<String> words(Locale language) {
    if (type instanceof ValueType.Choice choice) {
      return Arrays.stream(choice.type().getEnumConstants())
          .map(value -> Words.of(value, language))
          .collect(ImmutableList.toImmutableList());
    }
    return type == ValueType.Scalar.TRUTH
        ? ImmutableList.of(truth(true, language), truth(false, language))
        : ImmutableList.of();
  }

  /** The word for yes or no. */
  public static String truth(boolean truth, Locale language) {
    return FormTexts.of(language, truth ? "yes" : "no", Map.of());
  }
}
