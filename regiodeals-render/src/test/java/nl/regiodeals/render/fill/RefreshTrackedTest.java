package nl.regiodeals.render.fill;

import static nl.regiodeals.render.fill.WordFile.r;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.render.Judges;
import nl.regiodeals.render.Judges.Settling;
import nl.regiodeals.render.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes that people can accept and reject. */
class RefreshTrackedTest {
  private static final Revision BY = Revision.by("Anne & co").on(LocalDate.of(2025, 9, 1));
  private static final String TWENTE = "Twente krijgt ${deal('twente').rijksbijdrage} van ons";

  @TempDir private Path folder;

  private static byte[] filled(String name, String text) {
    return name.endsWith(".odt")
        ? Filled.bytes(
            name,
            FillOdtTest.document(FillOdtTest.p(text) + FillOdtTest.p("En ${deals} deals."), ""),
            Filled.REQUEST)
        : Filled.bytes(
            name,
            WordFile.of(WordFile.p(text) + WordFile.p("En ${deals} deals.")).bytes(),
            Filled.REQUEST);
  }

  private static RefreshDocument tracked(String name, byte[] filled) {
    return RefreshDocument.of(name, filled, RefreshDocument.NEW, Optional.of(BY));
  }

  @Test
  void wordHasADeletionAndAnInsertionForEachFigure() {
    byte[] filled =
        Filled.bytes(
            "brief.docx",
            WordFile.of(
                    "<w:p>"
                        + r("Nu ")
                        + "<w:r><w:rPr><w:b/></w:rPr><w:t>${deal('twente').rijksbijdrage}</w:t>"
                        + "</w:r></w:p>")
                .bytes(),
            Filled.REQUEST);
    assertThat(tracked("brief.docx", filled).parts().body().replace('\u00a0', ' '))
        .contains(
            "<w:del w:id=\"1500001\" w:author=\"Anne &amp; co\" w:date=\"2025-09-01T00:00:00Z\">"
                + "<w:r><w:rPr><w:b/></w:rPr><w:delText xml:space=\"preserve\">€ 25 miljoen"
                + "</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"1500002\" w:author=\"Anne &amp; co\" w:date=\"2025-09-01T00:00:00Z\">"
                + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">€ 26,5 miljoen</w:t></w:r>"
                + "</w:ins><w:bookmarkEnd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.docx", "brief.odt"})
  void acceptedEqualsRefreshedAndRejectedEqualsBefore(String name) throws IOException {
    byte[] filled = filled(name, TWENTE);
    RefreshDocument tracked = tracked(name, filled);
    assertThat(tracked.changed()).hasSize(2);
    Path file = Files.write(folder.resolve(name), tracked.file());
    Path before = Files.write(Files.createDirectory(folder.resolve("a")).resolve(name), filled);
    Path after =
        Files.write(
            Files.createDirectory(folder.resolve("b")).resolve(name),
            RefreshDocument.of(name, filled, RefreshDocument.NEW).file());
    List<String> texts =
        Judges.settled(
            Settling.accepted(file),
            Settling.accepted(after),
            Settling.rejected(file),
            Settling.accepted(before));
    assertThat(texts.get(0)).contains("26,5").doesNotContain("25\u00a0").isEqualTo(texts.get(1));
    assertThat(texts.get(2)).contains("25\u00a0").isEqualTo(texts.get(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.docx", "brief.odt"})
  void itIsRefreshedAgainAsIfTheChangesWereAccepted(String name) {
    RefreshDocument tracked = tracked(name, filled(name, TWENTE));
    RefreshDocument again = tracked(name, tracked.file());
    assertThat(again.file()).isEqualTo(tracked.file());
    assertThat(again.left()).isEmpty();
  }

  @Test
  void withoutADayTheChangesAreOfTheDayOfTheData() {
    assertThat(
            RefreshDocument.of(
                    "brief.docx",
                    filled("brief.docx", TWENTE),
                    RefreshDocument.NEW,
                    Optional.of(Revision.by("Anne")))
                .parts()
                .body())
        .contains("w:author=\"Anne\" w:date=\"2025-08-01T00:00:00Z\"");
  }

  @Test
  void whatIsWithinSomeonesInsertionIsLeftAndTold() {
    WordFile file = WordFile.read(filled("brief.docx", TWENTE));
    WordFile edited =
        file.with(
            "word/document.xml",
            file.part("word/document.xml")
                .replaceFirst(
                    "(<w:r><w:t xml:space=\"preserve\">.25.miljoen</w:t></w:r>|<w:r><w:t"
                        + " xml:space=\"preserve\">..25.miljoen</w:t></w:r>)",
                    "<w:ins w:id=\"3\" w:author=\"B\">$1</w:ins>"),
            true);
    assertThat(edited).isNotEqualTo(file);
    RefreshDocument tracked = tracked("brief.docx", edited.bytes());
    assertThat(tracked.changed()).hasSize(1);
    assertThat(tracked.left()).singleElement().asString().contains("bijgehouden");
    assertThat(RefreshDocument.of("brief.docx", edited.bytes(), RefreshDocument.NEW).changed())
        .hasSize(2);
  }
}
