package nl.regiodeals.render.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.notice.NoticeException;
import nl.regiodeals.render.FillException;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter in Markdown, and documents that take the place of a publication. */
class FillMarkdownTest {
  private static final String LETTER =
      """
      # Voortgang over ${jaar}

      Er zijn **${deals.gesloten} deals** gesloten[#if deals.afgerond gt 0], en ${deals.afgerond} afgerond[/#if].

      [#if deals.gesloten gt 100]
      Dat is veel.
      [#else]
      Dat is *niet* veel.
      [/#if]

      [#list lijst("gesloten") as d]
      - ${d.name()}
      [/#list]

      Tabel: De deals van tranche ${tranche(4).deals}

      | Deal | Tranche |
      |---|---:|
      | [#list lijst("gesloten") as d]${d.name()} | ${d.tranche()}[/#list] |

      ${tabel("stand-per-tranche")}

      ## Slot
      """;

  @TempDir private Path folder;

  private static String text(Document document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Filled.RENDERER.write(document, "md", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8).replace('\u00a0', ' ');
  }

  private static String composed(String markdown, Request request) throws IOException {
    return text(
        Filled.RENDERER.compose(
            Input.of("brief.md", markdown.getBytes(StandardCharsets.UTF_8)), request));
  }

  @Test
  void aLetterIsFilled() throws IOException {
    String filled = composed(LETTER, Filled.REQUEST);
    assertThat(filled)
        .contains("# Voortgang over 2024", "Er zijn **3 deals** gesloten, en 1 afgerond.")
        .contains("Dat is *niet* veel.", "- Veluwe II", "De deals van tranche 1")
        .contains("Tranche 4", "## Slot")
        .doesNotContain("${", "[#", "Dat is veel");
    assertThat(filled).contains("|Twente|4|");
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "odt", "pdf", "html", "md", "txt"})
  void itCanBeWrittenInEveryFormat(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Document letter =
        Filled.RENDERER.compose(
            Input.of("brief.md", LETTER.getBytes(StandardCharsets.UTF_8)), Filled.REQUEST);
    Filled.RENDERER.write(letter, format, out);
    assertThat(out.size()).isPositive();
    assertThat(letter.trail().figures()).isNotEmpty();
  }

  @Test
  void textFromTheDataIsNeverMarkdown() throws IOException {
    Request hostile =
        Request.of(
            Sample.portfolio().toBuilder()
                .deals(
                    List.of(Sample.TWENTE.toBuilder().name("# *x* ${jaar} \ue0000\ue001").build()))
                .partnerships(List.of())
                .build(),
            2024);
    assertThat(composed("${deal('twente').naam}", hostile))
        .contains("\\# \\*x\\* ${jaar}")
        .doesNotContain("2024");
  }

  @Test
  void mistakesAndWhatCannotBeShownAreToldWithTheirPlace() {
    assertThatThrownBy(() -> composed("Er zijn ${deals.geslotn}", Filled.REQUEST))
        .isInstanceOf(FillException.class)
        .hasMessageContaining("did you mean deals.gesloten?");
    assertThatThrownBy(() -> composed("Een\n\n> citaat", Filled.REQUEST))
        .isInstanceOf(NoticeException.class)
        .hasMessageContaining("brief.md");
    assertThatThrownBy(() -> composed("| a |\n|---|\n| b |", Filled.REQUEST))
        .hasMessageContaining("has no caption");
  }

  @Test
  void aLetterInTheFolderOfTemplatesTakesThePlaceOfThePublication() throws IOException {
    Files.writeString(folder.resolve("letter.md"), LETTER);
    Renderer renderer = Renderer.builder().templates(folder).build();
    Document letter = renderer.render("letter", Filled.REQUEST);
    assertThat(letter.title()).isEqualTo("Voortgang over 2024");
    assertThat(letter.trail().publication()).isEqualTo("letter");
    assertThat(text(letter)).contains("Er zijn **3 deals**", "Concept");
  }

  @Test
  void aWordDocumentInTheFolderIsFilledAndGivesNoOtherFormat() throws IOException {
    Files.write(folder.resolve("letter.docx"), WordFile.of(WordFile.p("${jaar}!")).bytes());
    Renderer renderer = Renderer.builder().templates(folder).build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.write("letter", Filled.REQUEST, "docx", out);
    assertThat(renderer.fills("letter", "docx")).isTrue();
    assertThat(WordFile.read(out.toByteArray()).text()).isEqualTo("2024!");
    assertThatThrownBy(() -> renderer.write("letter", Filled.REQUEST, "pdf", out))
        .hasMessageContaining("letter is a document of your own, letter.docx");
    assertThat(renderer.fills("annex", "docx")).isFalse();
    renderer.write("annex", Filled.REQUEST, "md", out);
  }
}
