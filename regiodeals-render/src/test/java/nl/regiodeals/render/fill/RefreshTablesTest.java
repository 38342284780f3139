package nl.regiodeals.render.fill;

import static nl.regiodeals.render.fill.WordFile.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

/** Tables of which rows came and went, in the data and by hand. */
class RefreshTablesTest {
  private static final String ASKED = "${tabel('stand-per-tranche')}";
  private static final Portfolio ALL = Sample.portfolio();
  private static final Portfolio WITHOUT = without(3);
  private static final Revision BY = Revision.by("Anne").on(LocalDate.of(2025, 9, 1));

  @TempDir private Path folder;

  private static Portfolio without(int tranche) {
    return ALL.toBuilder()
        .tranches(ALL.tranches().stream().filter(each -> each.number() != tranche).toList())
        .deals(ALL.deals().stream().filter(deal -> !deal.isIn(tranche)).toList())
        .build();
  }

  private static byte[] filled(String name, Portfolio portfolio) {
    return Filled.bytes(
        name,
        name.endsWith(".odt")
            ? FillOdtTest.document(FillOdtTest.p(ASKED) + FillOdtTest.p("Slot"), "")
            : WordFile.of(p(ASKED) + p("Slot")).bytes(),
        Request.of(portfolio, 2024));
  }

  private static String part(String name) {
    return name.endsWith(".odt") ? "content.xml" : "word/document.xml";
  }

  private static byte[] edited(String name, byte[] filled, UnaryOperator<String> edit) {
    WordFile file = WordFile.read(filled);
    String before = file.part(part(name));
    String after = edit.apply(before);
    assertThat(after).isNotEqualTo(before);
    return file.with(part(name), after, true).bytes();
  }

