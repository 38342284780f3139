package nl.regiodeals.render;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The final text of a Word document is read so that every format can write it. */
class FinalDocumentTest {
  private static final Renderer RENDERER = Renderer.builder().build();

  @TestFactory
  Stream<DynamicTest> whatThisLibraryWroteIsReadBack() {
    return RENDERER.publications().ids().stream()
        .flatMap(id -> Stream.of("docx", "odt").map(format -> readBack(id, format)));
  }

  private static DynamicTest readBack(String id, String format) {
    return DynamicTest.dynamicTest(
        id + "." + format,
        () -> {
          Document made = RENDERER.render(id, Request.of(Sample.reported(), 2024).about("twente"));
          FinalDocument read = read("brief." + format, PublicationsTest.bytes(made, format));
          assertThat(words(read.document(), "txt")).isEqualTo(words(made, "txt"));
          assertThat(words(read.document(), "md")).isEqualTo(words(made, "md"));
          assertThat(words(read.document(), "html")).isEqualTo(words(wide(made), "html"));
          assertThat(read.notices()).isEmpty();
          assertThat(read.open()).isEmpty();
        });
  }

  /** Without the drawings for narrow screens, which other formats do not have. */
  private static Document wide(Document document) {
    return document.with(
        document.blocks().stream()
            .map(
                block ->
                    block instanceof Block.Illustration shown
                        ? new Block.Illustration(
                            shown.caption(), shown.alternative(), shown.drawing())
                        : block)
            .collect(toImmutableList()));
  }

  @TestFactory
  Stream<DynamicTest> whatWentThroughLibreOfficeSaysTheSame(@TempDir Path folder) {
    return Stream.of("docx docx", "docx odt", "odt odt", "odt docx")
        .map(
            way ->
                DynamicTest.dynamicTest(
                    way,
                    () -> {
                      String from = way.substring(0, way.indexOf(' '));
                      String to = way.substring(way.indexOf(' ') + 1);
                      Document made = letter();
                      Path file = folder.resolve(from + "-" + to + "." + from);
                      Files.write(file, PublicationsTest.bytes(made, from));
                      Path saved = Judges.libreOffice(file, to);
                      FinalDocument read =
                          read(saved.getFileName().toString(), Files.readAllBytes(saved));
                      assertThat(words(read.document(), "txt")).isEqualTo(words(made, "txt"));
                      assertThat(read.notices()).isEmpty();
                    }));
  }

  @Test
  void thePdfOfWhatWasReadIsAccessible() throws Exception {
    FinalDocument read = read("brief.docx", PublicationsTest.bytes(letter(), "docx"));
    VeraPdf.assertKeepsToStandards(PublicationsTest.bytes(read.document(), "pdf"));
  }

  private static Document letter() {
    return RENDERER.render(
        "letter",
        Request.of(Sample.reported(), 2024)
            .as(Edition.DRAFT.showing(List.of(Detail.MAP, Detail.ORIGINS))));
  }

  private static String words(Document document, String format) {
    String text = new String(PublicationsTest.bytes(document, format), StandardCharsets.UTF_8);
    // charts are pictures there, and no longer drawings; Writer also names the country
    return text.replaceAll("(?s)<svg.*?</svg>", "<svg/>").replace("lang=\"nl-NL\"", "lang=\"nl\"");
  }

  private static FinalDocument read(String name, byte[] file) throws IOException {
    return FinalDocument.read(Input.of(name, file));
  }
}
