package nl.regiodeals.render.fill;

import static nl.regiodeals.render.fill.WordFile.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.render.Judges;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of publications in documents that people edited since they were filled. */
class RefreshPartsTest {
  private static final String ANNEX = "${deel('annex')}";
  private static final String ACCEPT = "AcceptAllTrackedChanges";
  private static final String REJECT = "RejectAllTrackedChanges";

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

  private String shown(String name, byte[] file, String command)
      throws IOException, InterruptedException {
    Path own = Files.createTempDirectory(folder, "shown");
    return Judges.afterChanges(Files.write(own.resolve(name), file), command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.docx", "brief.odt"})
  void whatComesAndGoesStandsWhereItBelongs(String name) throws IOException, InterruptedException {
    byte[] all = filled(name, Sample.portfolio());
    byte[] fewer = filled(name, RefreshDocument.NEW);
    RefreshDocument less = RefreshDocument.of(name, all, RefreshDocument.NEW);
    assertThat(less.left()).isEmpty();
    assertThat(shown(name, less.file(), ACCEPT)).isEqualTo(shown(name, fewer, ACCEPT));
    RefreshDocument more = RefreshDocument.of(name, fewer, Sample.portfolio());
    assertThat(more.left()).isEmpty();
    assertThat(shown(name, more.file(), ACCEPT))
        .isEqualTo(shown(name, all, ACCEPT))
        .isNotEqualTo(shown(name, fewer, ACCEPT));
    assertThat(RefreshDocument.of(name, more.file(), Sample.portfolio()).file())
        .isEqualTo(more.file());
  }

  @Test
  void inWordAllOfItIsTracked() throws IOException, InterruptedException {
    byte[] before = filled("brief.docx", RefreshDocument.NEW);
    RefreshDocument tracked =
        RefreshDocument.of(
            "brief.docx", before, Sample.portfolio(), Optional.of(Revision.by("Anne")));
    assertThat(tracked.left()).isEmpty();
    assertThat(shown("brief.docx", tracked.file(), ACCEPT))
        .isEqualTo(shown("brief.docx", filled("brief.docx", Sample.portfolio()), ACCEPT));
    // LibreOffice joins a paragraph whose picture is rejected with the one below it
    assertThat(words(shown("brief.docx", tracked.file(), REJECT)))
        .isEqualTo(words(shown("brief.docx", before, ACCEPT)));
  }

  private static String words(String text) {
    return text.replaceAll("[\\s\u2022]+", " ");
  }

  @Test
  void theItemsOfAListAreTrackedInWord() throws IOException, InterruptedException {
    String asked = p("Begin") + p("${lijst('gesloten')}") + p("Slot");
    byte[] all = Filled.bytes("brief.docx", WordFile.of(asked).bytes(), Filled.REQUEST);
    byte[] fewer =
        Filled.bytes(
            "brief.docx", WordFile.of(asked).bytes(), Request.of(RefreshDocument.NEW, 2024));
    Optional<Revision> by = Optional.of(Revision.by("Anne"));
    byte[] more = RefreshDocument.of("brief.docx", fewer, Sample.portfolio(), by).file();
    byte[] less = RefreshDocument.of("brief.docx", all, RefreshDocument.NEW, by).file();
    assertThat(shown("brief.docx", more, ACCEPT))
        .isEqualTo(shown("brief.docx", less, REJECT))
        .isEqualTo(shown("brief.docx", all, ACCEPT));
    assertThat(shown("brief.docx", more, REJECT))
        .isEqualTo(shown("brief.docx", less, ACCEPT))
        .isEqualTo(shown("brief.docx", fewer, ACCEPT));
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