  private static List<String> rows(byte[] file, String name) {
    String xml = WordFile.read(file).part(part(name));
    String row = name.endsWith(".odt") ? "</table:table-row>" : "</w:tr>";
    String cell = name.endsWith(".odt") ? "</table:table-cell>" : "</w:tc>";
    return Arrays.stream(xml.split(row))
        .filter(each -> each.contains(cell))
        .map(
            each ->
                each.substring(
                    each.lastIndexOf(name.endsWith(".odt") ? "<table:table-row" : "<w:tr>")))
        .map(each -> each.replace(cell, "|").replaceAll("<[^>]*>", "").replace('\u00a0', ' '))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.docx", "brief.odt"})
  void aNewRecordGetsARowWhereItBelongs(String name) {
    RefreshDocument refreshed = RefreshDocument.of(name, filled(name, WITHOUT), ALL);
    assertThat(rows(refreshed.file(), name))
        .isEqualTo(rows(filled(name, ALL), name))
        .isNotEqualTo(rows(filled(name, WITHOUT), name));
    assertThat(refreshed.left()).isEmpty();
    assertThat(refreshed.changed())
        .anySatisfy(told -> assertThat(told).contains("is een rij bijgekomen: Tranche 3", ASKED));
    assertThat(RefreshDocument.of(name, refreshed.file(), ALL).file()).isEqualTo(refreshed.file());
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.docx", "brief.odt"})
  void theRowOfARecordThatHasGoneIsRemoved(String name) {
    RefreshDocument refreshed = RefreshDocument.of(name, filled(name, ALL), WITHOUT);
    assertThat(rows(refreshed.file(), name)).isEqualTo(rows(filled(name, WITHOUT), name));
    assertThat(refreshed.left()).isEmpty();
    assertThat(refreshed.changed())
        .anySatisfy(told -> assertThat(told).contains("is een rij weggehaald", "Tranche 3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.docx", "brief.odt"})
  void aRowThatSomeoneAlteredStaysAndIsTold(String name) {
    byte[] altered =
        edited(
            name,
            filled(name, ALL),
            text -> {
              int row = text.indexOf(">Tranche\u00a03<");
              int zero = text.indexOf(">0<", row);
              return text.substring(0, zero) + ">7<" + text.substring(zero + 3);
            });
    RefreshDocument refreshed = RefreshDocument.of(name, altered, WITHOUT);
    assertThat(rows(refreshed.file(), name)).anyMatch(row -> row.startsWith("Tranche 3|"));
    assertThat(refreshed.left())
        .anySatisfy(told -> assertThat(told).contains("Iemand heeft de rij aangepast"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.docx", "brief.odt"})
  void aRowThatSomeoneRemovedIsNotPutBack(String name) {
    byte[] without =
        edited(
            name,
            filled(name, ALL),
            text -> {
              String start = name.endsWith(".odt") ? "<table:table-row>" : "<w:tr>";
              String end = name.endsWith(".odt") ? "</table:table-row>" : "</w:tr>";
              int at = text.indexOf(">Tranche\u00a03<");
              int from = text.lastIndexOf(start, at);
              return text.substring(0, from) + text.substring(text.indexOf(end, at) + end.length());
            });
    RefreshDocument refreshed = RefreshDocument.of(name, without, RefreshDocument.MORE);
    assertThat(rows(refreshed.file(), name)).noneMatch(row -> row.startsWith("Tranche 3|"));
    assertThat(rows(refreshed.file(), name)).anyMatch(row -> row.contains("26,5"));
    assertThat(refreshed.left())
        .singleElement()
        .asString()
        .contains("Iemand heeft iets weggehaald", "Tranche 3");
    assertThat(RefreshDocument.of(name, without, ALL).file()).isEqualTo(without);
  }

  @Test
  void aSortedTableWithAColumnOfItsOwnKeepsBoth() {
    byte[] own =
        edited(
            "brief.docx",
            filled("brief.docx", WITHOUT),
            text -> {
              String wider =
                  text.replace(
                      "</w:tr>", "<w:tc><w:p><w:r><w:t>eigen</w:t></w:r></w:p></w:tc></w:tr>");
              int first = wider.indexOf("<w:tr>", wider.indexOf("</w:tr>"));
              int last = wider.lastIndexOf("<w:tr>");
              int end = wider.lastIndexOf("</w:tr>") + 7;
              return wider.substring(0, first)
                  + wider.substring(last, end)
                  + wider.substring(first, last)
                  + wider.substring(end);
            });
    RefreshDocument refreshed = RefreshDocument.of("brief.docx", own, RefreshDocument.MORE);
    List<String> before = rows(own, "brief.docx");
    List<String> after = rows(refreshed.file(), "brief.docx");
    assertThat(after).hasSize(before.size() + 1);
    assertThat(after.get(1)).startsWith(before.get(1).substring(0, before.get(1).indexOf('|')));
    assertThat(after)
        .anySatisfy(
            row -> assertThat(row).startsWith("Tranche 4|").contains("26,5").endsWith("eigen|"));
    assertThat(after).anySatisfy(row -> assertThat(row).startsWith("Tranche 3|").endsWith("||"));
    assertThat(refreshed.left()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.docx", "brief.odt"})
  void aRecordThatIsRenamedKeepsItsRowAndTheRowsFollowTheOrderOfTheData(String name) {
    String asked = "${tabel('deals-op-de-kaart')}";
    byte[] template =
        name.endsWith(".odt")
            ? FillOdtTest.document(FillOdtTest.p(asked), "")
            : WordFile.of(p(asked)).bytes();
    Portfolio renamed =
        ALL.toBuilder()
            .deals(
                ALL.deals().stream()
                    .map(
                        deal ->
                            deal.id().equals("veluwe-2")
                                ? deal.toBuilder().tranche(3).name("Achterhoek").build()
                                : deal)
                    .toList())
            .build();
    byte[] filled = Filled.bytes(name, template, Request.of(ALL, 2024));
    byte[] made = Filled.bytes(name, template, Request.of(renamed, 2024));
    RefreshDocument refreshed = RefreshDocument.of(name, filled, renamed);
    assertThat(rows(refreshed.file(), name))
        .isEqualTo(rows(made, name))
        .isNotEqualTo(rows(filled, name));
    assertThat(refreshed.left()).isEmpty();
    assertThat(rows(RefreshDocument.of(name, refreshed.file(), ALL).file(), name))
        .isEqualTo(rows(filled, name));
  }

  @Test
  void aRemovedColumnAndARenamedOneAreRespected() {
    byte[] own =
        edited(
            "brief.docx",
            filled("brief.docx", ALL),
            text ->
                text.replaceAll(
                    "(<w:tr>(?:(?!</w:tc>).)*</w:tc>)<w:tc>(?:(?!</w:tc>).)*</w:tc>", "$1"));
    RefreshDocument refreshed = RefreshDocument.of("brief.docx", own, RefreshDocument.MORE);
    assertThat(rows(refreshed.file(), "brief.docx"))
        .anySatisfy(row -> assertThat(row).startsWith("Tranche 4|").contains("26,5"));
    assertThat(refreshed.left()).isEmpty();
    byte[] renamed =
        edited(
            "brief.docx",
            filled("brief.docx", ALL),
            text -> text.replaceFirst(">Rijksbijdrage<", ">Van het Rijk<"));
    RefreshDocument more = RefreshDocument.of("brief.docx", renamed, RefreshDocument.MORE);
    assertThat(rows(more.file(), "brief.docx").get(0)).contains("Van het Rijk");
    assertThat(rows(more.file(), "brief.docx")).anyMatch(row -> row.contains("26,5"));
    assertThat(more.left()).singleElement().asString().contains("Van het Rijk");
  }

  @Test
  void rowsThatCameAndWentAreTrackedInWord() throws IOException {
    for (boolean isMore : new boolean[] {true, false}) {
      byte[] before = filled("brief.docx", isMore ? WITHOUT : ALL);
      Portfolio now = isMore ? ALL : WITHOUT;
      RefreshDocument tracked = RefreshDocument.of("brief.docx", before, now, Optional.of(BY));
      assertThat(tracked.left()).isEmpty();
      assertThat(tracked.parts().body())
          .contains(isMore ? "<w:cantSplit/><w:ins " : "<w:cantSplit/><w:del ");
      Path file = Files.write(folder.resolve("brief.docx"), tracked.file());
      Path was = Files.write(folder.resolve("was.docx"), before);
      Path is =
          Files.write(
              folder.resolve("is.docx"), RefreshDocument.of("brief.docx", before, now).file());
      List<String> texts =
          Judges.settled(
              Settling.accepted(file),
              Settling.accepted(is),
              Settling.rejected(file),
              Settling.accepted(was));
      assertThat(texts.get(0)).isEqualTo(texts.get(1));
      assertThat(texts.get(2)).isEqualTo(texts.get(3)).isNotEqualTo(texts.get(0));
      assertThat(RefreshDocument.of("brief.docx", tracked.file(), now, Optional.of(BY)).file())
          .isEqualTo(tracked.file());
    }
  }

  @Test
  void rowsThatWereInsertedAsAChangeAreCopiedAndRemovedAsOthers() {
    Portfolio few =
        WITHOUT.toBuilder()
            .tranches(WITHOUT.tranches().stream().filter(each -> each.number() != 4).toList())
            .deals(WITHOUT.deals().stream().filter(deal -> !deal.isIn(4)).toList())
            .build();
    Portfolio more =
        ALL.toBuilder()
            .tranches(ALL.tranches().stream().filter(each -> each.number() != 4).toList())
            .deals(ALL.deals().stream().filter(deal -> !deal.isIn(4)).toList())
            .build();
    byte[] filled = filled("brief.docx", few);
    byte[] three = RefreshDocument.of("brief.docx", filled, more, Optional.of(BY)).file();
    RefreshDocument both = RefreshDocument.of("brief.docx", three, ALL, Optional.of(BY));
    assertThat(both.parts().body())
        .doesNotContainPattern("<w:ins [^>]*>\\s*<w:ins ")
        .doesNotContainPattern("<w:ins [^>]*/>\\s*<w:ins ");
    assertThat(rows(both.file(), "brief.docx"))
        .hasSameSizeAs(rows(filled("brief.docx", ALL), "brief.docx"));
    RefreshDocument back = RefreshDocument.of("brief.docx", three, few, Optional.of(BY));
    assertThat(rows(back.file(), "brief.docx")).isEqualTo(rows(filled, "brief.docx"));
    assertThat(back.left()).isEmpty();
  }

  @Test
  void inOpenDocumentRowsAreToldInPlaceOfTracked() {
    byte[] before = filled("brief.odt", WITHOUT);
    RefreshDocument tracked = RefreshDocument.of("brief.odt", before, ALL, Optional.of(BY));
    assertThat(rows(tracked.file(), "brief.odt")).hasSameSizeAs(rows(before, "brief.odt"));
    assertThat(tracked.left())
        .anySatisfy(told -> assertThat(told).contains("Tranche 3", "niet worden bijgehouden"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.docx", "brief.odt"})
  void aTableThatLibreOfficeSavedGetsItsNewRow(String name) throws IOException {
    Path file = Files.write(folder.resolve(name), filled(name, WITHOUT));
    byte[] saved =
        Files.readAllBytes(Judges.libreOffice(file, name.substring(name.lastIndexOf('.') + 1)));
    RefreshDocument refreshed = RefreshDocument.of(name, saved, ALL);
    assertThat(refreshed.left()).isEmpty();
    Path now = Files.write(folder.resolve("now-" + name), refreshed.file());
    Path made = Files.write(folder.resolve("made-" + name), filled(name, ALL));
    List<String> texts = Judges.settled(Settling.accepted(now), Settling.accepted(made));
    assertThat(texts.get(0)).isEqualTo(texts.get(1));
  }
}
