package nl.regiodeals.io.internal.workbook;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Words;

/**
 * A finding to be marked in a workbook. Immutable.
 *
 * @param place the cell; empty if it is about the whole workbook
 * @param severity its severity, in words
 * @param message what was found
 * @param hint what to do
 */
public record Mark(Optional<Place.InSheet> place, String severity, String message, String hint) {
  /** The maximum number of marks, since nobody reads more; the rest is only counted. */
  public static final int MOST = 1_000;

  /** The marks for notices, most severe first, at most {@value #MOST}. */
  public static ImmutableList<Mark> of(List<Notice> notices, Language language) {
    return notices.stream()
        .sorted((a, b) -> b.severity().compareTo(a.severity()))
        .limit(MOST)
        .map(
            notice ->
                new Mark(
                    notice
                        .place()
                        .filter(Place.InSheet.class::isInstance)
                        .map(Place.InSheet.class::cast),
                    Words.of(notice.severity(), language),
                    notice.message(language),
                    notice.hint(language)))
        .collect(ImmutableList.toImmutableList());
  }

  /** What the sheet of findings says of it: where, how severe, what, and what to do. */
  ImmutableList<String> row() {
    return ImmutableList.of(
        place.map(Place.InSheet::sheet).orElse("\u2013"),
        place.map(Place.InSheet::cell).orElse("\u2013"),
        severity,
        message,
        hint);
  }

  /** The comment at the cell. */
  String comment() {
    return severity + ": " + message + " " + hint;
  }
}
