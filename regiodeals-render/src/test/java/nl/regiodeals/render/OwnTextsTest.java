package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of a user that cannot be used are refused with their file, their line and what to do. */
class OwnTextsTest {
  @TempDir private Path templates;
  @TempDir private Path out;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // with a template, without one, and in a drawing
        "site_nl.properties|site.asOf=Op {onzin}|text-value|site_nl.properties:2",
        "site_nl.properties|site.page.home={=onzin}|text-noun|site_nl.properties:2",
        "site_nl.properties|site.skip=caf\\u00e|text-character|site_nl.properties:2",
        "charts_nl.properties|map.caption=Kaart van {onzin}|text-value|charts_nl.properties:2",
        // the texts of publications also apply to the site
        "publications_nl.properties|site.asOf=Op {onzin}|text-value|publications_nl.properties:2",
      })
  void areRefusedInTheSite(String name, String text, String code, String place) throws IOException {
    Notice told = refusal(name, text, true);
    assertThat(told.code()).isEqualTo(code);
    assertThat(told.place().orElseThrow()).hasToString(place);
    for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
      assertThat(told.message(language)).doesNotContain("null", "{key}", "{found}");
      assertThat(told.hint(language)).contains(code.equals("text-character") ? "\\u00e9" : "docs/");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "publications_nl.properties|overview.title=Over {onzin}|text-value",
        "publications_nl.properties|overview.title=Over {=onzin}|text-noun",
        "publications_nl.properties|overview.title=\\u|text-character",
        "document_nl.properties|contents=\\uzzzz|text-character",
        "document_nl.properties|page=Blad {onzin}|text-value",
        "charts_nl.properties|stateMoney.caption={onzin}|text-value",
      })
  void areRefusedInAPublication(String name, String text, String code) throws IOException {
    Notice told = refusal(name, text, false);
    assertThat(told.code()).isEqualTo(code);
    assertThat(told.place().orElseThrow()).hasToString(name + ":2");
  }

  @Test
  void whatNothingAsksForIsToldWithItsLine() throws IOException {
    write(
        "publications_nl.properties",
        """
        # gebruikt: van publicaties, van de site, een vorm, en van een eigen sjabloon
        letter.salutation=Geachte voorzitter, \\
          letter.rest=dit is geen sleutel
        site.asOf = Op {day}
        letter.title.one=x
        eigen.groet=Dag
        ! niet gebruikt
        letter.titel=Brief
        """);
    write("site_fy.properties", "site.as=Op {day}\nsite.asOf=Op {day}");
    write("brief_nl.properties", "letter.title=x");
    write("theme.properties", "bodyFont=Arial");
    write("eigen.ftlx", "<article title='x'><p>${text('eigen.groet')}</p></article>");
    List<Notice> told = Renderer.builder().templates(templates).build().unusedTexts();
    assertThat(told)
        .extracting(notice -> notice.code() + " " + notice.place().orElseThrow())
        .containsExactly(
            "texts-unused brief_nl.properties",
            "text-unused publications_nl.properties:8",
            "text-unused site_fy.properties:1");
    assertThat(told.get(0).hint(Language.DUTCH)).contains("publications", "site");
    assertThat(told.get(1).message(Language.ENGLISH)).contains("letter.titel");
    assertThat(Renderer.builder().build().unusedTexts()).isEmpty();
  }

  /** What nobody asks for is no reason to refuse anything. */
  @Test
  void whatCannotBeReadIsNotLookedAt(@TempDir Path elsewhere) throws IOException {
    Path other = Files.writeString(elsewhere.resolve("x"), "letter.titel");
    Files.createSymbolicLink(templates.resolve("oud.ftlx"), other);
    Files.createSymbolicLink(templates.resolve("oud_nl.properties"), other);
    Files.createDirectory(templates.resolve("archief_nl.properties"));
    write("publications_nl.properties", "letter.titel=Brief");
    assertThat(Renderer.builder().templates(templates).build().unusedTexts())
        .extracting(notice -> notice.place().orElseThrow().toString())
        .as("nor is it asked whether the link has the key")
        .containsExactly("publications_nl.properties:1");
  }

  @Test
  void theLineOfABrokenCharacterIsNotThatOfACommentOrOfABackslash() throws IOException {
    Notice told =
        refusal(
            "site_nl.properties",
            "# \\u in een opmerking\nsite.skip=C:\\\\users\nsite.main=\\u1",
            true);
    assertThat(told.place().orElseThrow()).hasToString("site_nl.properties:4");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(templates.resolve(name), text);
  }

  private Notice refusal(String name, String text, boolean isSite) throws IOException {
    write(name, "# onze teksten\n" + text + "\n");
    Renderer renderer = Renderer.builder().templates(templates).build();
    RenderException refused =
        catchThrowableOfType(
            RenderException.class,
            () -> {
              if (isSite) {
                renderer.write(
                    Site.of(Request.of(Sample.portfolio())), OutputFolder.at(out.resolve("site")));
              } else {
                renderer.render("overview", Request.of(Sample.portfolio()));
              }
            });
    assertThat(refused).as(text).isNotNull();
    return refused.notice();
  }
}
