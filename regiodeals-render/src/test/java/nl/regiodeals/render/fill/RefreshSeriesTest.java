package nl.regiodeals.render.fill;

import static nl.regiodeals.render.fill.WordFile.p;
import static nl.regiodeals.render.fill.WordFile.row;
import static nl.regiodeals.render.fill.WordFile.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows and paragraphs of a list of the template, of which the records came and went. */
class RefreshSeriesTest {
  private static final String MONEY = "${money(d.stateContribution().value())}";
  private static final String ROWS =
      table(
          row("Deal", "Rijk", "Stand"),
          row("[#list lijst('gesloten') as d]${d.name()}", MONEY, "loopt[/#list]"));
  private static final String PARAGRAPHS =
      p("[#list lijst('gesloten') as d]") + p("${d.name()} krijgt " + MONEY + ".") + p("[/#list]");
  private static final Portfolio FEWER =
      Sample.portfolio().toBuilder()
          .deals(
              Sample.portfolio().deals().stream()
                  .filter(deal -> !deal.id().equals("veluwe"))
                  .toList())
          .build();

  private static byte[] filled(String body, Portfolio portfolio) {
    return Filled.bytes("brief.docx", WordFile.of(body).bytes(), Request.of(portfolio, 2024));
  }

  private static String text(byte[] file) {
    return WordFile.read(file).text().replace('\u00a0', ' ');
  }

  private static byte[] edited(byte[] filled, UnaryOperator<String> edit) {
    WordFile file = WordFile.read(filled);
    String after = edit.apply(file.part("word/document.xml"));
    assertThat(after).isNotEqualTo(file.part("word/document.xml"));
    return file.with("word/document.xml", after, true).bytes();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theRowsOrParagraphsOfRecordsComeAndGo(boolean isTable) {
    String body = isTable ? ROWS : PARAGRAPHS;
    byte[] all = filled(body, Sample.portfolio());
    byte[] fewer = filled(body, FEWER);
    assertThat(text(all)).isNotEqualTo(text(fewer));
    RefreshDocument less = RefreshDocument.of("brief.docx", all, FEWER);
    assertThat(text(less.file())).isEqualTo(text(fewer));
    assertThat(less.left()).isEmpty();
    RefreshDocument more = RefreshDocument.of("brief.docx", fewer, Sample.portfolio());
    assertThat(text(more.file())).isEqualTo(text(all));
    assertThat(more.left()).isEmpty();
    assertThat(more.changed())
        .singleElement()
        .asString()
        .contains(isTable ? "een rij bijgekomen" : "is iets bijgekomen", "Veluwe | € 12,5 miljoen");
    RefreshDocument again = RefreshDocument.of("brief.docx", more.file(), FEWER);
    assertThat(text(again.file())).isEqualTo(text(fewer));
    assertThat(RefreshDocument.of("brief.docx", more.file(), Sample.portfolio()).file())
        .isEqualTo(more.file());
  }

  @Test
  void aRowThatSomeoneAddedToStaysAndIsTold() {
    byte[] own =
        edited(
            filled(ROWS, Sample.portfolio()),
            text -> {
              int at = text.indexOf("loopt", text.indexOf("Veluwe<"));
              return text.substring(0, at) + "let op" + text.substring(at + 5);
            });
    RefreshDocument refreshed = RefreshDocument.of("brief.docx", own, FEWER);
    assertThat(text(refreshed.file())).contains("Veluwe|€ 12,5 miljoen|let op|");
    assertThat(refreshed.left()).singleElement().asString().contains("heeft de rij aangepast");
  }

  @Test
  void whatSomeoneTypedInAColumnIsNotCopied() {
    byte[] own =
        edited(
            filled(ROWS, FEWER),
            text -> text.replaceFirst("loopt", "eigen een").replaceFirst("loopt", "eigen twee"));
    RefreshDocument refreshed = RefreshDocument.of("brief.docx", own, Sample.portfolio());
    assertThat(text(refreshed.file()))
        .contains("eigen een|", "eigen twee|", "Veluwe|€ 12,5 miljoen||");
  }

  @Test
  void aNewRowIsATrackedChangeInWordAndToldInOpenDocument() {
    Optional<Revision> by = Optional.of(Revision.by("Anne"));
    RefreshDocument tracked =
        RefreshDocument.of("brief.docx", filled(ROWS, FEWER), Sample.portfolio(), by);
    assertThat(tracked.parts().body()).contains("<w:trPr><w:ins ").contains("<w:ins ");
    assertThat(text(tracked.file())).isEqualTo(text(filled(ROWS, Sample.portfolio())));
    byte[] odt =
        Filled.bytes(
            "brief.odt",
            FillOdtTest.document(
                FillOdtTest.p("[#list lijst('gesloten') as d]")
                    + FillOdtTest.p("${d.name()} krijgt " + MONEY)
                    + FillOdtTest.p("[/#list]"),
                ""),
            Request.of(FEWER, 2024));
    assertThat(RefreshDocument.of("brief.odt", odt, Sample.portfolio(), by).left())
        .singleElement()
        .asString()
        .contains("Veluwe", "niet worden bijgehouden");
    assertThat(RefreshDocument.of("brief.odt", odt, Sample.portfolio()).left()).isEmpty();
  }

  @Test
  void anItemWithinASentenceIsTold() {
    byte[] filled =
        filled(p("Nu [#list lijst('gesloten') as d]${d.name()}[#sep], [/#list]."), FEWER);
    RefreshDocument refreshed = RefreshDocument.of("brief.docx", filled, Sample.portfolio());
    assertThat(text(refreshed.file())).isEqualTo(text(filled));
    assertThat(refreshed.left()).singleElement().asString().contains("hoort nu ook: Veluwe");
  }
}
