package nl.regiodeals.examples.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Severity;

/** Notices for people at a terminal: the most severe first, and a count. */
final class NoticeText {
  private static final Comparator<Notice> WORST_FIRST =
      Comparator.comparing(Notice::severity).reversed();

  private NoticeText() {}

  static void write(List<CheckCommand.FileNotices> files, CliTexts texts, PrintWriter out) {
    for (CheckCommand.FileNotices file : files) {
      file.notices().stream().sorted(WORST_FIRST).map(texts::line).forEach(out::println);
      out.println(
          texts.text(
              "check.summary",
              Map.of(
                  "file", file.file().toString(),
                  "errors", file.count(Severity.ERROR),
                  "warnings", file.count(Severity.WARNING),
                  "infos", file.count(Severity.INFO))));
    }
  }
}
