package nl.regiodeals.render.fill;

import static nl.regiodeals.render.fill.Filled.wrong;
import static nl.regiodeals.render.fill.WordFile.p;
import static nl.regiodeals.render.fill.WordFile.row;
import static nl.regiodeals.render.fill.WordFile.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.render.FillException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a template with mistakes. */
class FillMistakesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Er zijn ${deals.geslotn} deals. | De naam deals.geslotn is er niet; bedoelt u deals.gesloten? Het staat in 'Er zijn ${deals.geslotn} deals.'.",
        "${tranche(4).rijksbijdrag} | De naam tranche(4).rijksbijdrag is er niet; bedoelt u tranche(4).rijksbijdrage? Het staat in '${tranche(4).rijksbijdrag}'.",
        "${dossierz.all()} | De naam dossierz is er niet; bedoelt u dossiers? Het staat in '${dossierz.all()}'.",
        "${zzzzzzzzzzzz} | De naam zzzzzzzzzzzz is er niet. Het staat in '${zzzzzzzzzzzz}'.",
        "Eerst. Er zijn ${deals.gesloten deals. Dan. | Bij ${deals.gesloten deals. Dan. ontbreekt het einde: }. Het staat in 'Er zijn ${deals.gesloten deals.'.",
        "Er zijn ${deals gesloten} | ${deals gesloten} is niet te begrijpen. Het staat in 'Er zijn ${deals gesloten}'.",
        "[#iff true]x[/#if] | [#iff] is er niet; bedoelt u [#if]? Het staat in '[#iff true]x[/#if]'.",
        "[#if true]x | [#if true] heeft geen einde. Het staat in '[#if true]x'.",
        "x[/#list] | [/#list] hoort nergens bij. Het staat in 'x[/#list]'.",
        "De ${tabel(\"stand-per-tranche\")} | ${tabel(\"stand-per-tranche\")} staat niet alleen in een alinea. Het staat in 'De ${tabel(\"stand-per-tranche\")}'.",
        "${tranche(9).rijksbijdrage} | tranche(9) heeft in deze gegevens geen waarde. Het staat in '${tranche(9).rijksbijdrage}'.",
        "${state} | ${state} is geen tekst, getal of lijst. Het staat in '${state}'.",
        "${\"x\"?eval} | ${\"x\"?eval} kan niet. Het sjabloon gebruikt ?eval; dat kan in sjablonen niet. Het staat in '${\"x\"?eval}'.",
        "${jaar - deal(\"twente\").naam} | ${jaar - deal(\"twente\").naam} kan niet worden berekend. Het staat in '${jaar - deal(\"twente\").naam}'.",
      })
  void aMistakeIsToldInOneLine(String line, String said) {
    assertThat(wrong(p(line))).first().isEqualTo(said);
  }

  @Test
  void allMistakesAreToldAtOnceInTheOrderOfTheText() {
    assertThat(
            wrong(
                p("${deals.geslotn}")
                    + p("[#if false]${deals.lopent}[/#if]")
                    + p("${tranche(9).gesloten}")
                    + p("${deals.geslotn}!")
                    + table(row("${dealz}"))))
        .extracting(line -> line.replaceFirst("(is er niet|heeft).*", ""))
        .containsExactly(
            "De naam deals.geslotn ",
            "De naam deals.lopent ",
            "De naam deals.geslotn ",
            "De naam dealz ",
            "tranche(9) ");
  }

  @Test
  void aDirectiveThatEndsElsewhereIsAMistake() {
    String crossing = "[#if true] begint en eindigt niet op dezelfde soort plaats.";
    assertThat(wrong(p("a [#if true]") + p("b") + p("[/#if]")))
        .first()
        .asString()
        .contains(crossing);
    assertThat(wrong(p("[#if true]") + table(row("x[/#if]"))))
        .first()
        .asString()
        .contains(crossing);
    assertThat(wrong(table(row("[#if true]a", "b"), row("c", "d[/#if]"))))
        .first()
        .asString()
        .contains(crossing);
    assertThat(
            wrong(
                "<w:p><w:hyperlink>"
                    + WordFile.r("[#if true]x")
                    + "</w:hyperlink>"
                    + WordFile.r("[/#if]")
                    + "</w:p>"))
        .first()
        .asString()
        .contains(crossing);
  }

  @Test
  void nothingIsWrittenIfSomethingIsWrong() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(
            () ->
                Filled.RENDERER.fill(
                    Input.of("brief.docx", WordFile.of(p("${jaar}") + p("${jaer}")).bytes()),
                    Filled.REQUEST,
                    out))
        .isInstanceOf(FillException.class)
        .hasMessageContaining("brief.docx: There is no name jaer; did you mean jaar?");
    assertThat(out.size()).isZero();
  }

  @Test
  void whatWasRightIsStillRight() throws IOException {
    assertThat(wrong(p("${jaar}"))).isEmpty();
  }
}
