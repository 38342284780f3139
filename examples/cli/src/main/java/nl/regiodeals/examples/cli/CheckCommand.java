package nl.regiodeals.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.render.FinalDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads files and reports what is wrong with them. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand extends ReadingCommand {
  /** The form in which notices are written. */
  enum Form {
    TEXT,
    JSON,
    HTML
  }

  /** The severity from which notices make the command fail. */
  enum FailOn {
    ERROR,
    WARNING
  }

  @Parameters(arity = "1..*", paramLabel = "INPUT", descriptionKey = "input")
  private List<Path> inputs;

  @Option(names = "--format", defaultValue = "text", descriptionKey = "check.format")
  private Form format;

  @Option(names = "--fail-on", defaultValue = "error", descriptionKey = "check.failOn")
  private FailOn failOn;

  @Override
  public Integer call() throws IOException {
    List<FileNotices> files = new ArrayList<>();
    boolean refused = false;
    for (Path input : inputs) {
      try {
        files.add(new FileNotices(input, notices(input)));
      } catch (UnreadableException e) {
        refused = true;
        files.add(new FileNotices(input, List.of(e.notice())));
        CliTexts texts = texts();
        err().println(texts.text("refused", "reason", texts.line(e.notice())));
      }
    }
    PrintWriter out = out();
    switch (format) {
      case TEXT -> NoticeText.write(files, texts(), out);
      case JSON -> NoticeJson.write(files, language(), out);
      case HTML -> NoticePage.write(files, texts(), out);
    }
    if (refused) {
      return Main.REFUSED;
    }
    return files.stream().flatMap(file -> file.notices().stream()).anyMatch(this::fails)
        ? Main.NOTICES
        : Main.FINE;
  }

  /** What is wrong with data; or with a letter, what makes it inaccessible. */
  private List<Notice> notices(Path input) throws IOException {
    if (!input.toString().matches("(?i).*\\.(docx|odt)")) {
      return Checks.load().run(Loading.read(input, this));
    }
    FinalDocument letter = FinalDocument.readAcceptingChanges(Input.of(input));
    return Stream.concat(letter.open().stream(), letter.notices().stream()).toList();
  }

  private boolean fails(Notice notice) {
    return notice.severity() == Severity.ERROR
        || (failOn == FailOn.WARNING && notice.severity() == Severity.WARNING);
  }

  /**
   * What was found in a file.
   *
   * @param file the file
   * @param notices what was found
   */
  record FileNotices(Path file, List<Notice> notices) {
    /** The number of notices with this severity. */
    long count(Severity severity) {
      return notices.stream().filter(notice -> notice.severity() == severity).count();
    }
  }
}
