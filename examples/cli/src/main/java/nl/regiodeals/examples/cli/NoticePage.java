package nl.regiodeals.examples.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;

/** Notices as an HTML page to send to others. */
final class NoticePage {
  private NoticePage() {}

  static void write(List<CheckCommand.FileNotices> files, CliTexts texts, PrintWriter out)
      throws IOException {
    ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    String title = texts.text("check.title");
    blocks.add(new Block.Heading(1, "title", words(title)));
    int number = 0;
    for (CheckCommand.FileNotices file : files) {
      number++;
      blocks.add(new Block.Heading(2, "file-" + number, words(file.file().toString())));
      blocks.add(new Block.Paragraph(words(summary(file, texts))));
      if (!file.notices().isEmpty()) {
        blocks.add(table(file, texts));
      }
    }
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    Renderer.builder()
        .build()
        .write(new Document(title, texts.language(), blocks.build()), "html", page);
    out.println(page.toString(StandardCharsets.UTF_8));
  }

  private static String summary(CheckCommand.FileNotices file, CliTexts texts) {
    return texts.text(
        "check.summary",
        Map.of(
            "file", file.file().toString(),
            "errors", file.count(Severity.ERROR),
            "warnings", file.count(Severity.WARNING),
            "infos", file.count(Severity.INFO)));
  }

  private static Block table(CheckCommand.FileNotices file, CliTexts texts) {
    Block.Row head =
        row(
            true,
            Stream.of("severity", "place", "message", "hint", "code")
                .map(name -> texts.text("check." + name)));
    ImmutableList<Block.Row> body =
        file.notices().stream()
            .map(notice -> row(false, cells(notice, texts)))
            .collect(toImmutableList());
    return new Block.Table(words(texts.text("check.title")), head, body);
  }

  private static Stream<String> cells(Notice notice, CliTexts texts) {
    return Stream.of(
        Words.of(notice.severity(), texts.language()),
        notice.place().map(Object::toString).orElse(""),
        notice.message(texts.language()),
        notice.hint(texts.language()),
        notice.code());
  }

  private static Block.Row row(boolean header, Stream<String> cells) {
    return new Block.Row(
        cells.map(cell -> new Block.Cell(header, false, words(cell))).collect(toImmutableList()));
  }

  private static ImmutableList<Inline> words(String text) {
    return ImmutableList.of(new Inline.Text(text));
  }
}
