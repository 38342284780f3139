package nl.regiodeals.render.fill;

import static nl.regiodeals.render.fill.FillOdtTest.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.regiodeals.core.Sample;
import nl.regiodeals.render.Judges;
import nl.regiodeals.render.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures in an OpenDocument text that people edited since it was filled, with new data. */
class RefreshOdtTest {
  private static final String TWENTE = "Twente krijgt ${deal('twente').rijksbijdrage} van ons.";

  @TempDir private Path folder;

  private static byte[] filled(String body) {
    return Filled.bytes("brief.odt", FillOdtTest.document(body, ""), Filled.REQUEST);
  }

  private static RefreshDocument refreshed(String body, UnaryOperator<String> edit) {
    WordFile file = WordFile.read(filled(body));
    WordFile edited = file.with("content.xml", edit.apply(file.part("content.xml")), true);
    return RefreshDocument.of("brief.odt", edited.bytes(), RefreshDocument.NEW);
  }

  private static String content(WordFile file) {
    return file.part("content.xml").replace('\u00a0', ' ');
  }

  @Test
  void aFigureGetsItsNewValueInTheSameSpan() {
    byte[] filled =
        filled(
            p("<text:span text:style-name=\"T1\">" + TWENTE + "</text:span><!-- c -->")
                + "<text:p  text:style-name='P9'/>");
    RefreshDocument refreshed = RefreshDocument.of("brief.odt", filled, RefreshDocument.NEW);
    assertThat(content(refreshed.parts()))
        .isEqualTo(content(WordFile.read(filled)).replace("€ 25 miljoen", "€ 26,5 miljoen"));
    assertThat(refreshed.changed())
        .containsExactly(
            "In 'Twente krijgt € 25 miljoen van ons.' is € 25 miljoen nu € 26,5 miljoen.");
    Map<String, String> before = WordFile.read(filled).parts();
    assertThat(
            refreshed.parts().parts().entrySet().stream()
                .filter(each -> !before.containsValue(each.getValue())))
        .extracting(Map.Entry::getKey)
        .containsExactly("content.xml", "meta.xml");
  }

  @Test
  void theSameDataChangeNoByte() {
    byte[] filled = filled(p(TWENTE) + p("${tabel('stand-per-tranche')}"));
    assertThat(RefreshDocument.of("brief.odt", filled, Sample.portfolio()).file())
        .isEqualTo(filled);
  }

  @Test
  void refreshingTwiceIsRefreshingOnceAndBackIsBack() {
    byte[] filled = filled(p(TWENTE));
    RefreshDocument once = RefreshDocument.of("brief.odt", filled, RefreshDocument.NEW);
    assertThat(RefreshDocument.of("brief.odt", once.file(), RefreshDocument.NEW).file())
        .isEqualTo(once.file());
    RefreshDocument back = RefreshDocument.of("brief.odt", once.file(), Sample.portfolio());
    assertThat(back.parts()).isEqualTo(WordFile.read(filled));
  }

  @Test
  void whatSomeoneAlteredCopiedOrRemovedIsLeftAndTold() {
    RefreshDocument altered =
        refreshed(p(TWENTE), text -> text.replaceFirst("25(.miljoen)", "24,9$1"));
    assertThat(content(altered.parts())).contains("€ 24,9 miljoen");
    assertThat(altered.left()).singleElement().asString().contains("aangepast", "€ 26,5 miljoen");
    RefreshDocument copied =
        refreshed(
            p(TWENTE),
            text -> {
              int from = text.indexOf("<text:p ");
              int to = text.indexOf("</office:text>");
              return text.substring(0, to)
                  + text.substring(from, to).replaceAll("(rd_[^\"]*)", "$1 Copy 1")
                  + text.substring(to);
            });
    assertThat(content(copied.parts())).contains("€ 26,5 miljoen", "€ 25 miljoen");
    assertThat(copied.left()).singleElement().asString().contains("kopie");
    RefreshDocument gone =
        refreshed(p(TWENTE), text -> text.replaceAll("<text:bookmark[^>]*>", ""));
    assertThat(gone.left()).singleElement().asString().contains("merkteken");
  }

  @Test
  void headersAreRefreshedTooAndTheirChangesAreTracked() throws IOException {
    byte[] template = FillOdtTest.document(p("x"), "");
    WordFile asked = WordFile.read(template);
    byte[] filled =
        Filled.bytes(
            "brief.odt",
            asked
                .with(
                    "styles.xml",
                    asked
                        .part("styles.xml")
                        .replace("${jaar}", "${deal('twente').rijksbijdrage} erbij"),
                    true)
                .bytes(),
            Filled.REQUEST);
    RefreshDocument refreshed = RefreshDocument.of("brief.odt", filled, RefreshDocument.NEW);
    assertThat(header(refreshed.parts())).isEqualTo("Kop € 26,5 miljoen erbij");
    assertThat(refreshed.left()).isEmpty();
    RefreshDocument tracked =
        RefreshDocument.of(
            "brief.odt", filled, RefreshDocument.NEW, Optional.of(Revision.by("Anne")));
    assertThat(tracked.left()).isEmpty();
    Path file = Files.write(folder.resolve("brief.odt"), tracked.file());
    String saved =
        WordFile.read(Files.readAllBytes(Judges.libreOffice(file, "odt"))).part("styles.xml");
    assertThat(saved.replace('\u00a0', ' '))
        .contains("<style:header><text:tracked-changes")
        .contains("<dc:creator>Anne</dc:creator>")
        .containsPattern("<text:deletion>.*€ 25 miljoen.*</text:deletion>");
  }

  private static String header(WordFile file) {
    return file.part("styles.xml")
        .replaceAll("(?s).*<style:header>|</style:header>.*|<[^>]*>", "")
        .replace('\u00a0', ' ');
  }
}
