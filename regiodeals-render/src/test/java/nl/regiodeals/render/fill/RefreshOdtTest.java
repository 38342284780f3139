package nl.regiodeals.render.fill;

import static nl.regiodeals.render.fill.FillOdtTest.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import nl.regiodeals.core.Sample;
import org.junit.jupiter.api.Test;

/** Figures in an OpenDocument text that people edited since it was filled, with new data. */
class RefreshOdtTest {
  private static final String TWENTE = "Twente krijgt ${deal('twente').rijksbijdrage} van ons.";

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
  void headersAreRefreshedToo() {
    byte[] filled = filled(p("x"));
    WordFile file = WordFile.read(filled);
    assertThat(file.part("styles.xml")).contains("2024");
    assertThat(RefreshDocument.of("brief.odt", filled, RefreshDocument.NEW).left()).isEmpty();
  }
}
