package nl.regiodeals.render.fill;

import static nl.regiodeals.render.fill.WordFile.p;
import static nl.regiodeals.render.fill.WordFile.r;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.EditedDocument;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of the figures in a filled document that people edited. */
class VerifyFilledTest {
  private static final String TWENTE = "Twente krijgt ${deal('twente').rijksbijdrage} van ons.";

  private static List<String> verified(String name, byte[] file, Portfolio portfolio)
      throws IOException {
    return Filled.RENDERER.verify(Input.of(name, file), portfolio).stream()
        .map(notice -> notice.code() + ": " + notice.message(Language.DUTCH).replace('\u00a0', ' '))
        .toList();
  }

  private static WordFile filled(String body) {
    return WordFile.read(Filled.bytes("brief.docx", WordFile.of(body).bytes(), Filled.REQUEST));
  }

  private static List<String> verified(String body, UnaryOperator<String> edit) throws IOException {
    WordFile file = filled(body);
    String after = edit.apply(file.part("word/document.xml"));
    assertThat(after).isNotEqualTo(file.part("word/document.xml"));
    return verified(
        "brief.docx", file.with("word/document.xml", after, true).bytes(), Sample.portfolio());
  }

  private static String unmarked(String text) {
    return text.replaceAll("<w:bookmark(Start|End)[^>]*>", "");
  }

  @Test
  void aFigureThatWasTypedAgainIsFoundByItsValueAndSentence() throws IOException {
    assertThat(
            verified(
                p("Er staat ook \u20ac 25 miljoen in een andere zin.") + p(TWENTE),
                text -> unmarked(text).replace("van ons", "van ons allemaal")))
        .containsExactly(
            "refresh-unmarked: In 'Twente krijgt € 25 miljoen van ons allemaal.' staat"
                + " € 25 miljoen zonder merkteken. Dit lijkt het cijfer van"
                + " ${deal('twente').rijksbijdrage}, en dat is nu € 25 miljoen.");
  }

  @Test
  void aFigureThatWasTypedAgainWithAnotherValueIsFoundByItsSentence() throws IOException {
    assertThat(verified(p(TWENTE), text -> unmarked(text).replaceFirst("25(.miljoen)", "24,9$1")))
        .singleElement()
        .asString()
        .startsWith("refresh-unmarked: In 'Twente krijgt € 24,9 miljoen van ons.'")
        .endsWith("en dat is nu € 25 miljoen.");
  }

  @Test
  void aDocumentWithoutPropertiesSaysWhatItWasFilledFromToo() {
    byte[] file = filled(p(TWENTE)).bytes();
    assertThat(EditedDocument.read("brief.docx", file).trail().publication()).isEqualTo("filled");
  }

  @Test
  void aFigureThatIsNowhereHasGone() throws IOException {
    assertThat(
            verified(
                p(TWENTE), text -> unmarked(text).replaceFirst("<w:t [^>]*>Twente.*</w:t>", "")))
        .singleElement()
        .asString()
        .startsWith("refresh-gone: ");
  }

  @Test
  void aFigureThatIsInNoDataIsTold() throws IOException {
    assertThat(
            verified(
                p(TWENTE) + p("Postbus 20011, 2500 EA Den Haag, 070 123456."),
                text ->
                    text.replace(
                        "</w:body>",
                        p("Op 3 mei 2025 kwamen 317 mensen; zij kregen € 25 miljoen en 12,7%.")
                            + "</w:body>")))
        .containsExactly(
            "verify-not-in-data: In 'Op 3 mei 2025 kwamen 317 mensen; zij kregen € 25 miljoen en"
                + " 12,7%.' staat 317. Dat cijfer staat niet in de gegevens.",
            "verify-not-in-data: In 'Op 3 mei 2025 kwamen 317 mensen; zij kregen € 25 miljoen en"
                + " 12,7%.' staat 12,7%. Dat cijfer staat niet in de gegevens.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.docx", "brief.odt"})
  void trackedChangesAreReadAsIfTheyWereAcceptedAndThatIsSaid(String name) throws IOException {
    byte[] template =
        name.endsWith(".odt")
            ? FillOdtTest.document(FillOdtTest.p(TWENTE), "")
            : WordFile.of(p(TWENTE)).bytes();
    RefreshDocument tracked =
        RefreshDocument.of(
            name,
            Filled.bytes(name, template, Filled.REQUEST),
            RefreshDocument.NEW,
            Optional.of(Revision.by("Anne")));
    assertThat(verified(name, tracked.file(), RefreshDocument.NEW))
        .containsExactly(
            "verify-open-changes: Het document heeft 2 wijzigingen die nog niet zijn geaccepteerd."
                + " Ze zijn gelezen alsof ze zijn geaccepteerd.");
    assertThat(verified(name, tracked.file(), Sample.portfolio()))
        .anyMatch(told -> told.startsWith("figure-differs: In de tekst staat € 26,5 miljoen;"));
  }

  @Test
  void theTextTablesNotesHeadersAndTextBoxesAreAllRead() throws IOException {
    String box =
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>"
            + p(TWENTE)
            + "</w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>";
    WordFile template =
        WordFile.of("<w:p>" + r(TWENTE) + "</w:p>" + WordFile.table(WordFile.row(TWENTE)) + box)
            .with("header", "<w:hdr " + WordFile.W + ">" + p(TWENTE) + "</w:hdr>")
            .with(
                "footnotes",
                "<w:footnotes "
                    + WordFile.W
                    + "><w:footnote w:id=\"2\">"
                    + p(TWENTE)
                    + "</w:footnote></w:footnotes>");
    byte[] filled = Filled.bytes("brief.docx", template.bytes(), Filled.REQUEST);
    assertThat(verified("brief.docx", filled, RefreshDocument.MORE))
        .hasSize(5)
        .allMatch(told -> told.startsWith("figure-differs: "));
    WordFile typed = WordFile.read(filled);
    for (String part : new String[] {"document", "header", "footnotes"}) {
      String name = "word/" + part + ".xml";
      typed = typed.with(name, typed.part(name).replace("van ons", "van ons, of 317"), true);
    }
    assertThat(verified("brief.docx", typed.bytes(), Sample.portfolio()))
        .hasSize(5)
        .allMatch(told -> told.contains("staat 317"));
  }

  @Test
  void rowsAndChartsThatAreNotThoseOfTheDataAreErrors() throws IOException {
    byte[] filled =
        Filled.bytes(
            "brief.docx",
            WordFile.of(p("${lijst('gesloten')}") + p("${grafiek('deals-per-fase')}")).bytes(),
            Filled.REQUEST);
    assertThat(verified("brief.docx", filled, RefreshDocument.NEW))
        .anyMatch(told -> told.startsWith("verify-surplus: ") && told.contains("Veluwe"))
        .anyMatch(told -> told.startsWith("verify-picture: "));
    byte[] fewer =
        Filled.bytes(
            "brief.docx",
            WordFile.of(p("${lijst('gesloten')}")).bytes(),
            Request.of(RefreshDocument.NEW, 2024));
    assertThat(verified("brief.docx", fewer, RefreshDocument.MORE))
        .containsExactly(
            "verify-missing: Dit staat niet in het document, maar hoort nu bij"
                + " ${lijst('gesloten')}: Veluwe.");
  }
}
