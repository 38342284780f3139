package nl.regiodeals.render.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiodeals.core.Sample;
import nl.regiodeals.render.Judges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that were filled, saved by LibreOffice, and refreshed. */
class RefreshRoundTripTest {
  private static final String TWENTE = "Twente krijgt ${deal('twente').rijksbijdrage} van ons.";
  private static final String TABLE = "${tabel('stand-per-tranche')}";

  @TempDir private Path folder;

  private byte[] saved(String name, byte[] template) throws IOException {
    Path file = Files.write(folder.resolve(name), Filled.bytes(name, template, Filled.REQUEST));
    return Files.readAllBytes(Judges.libreOffice(file, name.substring(name.lastIndexOf('.') + 1)));
  }

  private static void refreshes(String name, byte[] saved, String part) {
    RefreshDocument same = RefreshDocument.of(name, saved, Sample.portfolio());
    assertThat(same.left()).isEmpty();
    assertThat(same.file()).isEqualTo(saved);
    RefreshDocument more = RefreshDocument.of(name, saved, RefreshDocument.MORE);
    assertThat(more.left()).isEmpty();
    assertThat(more.changed()).hasSize(2);
    String text = more.parts().part(part).replaceAll("<[^>]*>", "").replace('\u00a0', ' ');
    assertThat(text)
        .contains("Twente krijgt € 26,5 miljoen van ons.")
        .doesNotContain("€ 25 miljoen");
  }

  @Test
  void aWordDocument() throws IOException {
    byte[] template =
        WordFile.of(WordFile.p(TWENTE) + WordFile.p(TABLE) + WordFile.p("Slot")).bytes();
    refreshes("brief.docx", saved("brief.docx", template), "word/document.xml");
  }

  @Test
  void anOpenDocumentText() throws IOException {
    byte[] template =
        FillOdtTest.document(
            FillOdtTest.p(TWENTE) + FillOdtTest.p(TABLE) + FillOdtTest.p("Slot"), "");
    refreshes("brief.odt", saved("brief.odt", template), "content.xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.docx", "brief.odt"})
  void blocksOfAllKindsBelowEachOther(String name) throws IOException {
    String[] asked = {
      "${tabel('stand-per-tranche')}",
      "${lijst('gesloten')}",
      "${grafiek('deals-per-fase')}",
      "${deel('annex')}",
      "${lijst('gesloten')}",
    };
    StringBuilder body = new StringBuilder();
    for (String each : asked) {
      body.append(name.endsWith(".odt") ? FillOdtTest.p(each) : WordFile.p(each));
    }
    byte[] saved =
        saved(
            name,
            name.endsWith(".odt")
                ? FillOdtTest.document(body.toString(), "")
                : WordFile.of(body.toString()).bytes());
    RefreshDocument same = RefreshDocument.of(name, saved, Sample.portfolio());
    assertThat(same.left()).isEmpty();
    assertThat(same.file()).isEqualTo(saved);
    RefreshDocument other = RefreshDocument.of(name, saved, RefreshDocument.NEW);
    assertThat(other.left()).isEmpty();
    String part = name.endsWith(".odt") ? "content.xml" : "word/document.xml";
    assertThat(other.parts().part(part)).contains("26,5").doesNotContain("Veluwe<");
    RefreshDocument back = RefreshDocument.of(name, other.file(), Sample.portfolio());
    assertThat(back.left()).isEmpty();
    assertThat(back.parts().part(part)).contains("Veluwe<");
  }
}
