package nl.regiodeals.examples.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.regiodeals.core.analysis.NamedFigure;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the figures that publications can show, by the names that people can type. */
@Command(name = "figures", mixinStandardHelpOptions = true)
final class FiguresCommand extends ReadingCommand {
  /** The number of members above which one line represents a whole family. */
  private static final int MOST_OF_FAMILY = 20;

  @Parameters(index = "0", paramLabel = "PORTFOLIO", descriptionKey = "input")
  private Path input;

  @Parameters(index = "1", arity = "0..1", paramLabel = "WORD", descriptionKey = "figures.word")
  private Optional<String> word = Optional.empty();

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "export.year")
  private Optional<Year> year = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Portfolio portfolio = Loading.readWhole(input, this);
    Request request =
        year.map(over -> Request.of(portfolio, over.getValue()))
            .orElseGet(() -> Request.of(portfolio));
    ImmutableList<NamedFigure> all = request.figures().all();
    List<NamedFigure> shown =
        word.isPresent() ? all.stream().filter(about(word.get())).toList() : one(all);
    shown.forEach(figure -> out().println(line(figure)));
    if (shown.isEmpty()) {
      throw new RefusedException("noNamedFigure", "word", word.orElse(""));
    }
    if (word.isEmpty()) {
      out().println();
      out().println(texts().text("figures.more", Map.of("shown", shown.size(), "all", all.size())));
    }
    return Main.FINE;
  }

  /** Matches a part of a name in either language, or of a description. */
  private Predicate<NamedFigure> about(String asked) {
    String plain = asked.toLowerCase(Locale.ROOT);
    return figure ->
        figure.name(Language.DUTCH).toLowerCase(Locale.ROOT).contains(plain)
            || figure.name(Language.ENGLISH).toLowerCase(Locale.ROOT).contains(plain)
            || figure.description(language()).toLowerCase(Locale.ROOT).contains(plain);
  }

  /**
   * All members of small families, and the first of large ones: there are thousands of
   * measurements.
   */
  private static List<NamedFigure> one(List<NamedFigure> figures) {
    Map<String, Integer> members = new LinkedHashMap<>();
    figures.forEach(figure -> members.merge(kin(figure), 1, Integer::sum));
    Map<String, Integer> seen = new LinkedHashMap<>();
    return figures.stream()
        .filter(
            figure ->
                seen.merge(kin(figure), 1, Integer::sum) == 1
                    || members.getOrDefault(kin(figure), 0) <= MOST_OF_FAMILY)
        .toList();
  }

  private static String kin(NamedFigure figure) {
    return figure.kind() + figure.family() + "." + figure.key();
  }

  private String line(NamedFigure figure) {
    return figure.name(language())
        + " = "
        + (figure.unit() == NamedFigure.Unit.NONE
            ? figure.kindWord(language())
            : figure.shown(language()).orElseGet(() -> texts().text("figures.unknown")))
        + "  ("
        + figure.description(language())
        + ")";
  }
}
