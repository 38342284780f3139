package nl.regiodeals.core.merge;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.core.text.Words;

/**
 * A difference between two versions of a portfolio. Immutable.
 *
 * @param subject the record, or one field of it
 * @param kind whether it was added, removed or changed
 * @param deal the id of the deal that it belongs to; empty if it belongs to none
 * @param name what the record is called
 * @param before its values before: several for a list, none if unknown or if the subject is a
 *     record
 * @param after its values after
 */
public record Change(
    Subject subject,
    Kind kind,
    Optional<String> deal,
    String name,
    ImmutableList<Object> before,
    ImmutableList<Object> after) {
  private static final Messages TEXTS = Messages.load("changes", Change.class::getResourceAsStream);
  private static final int LONGEST = 80;

  /** How it differs. */
  public enum Kind {
    /** A record was added. */
    ADDED,
    /** A record was removed. */
    REMOVED,
    /** The value of a field changed. */
    CHANGED
  }

  /** The change as a sentence. */
  public String message(Language language) {
    Map<String, Object> values =
        Map.of(
            "what", what(language),
            "name", name,
            "field", subject.field().map(field -> Words.ofField(field, language)).orElse(""),
            "before", shown(before, language),
            "after", shown(after, language));
    String key =
        switch (kind) {
          case ADDED -> "added";
          case REMOVED -> "removed";
          case CHANGED -> before.isEmpty() ? "filled" : after.isEmpty() ? "emptied" : "changed";
        };
    return TEXTS.text(language, key, values);
  }

  private String what(Language language) {
    return RecordType.portfolio().fields().stream()
        .flatMap(field -> Differences.recordOf(field).stream())
        .filter(type -> type.name().equals(subject.record()))
        .findFirst()
        .map(type -> Words.of(type.type(), language))
        .orElse(subject.record());
  }

  private static String shown(List<Object> values, Language language) {
    String text =
        values.stream().map(value -> shown(value, language)).collect(Collectors.joining("; "));
    return text.codePointCount(0, text.length()) > LONGEST
        ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "\u2026"
        : text;
  }

  private static String shown(Object value, Language language) {
    if (value instanceof Sourced<?> sourced) {
      return shown(sourced.value(), language);
    } else if (value instanceof Enum<?> word) {
      return Words.of(word, language);
    } else if (value instanceof Record record && !Differences.isScalar(record)) {
      return RecordType.of(record.getClass()).fields().stream()
          .flatMap(field -> field.values(record).stream())
          .map(part -> shown(part, language))
          .collect(Collectors.joining(" "));
    } else if (value instanceof Boolean truth) {
      return TEXTS.text(language, truth ? "yes" : "no");
    }
    return Notation.of(language).show(value);
  }
}
