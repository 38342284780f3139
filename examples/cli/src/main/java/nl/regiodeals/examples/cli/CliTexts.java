package nl.regiodeals.examples.cli;

import java.util.Map;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Words;

/** The words of the command line in the language that the user chose. */
record CliTexts(Language language) {
  private static final Messages TEXTS = Messages.load("cli", CliTexts.class::getResourceAsStream);

  /** The bundle, for notices of the command line itself. */
  static Messages messages() {
    return TEXTS;
  }

  String text(String key) {
    return TEXTS.text(language, key);
  }

  String text(String key, String name, Object value) {
    return TEXTS.text(language, key, Map.of(name, value));
  }

  String text(String key, Map<String, ?> values) {
    return TEXTS.text(language, key, values);
  }

  /** A notice on one line: where, how severe, what, and what to do. */
  String line(Notice notice) {
    String place = notice.place().map(where -> where + ": ").orElse("");
    return place
        + Words.of(notice.severity(), language)
        + ": "
        + notice.message(language)
        + " "
        + notice.hint(language)
        + " ["
        + notice.code()
        + "]";
  }
}
