package nl.regiodeals.render.fill;

import static nl.regiodeals.render.fill.WordFile.p;
import static nl.regiodeals.render.fill.WordFile.r;
import static nl.regiodeals.render.fill.WordFile.row;
import static nl.regiodeals.render.fill.WordFile.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.notice.NoticeException;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;

/** Figures in a Word document that people edited since it was filled, with new data. */
class RefreshTest {
  private static final String TWENTE = "Twente krijgt ${deal('twente').rijksbijdrage} van ons.";

  private static byte[] filled(String body) {
    return Filled.bytes("brief.docx", WordFile.of(body).bytes(), Filled.REQUEST);
  }

  private static RefreshDocument refreshed(String body, UnaryOperator<String> edit) {
    WordFile file = WordFile.read(filled(body));
    WordFile edited =
        file.with("word/document.xml", edit.apply(file.part("word/document.xml")), true);
    return RefreshDocument.of("brief.docx", edited.bytes(), RefreshDocument.NEW);
  }

  private static RefreshDocument refreshed(String body) {
    return RefreshDocument.of("brief.docx", filled(body), RefreshDocument.NEW);
  }

  private static String text(RefreshDocument document) {
    return document.parts().text().replace('\u00a0', ' ');
  }

  @Test
  void aFigureGetsItsNewValueAndLooksAsItDid() {
    String run = "<w:r><w:rPr><w:b/></w:rPr><w:t>";
    byte[] filled =
        filled(
            "<w:p>"
                + r("Het rijk geeft ")
                + run
                + "${tranche(4).rijksbijdrage}</w:t></w:r>"
                + r(" aan tranche 4.")
                + "</w:p>"
                + p("Twente"));
    RefreshDocument refreshed = RefreshDocument.of("brief.docx", filled, RefreshDocument.NEW);
    String before = WordFile.read(filled).body();
    assertThat(refreshed.parts().body())
        .isEqualTo(before.replace("\u20ac\u00a025\u00a0miljoen", "\u20ac\u00a026,5\u00a0miljoen"));
    assertThat(refreshed.changed())
        .containsExactly(
            "In 'Het rijk geeft € 25 miljoen aan tranche 4.' is € 25 miljoen nu € 26,5 miljoen.");
    assertThat(refreshed.left()).isEmpty();
  }

  @Test
  void theSameDataChangeNoByte() {
    byte[] filled = filled(p(TWENTE) + p("${tabel('stand-per-tranche')}"));
    RefreshDocument refreshed = RefreshDocument.of("brief.docx", filled, Sample.portfolio());
    assertThat(refreshed.file()).isEqualTo(filled);
    assertThat(refreshed.changed()).isEmpty();
    assertThat(refreshed.left()).isEmpty();
  }

  @Test
  void refreshingTwiceIsRefreshingOnceAndBackIsBack() {
    byte[] filled = filled(p(TWENTE));
    RefreshDocument once = RefreshDocument.of("brief.docx", filled, RefreshDocument.NEW);
    assertThat(RefreshDocument.of("brief.docx", once.file(), RefreshDocument.NEW).file())
        .isEqualTo(once.file());
    RefreshDocument back = RefreshDocument.of("brief.docx", once.file(), Sample.portfolio());
    assertThat(back.parts()).isEqualTo(WordFile.read(filled));
  }

  @Test
  void onlyTheTextAndWhatItSaysItWasFilledFromChange() {
    byte[] filled =
        Filled.bytes(
            "brief.docx",
            WordFile.of(p(TWENTE))
                .with(
                    "header",
                    "<w:hdr " + WordFile.W + ">" + p("Stand over ${jaar}  <!-- x -->") + "</w:hdr>")
                .bytes(),
            Filled.REQUEST);
    Map<String, String> before = WordFile.read(filled).parts();
    Map<String, String> after =
        RefreshDocument.of("brief.docx", filled, RefreshDocument.NEW).parts().parts();
    assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
    assertThat(after.entrySet().stream().filter(each -> !before.containsValue(each.getValue())))
        .extracting(Map.Entry::getKey)
        .containsExactly("word/document.xml", "customXml/item1.xml");
  }

  @Test
  void whatSomeoneAlteredIsLeftAndTold() {
    RefreshDocument refreshed =
        refreshed(p(TWENTE) + p(TWENTE), text -> text.replaceFirst("25(.miljoen)", "24,9$1"));
    assertThat(text(refreshed))
        .isEqualTo("Twente krijgt € 24,9 miljoen van ons.\nTwente krijgt € 26,5 miljoen van ons.");
    assertThat(refreshed.left())
        .containsExactly(
            "In 'Twente krijgt € 24,9 miljoen van ons.' staat € 24,9 miljoen. Iemand heeft dit"
                + " aangepast, dus het is zo gebleven. De gegevens geven € 26,5 miljoen.");
  }

  @Test
  void digitsTypedAgainstAFigureMakeItAnother() {
    RefreshDocument refreshed =
        refreshed(
            p("Er zijn ${deals.gesloten} deals."), text -> text.replace("> deals.", ">5 deals."));
    assertThat(text(refreshed)).isEqualTo("Er zijn 35 deals.");
    assertThat(refreshed.left()).singleElement().asString().contains("aangepast");
  }

  @Test
  void theTextAroundAFigureMayChange() {
    RefreshDocument refreshed =
        refreshed(p(TWENTE), text -> text.replace("Twente krijgt ", "De deal ontvangt nu "));
    assertThat(text(refreshed)).isEqualTo("De deal ontvangt nu € 26,5 miljoen van ons.");
  }

