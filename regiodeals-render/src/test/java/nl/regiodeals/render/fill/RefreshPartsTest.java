package nl.regiodeals.render.fill;

import static nl.regiodeals.render.fill.WordFile.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.render.Judges;
import nl.regiodeals.render.Judges.Settling;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of publications in documents that people edited since they were filled. */
class RefreshPartsTest {
  private static final String ANNEX = "${deel('annex')}";

  @TempDir private Path folder;

  private static byte[] filled(String name, Portfolio portfolio) {
    return Filled.bytes(
        name,
        name.endsWith(".odt")
            ? FillOdtTest.document(
                FillOdtTest.p("Begin") + FillOdtTest.p(ANNEX) + FillOdtTest.p("Slot"), "")
            : WordFile.of(p("Begin") + p(ANNEX) + p("Slot")).bytes(),
        Request.of(portfolio, 2024));
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(Files.createTempDirectory(folder, "shown").resolve(name), bytes);
  }

  private Settling accepted(String name, byte[] bytes) throws IOException {
    return Settling.accepted(file(name, bytes));
  }

  private Settling rejected(String name, byte[] bytes) throws IOException {
    return Settling.rejected(file(name, bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.docx", "brief.odt"})
  void whatComesAndGoesStandsWhereItBelongs(String name) throws IOException {
    byte[] all = filled(name, Sample.portfolio());
    byte[] fewer = filled(name, RefreshDocument.NEW);
    RefreshDocument less = RefreshDocument.of(name, all, RefreshDocument.NEW);
    assertThat(less.left()).isEmpty();
    RefreshDocument more = RefreshDocument.of(name, fewer, Sample.portfolio());
    assertThat(more.left()).isEmpty();
    List<String> texts =
        Judges.settled(
            accepted(name, less.file()),
            accepted(name, fewer),
            accepted(name, more.file()),
            accepted(name, all));
    assertThat(texts.get(0)).isEqualTo(texts.get(1));
    assertThat(texts.get(2)).isEqualTo(texts.get(3)).isNotEqualTo(texts.get(1));
    assertThat(RefreshDocument.of(name, more.file(), Sample.portfolio()).file())
        .isEqualTo(more.file());
  }

  @Test
  void inWordAllOfItIsTracked() throws IOException {
    byte[] before = filled("brief.docx", RefreshDocument.NEW);
    RefreshDocument tracked =
        RefreshDocument.of(
            "brief.docx", before, Sample.portfolio(), Optional.of(Revision.by("Anne")));
    assertThat(tracked.left()).isEmpty();
    List<String> texts =
        Judges.settled(
            accepted("brief.docx", tracked.file()),
            accepted("brief.docx", filled("brief.docx", Sample.portfolio())),
            rejected("brief.docx", tracked.file()),
            accepted("brief.docx", before));
    assertThat(texts.get(0)).isEqualTo(texts.get(1));
    // LibreOffice joins a paragraph whose picture is rejected with the one below it
    assertThat(words(texts.get(2))).isEqualTo(words(texts.get(3)));
  }

  private static String words(String text) {
    return text.replaceAll("[\\s\u2022]+", " ");
  }

  @Test
  void theItemsOfAListAreTrackedInWord() throws IOException {
    String asked = p("Begin") + p("${lijst('gesloten')}") + p("Slot");
    byte[] all = Filled.bytes("brief.docx", WordFile.of(asked).bytes(), Filled.REQUEST);
    byte[] fewer =
        Filled.bytes(
            "brief.docx", WordFile.of(asked).bytes(), Request.of(RefreshDocument.NEW, 2024));
    Optional<Revision> by = Optional.of(Revision.by("Anne"));
    byte[] more = RefreshDocument.of("brief.docx", fewer, Sample.portfolio(), by).file();
    byte[] less = RefreshDocument.of("brief.docx", all, RefreshDocument.NEW, by).file();
    List<String> texts =
        Judges.settled(
            accepted("brief.docx", more),
            rejected("brief.docx", less),
            accepted("brief.docx", all),
            rejected("brief.docx", more),
            accepted("brief.docx", less),
            accepted("brief.docx", fewer));
    assertThat(texts.get(0)).isEqualTo(texts.get(1)).isEqualTo(texts.get(2));
    assertThat(texts.get(3)).isEqualTo(texts.get(4)).isEqualTo(texts.get(5));
  }

  @Test
  void inASentenceOnlyTheFiguresChangeAndNotesStay() {
    String asked = p("${deel('annex-tables')}");
    byte[] filled = Filled.bytes("brief.docx", WordFile.of(asked).bytes(), Filled.REQUEST);
    RefreshDocument tracked =
        RefreshDocument.of(
            "brief.docx", filled, RefreshDocument.MORE, Optional.of(Revision.by("Anne")));
    assertThat(tracked.left()).isEmpty();
    assertThat(tracked.parts().body().replace('\u00a0', ' '))
        .containsPattern("<w:delText[^>]*>€ 25 miljoen</w:delText>")
        .containsPattern("<w:t [^>]*>€ 26,5 miljoen</w:t>");
    assertThat(tracked.parts().body().split("<w:footnoteReference", -1))
        .hasSameSizeAs(WordFile.read(filled).body().split("<w:footnoteReference", -1))
        .hasSizeGreaterThan(1);
  }

  @Test
  void whatPeopleWroteBetweenStays() {
    WordFile file = WordFile.read(filled("brief.docx", Sample.portfolio()));
    String own = p("Dit schreef een collega.");
    String body = file.part("word/document.xml");
    int heading = body.lastIndexOf("<w:p><w:pPr><w:pStyle w:val=\"Heading");
    WordFile edited =
        file.with(
            "word/document.xml", body.substring(0, heading) + own + body.substring(heading), true);
    RefreshDocument refreshed =
        RefreshDocument.of("brief.docx", edited.bytes(), RefreshDocument.MORE);
    assertThat(refreshed.parts().text()).contains("Dit schreef een collega.");
    assertThat(refreshed.left()).isEmpty();
    assertThat(refreshed.changed()).isNotEmpty();
  }
}
