package nl.regiodeals.render.fill;

import static nl.regiodeals.render.fill.WordFile.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.Revision;
import org.junit.jupiter.api.Test;

/** Tables and charts in documents that people edited since they were filled, with new data. */
class RefreshBlocksTest {
  private static final String TABLE = p("${tabel('stand-per-tranche')}");

  private static byte[] filled(String body, Request request) {
    return Filled.bytes("brief.docx", WordFile.of(body).bytes(), request);
  }

  private static RefreshDocument refreshed(String body, UnaryOperator<String> edit) {
    WordFile file = WordFile.read(filled(body, Filled.REQUEST));
    WordFile edited =
        file.with("word/document.xml", edit.apply(file.part("word/document.xml")), true);
    return RefreshDocument.of("brief.docx", edited.bytes(), RefreshDocument.MORE);
  }

  private static String now() {
    return WordFile.read(filled(TABLE, Request.of(RefreshDocument.MORE, 2024))).text();
  }

  @Test
  void theCellsOfATableGetTheirNewValuesAndKeepTheirLook() {
    RefreshDocument refreshed =
        refreshed(TABLE, text -> text.replace("<w:tcW ", "<w:shd w:fill=\"FF0000\"/><w:tcW "));
    assertThat(refreshed.parts().text()).isEqualTo(now()).contains("26,5");
    assertThat(refreshed.parts().body()).contains("<w:shd w:fill=\"FF0000\"/>");
    assertThat(refreshed.changed()).isNotEmpty().allMatch(told -> told.contains(" | "));
    assertThat(refreshed.left()).isEmpty();
  }

  @Test
  void aTableThatWasRefreshedIsAsIfItWereFilledNow() {
    RefreshDocument once = refreshed(TABLE, text -> text);
    assertThat(RefreshDocument.of("brief.docx", once.file(), RefreshDocument.MORE).file())
        .isEqualTo(once.file());
    RefreshDocument back = RefreshDocument.of("brief.docx", once.file(), Sample.portfolio());
    assertThat(back.parts()).isEqualTo(WordFile.read(filled(TABLE, Filled.REQUEST)));
  }

  @Test
  void aCellThatSomeoneAlteredIsLeftAndTold() {
    RefreshDocument refreshed =
        refreshed(TABLE, text -> text.replaceFirst("25(.)miljoen", "24$1miljoen"));
    assertThat(refreshed.parts().text()).contains("24\u00a0miljoen").isNotEqualTo(now());
    assertThat(refreshed.left()).hasSize(1);
    assertThat(refreshed.left().get(0)).contains("Iemand heeft dit aangepast", "26,5 miljoen");
  }

  @Test
  void aTableWithOtherRowsIsLeftAndTold() {
    RefreshDocument refreshed =
        refreshed(
            TABLE, text -> text.replaceFirst("<w:tr>(?:(?!</w:tr>).)*</w:tr></w:tbl>", "</w:tbl>"));
    assertThat(refreshed.changed()).isEmpty();
    assertThat(refreshed.left()).singleElement().asString().contains("stand-per-tranche", "rijen");
    byte[] filled = filled(TABLE, Filled.REQUEST);
    Portfolio without =
        RefreshDocument.NEW.toBuilder()
            .tranches(
                RefreshDocument.NEW.tranches().stream()
                    .filter(tranche -> tranche.number() != 3)
                    .toList())
            .build();
    RefreshDocument fewer = RefreshDocument.of("brief.docx", filled, without);
    assertThat(fewer.parts().body()).isEqualTo(WordFile.read(filled).body());
    assertThat(fewer.left()).hasSize(1);
  }

  @Test
  void aChartIsToldOnlyIfItWouldBeAnother() {
    byte[] filled = filled(p("${grafiek('deals-per-fase')}"), Filled.REQUEST);
    assertThat(RefreshDocument.of("brief.docx", filled, RefreshDocument.MORE).left()).isEmpty();
    assertThat(RefreshDocument.of("brief.docx", filled, RefreshDocument.NEW).left())
        .singleElement()
        .asString()
        .contains("deals-per-fase");
  }

  @Test
  void eachCellIsATrackedChange() {
    RefreshDocument tracked =
        RefreshDocument.of(
            "brief.docx",
            filled(TABLE, Filled.REQUEST),
            RefreshDocument.MORE,
            Optional.of(Revision.by("Anne")));
    assertThat(tracked.parts().body().split("<w:del ", -1))
        .hasSize(tracked.changed().size() + 1)
        .hasSizeGreaterThan(1);
  }

  @Test
  void theCellsOfATableInOpenDocumentToo() {
    byte[] filled = Filled.bytes("brief.odt", FillOdtTest.document(TABLE_ODT, ""), Filled.REQUEST);
    RefreshDocument refreshed = RefreshDocument.of("brief.odt", filled, RefreshDocument.MORE);
    assertThat(refreshed.left()).isEmpty();
    assertThat(refreshed.parts().part("content.xml"))
        .isEqualTo(
            WordFile.read(
                    Filled.bytes(
                        "brief.odt",
                        FillOdtTest.document(TABLE_ODT, ""),
                        Request.of(RefreshDocument.MORE, 2024)))
                .part("content.xml"));
  }

  private static final String TABLE_ODT = FillOdtTest.p("${tabel('stand-per-tranche')}");
}