  @Test
  void aFigureDividedOverRunsIsOne() {
    RefreshDocument refreshed =
        refreshed(
            p(TWENTE),
            text ->
                text.replaceFirst(
                    "25.miljoen</w:t></w:r>",
                    "2</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:i/></w:rPr>"
                        + "<w:t xml:space=\"preserve\">5 miljoen</w:t></w:r>"));
    assertThat(text(refreshed)).isEqualTo("Twente krijgt € 26,5 miljoen van ons.");
    assertThat(refreshed.parts().body()).contains("<w:proofErr").doesNotContain("<w:i/>");
  }

  @Test
  void rowsAreFoundByTheirRecordAndOneThatHasGoneIsTold() {
    RefreshDocument refreshed =
        refreshed(
            table(
                row(
                    "[#list lijst('gesloten') as d]${d.name()}",
                    "${money(d.stateContribution().value())}[/#list]")),
            text -> {
              int second = text.indexOf("<w:tr>", text.indexOf("<w:tr>") + 1);
              int third = text.indexOf("<w:tr>", second + 1);
              return second < 0
                  ? text
                  : text.substring(0, text.indexOf("<w:tr>"))
                      + text.substring(second, third)
                      + text.substring(text.indexOf("<w:tr>"), second)
                      + text.substring(third);
            });
    assertThat(text(refreshed))
        .isEqualTo("Twente|€ 26,5 miljoen|\nVeluwe|€ 12,5 miljoen|\nVeluwe II|€ 20 miljoen|");
    assertThat(refreshed.changed()).hasSize(1);
    assertThat(refreshed.left())
        .containsExactly(
            "In 'Veluwe | € 12,5 miljoen' staat Veluwe. De rij waar dit bij hoort, staat niet meer in de"
                + " gegevens.",
            "In 'Veluwe | € 12,5 miljoen' staat € 12,5 miljoen. De rij waar dit bij hoort,"
                + " staat niet meer in de gegevens.");
  }

  @Test
  void aFilledDocumentIsVerifiedByWhatWasFilledInIt() throws IOException {
    Input letter =
        Input.of("brief.docx", filled(p(TWENTE) + p("Er zijn ${deals.gesloten} deals.")));
    assertThat(Filled.RENDERER.verify(letter, Sample.portfolio())).isEmpty();
    assertThat(Filled.RENDERER.verify(letter, RefreshDocument.NEW))
        .extracting(
            notice -> notice.code() + ": " + notice.message(Language.DUTCH).replace('\u00a0', ' '))
        .containsExactly(
            "figure-differs: In de tekst staat € 25 miljoen; de gegevens geven € 26,5 miljoen. Het"
                + " staat in 'Twente krijgt € 25 miljoen van ons.'.",
            "figure-differs: In de tekst staat 3; de gegevens geven 2. Het staat in 'Er zijn 3"
                + " deals.'.");
  }

  @Test
  void aMarkThatHasGoneOrWasCopiedIsTold() {
    RefreshDocument gone =
        refreshed(p(TWENTE), text -> text.replaceAll("<w:bookmark(Start|End)[^>]*>", ""));
    assertThat(gone.left())
        .containsExactly(
            "Het cijfer € 25 miljoen (${deal('twente').rijksbijdrage}) staat niet meer in het"
                + " document, of het merkteken is weg.");
    RefreshDocument copied =
        refreshed(
            p(TWENTE),
            text -> {
              int from = text.indexOf("<w:p>");
              int to = text.indexOf("</w:body>");
              return from < 0
                  ? text
                  : text.substring(0, to)
                      + text.substring(from, to).replaceAll("1000001", "7")
                      + text.substring(to);
            });
    assertThat(text(copied))
        .isEqualTo("Twente krijgt € 26,5 miljoen van ons.\nTwente krijgt € 25 miljoen van ons.");
    assertThat(copied.left())
        .containsExactly(
            "In 'Twente krijgt € 25 miljoen van ons.' staat een kopie: € 25 miljoen. Die is niet"
                + " vernieuwd.");
  }

  @Test
  void variablesOfTheDocumentAreKnown() {
    assertThat(
            text(refreshed(p("[#assign rest = deals - deals.afgerond]Nog ${rest} van ${deals}."))))
        .isEqualTo("Nog 2 van 2.");
    RefreshDocument twice =
        refreshed(p("[#assign n = deals]${n}[#assign n = n + 1]") + p("en ${n}"));
    assertThat(text(twice)).isEqualTo("3\nen 4");
    assertThat(twice.left()).hasSize(2);
  }

  @Test
  void aDocumentThatWasNotFilledIsRefused() {
    assertThatThrownBy(
            () ->
                RefreshDocument.of(
                    "brief.docx", WordFile.of(p("Tekst")).bytes(), RefreshDocument.NEW))
        .isInstanceOf(NoticeException.class)
        .hasMessageContaining("does not say what it was filled from");
  }

  @Test
  void whatAnAttackerNotesIsNotRun() {
    for (String expression :
        new String[] {
          "${'x'?new()}", "${1)}[#list 1..2 as x]${(2}", "${\n}", "x", "${row__(99999, 3)[0]}"
        }) {
      WordFile file = WordFile.read(filled(p(TWENTE)));
      WordFile edited =
          file.with(
              "customXml/item1.xml",
              file.part("customXml/item1.xml")
                  .replaceAll(
                      "expression=\"[^\"]*\"",
                      java.util.regex.Matcher.quoteReplacement(
                          "expression=\"" + expression.replace("\n", "&#10;") + "\"")),
              true);
      RefreshDocument refreshed =
          RefreshDocument.of("brief.docx", edited.bytes(), RefreshDocument.NEW);
      assertThat(text(refreshed)).isEqualTo("Twente krijgt € 25 miljoen van ons.");
      assertThat(refreshed.left()).hasSize(1);
    }
  }
}
