package nl.regiodeals.render.internal.template;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.core.text.XmlText;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.document.TracedFigure;

/** Adds an appendix with the origin of the figures to a document. */
final class LineageAppendix {
  /** The maximum number of values listed for a figure; the rest is only counted. */
  private static final int MOST_VALUES = 8;

  private LineageAppendix() {}

  static Document on(Document document, Provenance provenance, Messages texts) {
    Language language = document.language();
    ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    blocks.addAll(document.blocks());
    blocks.add(new Block.Heading(2, "lineage", words(text(texts, language, "title"))));
    blocks.add(new Block.Paragraph(words(text(texts, language, "intro"))));
    blocks.add(
        table(
            text(texts, language, "caption"),
            Stream.of("figure", "computed-how", "values").map(key -> text(texts, language, key)),
            document.trail().figures().stream()
                .map(
                    figure ->
                        Stream.of(
                            figure.shown(),
                            figure.how(),
                            values(figure, provenance, language, texts)))));
    List<String> files =
        document.trail().figures().stream()
            .flatMap(figure -> figure.from().stream())
            .flatMap(subject -> provenance.find(subject).stream())
            .map(Place::file)
            .distinct()
            .sorted()
            .toList();
    if (files.stream().anyMatch(provenance.digests()::containsKey)) {
      blocks.add(
          table(
              text(texts, language, "files"),
              Stream.of("file", "sha256").map(key -> text(texts, language, key)),
              files.stream()
                  .filter(provenance.digests()::containsKey)
                  .map(file -> Stream.of(file, provenance.digests().getOrDefault(file, "")))));
    }
    return document.with(blocks.build());
  }

  private static String values(
      TracedFigure figure, Provenance provenance, Language language, Messages texts) {
    String named =
        figure.from().stream()
            .limit(MOST_VALUES)
            .map(subject -> value(subject, provenance, language))
            .collect(Collectors.joining("; "));
    int more = figure.from().size() - MOST_VALUES;
    return more > 0
        ? named + "; " + texts.text(language, "appendix.more", Map.of("more", more))
        : named.isEmpty() ? "\u2013" : named;
  }

  private static String value(Subject subject, Provenance provenance, Language language) {
    Optional<String> field = subject.field().map(name -> Words.ofField(name, language));
    return subject.key()
        + field.map(name -> ", " + name).orElse("")
        + provenance.find(subject).map(place -> ": " + place).orElse("");
  }

  private static Block table(String caption, Stream<String> headers, Stream<Stream<String>> rows) {
    return new Block.Table(
        words(caption),
        row(headers, true),
        rows.map(row -> row(row, false)).collect(toImmutableList()));
  }

  private static Block.Row row(Stream<String> cells, boolean header) {
    ImmutableList<String> texts = cells.collect(toImmutableList());
    ImmutableList.Builder<Block.Cell> made = ImmutableList.builder();
    for (int i = 0; i < texts.size(); i++) {
      made.add(new Block.Cell(header || i == 0, false, words(texts.get(i))));
    }
    return new Block.Row(made.build());
  }

  private static ImmutableList<Inline> words(String text) {
    return ImmutableList.of(new Inline.Text(XmlText.allowed(text)));
  }

  private static String text(Messages texts, Language language, String key) {
    return texts.text(language, "appendix." + key);
  }
}
