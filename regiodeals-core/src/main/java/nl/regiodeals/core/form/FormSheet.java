package nl.regiodeals.core.form;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet of the form. Immutable.
 *
 * @param id its name, the same in every language and version
 * @param asksOnce whether it has a question on each row and its answer beside it, not a table
 * @param columns its columns, or its questions
 */
public record FormSheet(String id, boolean asksOnce, ImmutableList<FormColumn> columns) {
  /** The name on its tab. */
  public String title(Locale language) {
    return FormTexts.of(language, id + ".title", Map.of());
  }

  /** The name on the tab of the sheet that explains how to fill the others. */
  public static String explanationTitle(Locale language) {
    return FormTexts.of(language, "form.explanation.title", Map.of());
  }

  /** The name on the tab of the sheet that lists what was found. */
  public static String findingsTitle(Locale language) {
    return FormTexts.of(language, "form.findings.title", Map.of());
  }

  /** What stands below that list where not all was listed: how many more there are. */
  public static String findingsMore(Locale language, int count) {
    return FormTexts.of(language, "form.findings.more", Map.of("more", Integer.toString(count)));
  }

  /** The headers of that sheet: where, how bad, what, what to do. */
  public static ImmutableList<String> findingsHeaders(Locale language) {
    return ImmutableList.of("sheet", "cell", "severity", "message", "hint").stream()
        .map(name -> FormTexts.of(language, "form.findings." + name, Map.of()))
        .collect(ImmutableList.toImmutableList());
  }

  /** What to fill in, in a sentence or two. */
  public String explanation(Locale language, int year) {
    return FormTexts.of(language, id + ".explanation", Map.of("year", Integer.toString(year)));
  }

  /** The column of this id; empty if there is none. */
  public Optional<FormColumn> column(String columnId) {
    return columns.stream().filter(column -> column.id().equals(columnId)).findFirst();
  }

  /** Whether anything is asked on it. */
  public boolean asks() {
    return columns.stream().anyMatch(column -> column.role() == FormColumn.Role.ASKED);
  }
}
