package nl.regiodeals.render.fill;

import static nl.regiodeals.render.fill.Filled.text;
import static nl.regiodeals.render.fill.Filled.word;
import static nl.regiodeals.render.fill.WordFile.p;
import static nl.regiodeals.render.fill.WordFile.r;
import static nl.regiodeals.render.fill.WordFile.row;
import static nl.regiodeals.render.fill.WordFile.table;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Placeholders in a Word document, and what takes their place. */
class FillTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Er zijn ${deals.gesloten} deals. | Er zijn 3 deals.",
        "Er zijn ${deals.closed} deals. | Er zijn 3 deals.",
        "Over ${jaar}: ${tranche(4).rijksbijdrage}. | Over 2024: € 25 miljoen.",
        "${exact(tranche(4).rijksbijdrage)} | € 25.000.000",
        "${deal(\"twente\").naam} en ${deal(“veluwe”).naam} | Twente en Veluwe",
        "${deal(‘twente’).naam}, ${deal(„twente”).naam}, ${deal(«twente»).naam} | Twente, Twente, Twente",
        "${money(state.whole().state().known())} | € 57,5 miljoen",
        "${state.whole().state().known()} | € 57,5 miljoen",
        "${count(deals.gesloten)} deals | drie deals",
        "${ deals . gesloten } | 3",
        "Dit zijn ${lijst(\"gesloten\")}. | Dit zijn Veluwe, Twente en Veluwe II.",
        "[#if deals.gesloten > 2]meer[#else]minder[/#if] | meer",
        "[#if deals.gesloten gt 5]meer[#elseif deals.gesloten == 3]drie[#else]minder[/#if] | drie",
        "[#list lijst(\"gesloten\") as d]${d.name()}[#sep], [/#list] | Veluwe, Twente, Veluwe II",
        "[#assign n = deals.gesloten + 1]${n} | 4",
        "Weg[#-- dit leest niemand --] ermee | Weg ermee",
        "${tranche(9).rijksbijdrage!\"onbekend\"} | onbekend",
        "[#if tranche(9)??]wel[#else]niet[/#if] | niet",
        "Kost $5 of {x} of [1] | Kost $5 of {x} of [1]",
      })
  void aLineIsFilled(String line, String filled) {
    assertThat(text(p(line.replace(">", "&gt;")))).isEqualTo(filled.strip());
  }

  @Test
  void aPlaceholderMayBeSplitOverRuns() {
    assertThat(
            text(
                "<w:p w:rsidR=\"00A1\">"
                    + r("Er zijn $")
                    + "<w:proofErr w:type=\"spellStart\"/>"
                    + "<w:r w:rsidR=\"00B2\"><w:rPr><w:b/></w:rPr><w:t>{deals</w:t></w:r>"
                    + "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/>"
                    + "<w:smartTag><w:r><w:t xml:space=\"preserve\">. ge</w:t></w:r></w:smartTag>"
                    + "<w:r><w:softHyphen/></w:r>"
                    + "<w:bookmarkEnd w:id=\"0\"/>"
                    + r("sloten")
                    + "<w:proofErr w:type=\"spellEnd\"/>"
                    + r("} deals.")
                    + "</w:p>"))
        .isEqualTo("Er zijn 3 deals.");
  }

  @Test
  void itLooksLikeItsFirstCharacterAndTheRestOfTheLineStays() {
    String body =
        word(WordFile.of(
                "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr>"
                    + "<w:r w:rsidR=\"1\"><w:rPr><w:i/></w:rPr><w:t>Er zijn ${deals.</w:t></w:r>"
                    + "<w:bookmarkStart w:id=\"7\" w:name=\"hier\"/><w:bookmarkEnd w:id=\"7\"/>"
                    + "<w:r><w:rPr><w:b/></w:rPr><w:t>gesloten} deals &amp; meer.</w:t></w:r>"
                    + "</w:p>"))
            .body();
    assertThat(body)
        .isEqualTo(
            "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r w:rsidR=\"1\"><w:rPr><w:i/></w:rPr><w:t"
                + " xml:space=\"preserve\">Er zijn </w:t></w:r><w:bookmarkStart w:id=\"1000001\""
                + " w:name=\"rd_"
                + mark(body)
                + "\"/><w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">3</w:t></w:r>"
                + "<w:bookmarkEnd w:id=\"1000001\"/>"
                + "<w:bookmarkStart w:id=\"7\" w:name=\"hier\"/><w:bookmarkEnd w:id=\"7\"/>"
                + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> deals &amp;"
                + " meer.</w:t></w:r></w:p>");
  }

  private static String mark(String body) {
    return body.replaceFirst("(?s).*w:name=\"rd_([^\"]*)\".*", "$1");
  }

  @Test
  void directivesAloneInAParagraphWorkOnParagraphs() {
    assertThat(
            text(
                p("Voor")
                    + p("[#if deals.gesloten gt 2]")
                    + p("Veel")
                    + table(row("a", "b"))
                    + p("[#else]")
                    + p("Weinig")
                    + p("[/#if]")
                    + p("[#list lijst(“gesloten”) as d]")
                    + p("- ${d.name()}")
                    + p("[/#list]")
                    + p("Na")))
        .isEqualTo("Voor\nVeel\na|b|\n- Veluwe\n- Twente\n- Veluwe II\nNa");
  }

  @Test
  void directivesInARowWorkOnThatRow() {
    assertThat(
            text(
                table(
                    row("Naam", "Tranche"),
                    row("[#list lijst('gesloten') as d]${d.name()}", "${d.tranche()}[/#list]"),
                    row("Samen", "${deals.gesloten}"))))
        .isEqualTo("Naam|Tranche|\nVeluwe|3|\nTwente|4|\nVeluwe II|5|\nSamen|3|");
  }

  @Test
  void directivesInRowsOfTheirOwnWorkOnTheRowsBetween() {
    assertThat(
            text(
                table(
                    row("[#list lijst('gesloten') as d]", ""),
                    row("[#if d.tranche() gt 3]", ""),
                    row("${d.name()}", "${d.tranche()}"),
                    row("", "[/#if]"),
                    row("[/#list]", ""),
                    row("[#if deals.gesloten gt 100]", ""),
                    row("Te veel", ""),
                    row("[/#if]", ""))))
        .isEqualTo("Twente|4|\nVeluwe II|5|");
  }

  @Test
  void aCellKeepsAParagraphAndATableItsRows() {
    WordFile filled =
        word(
            WordFile.of(
                "<w:tbl><w:tr><w:tc><w:tcPr/>"
                    + p("[#if deals.gesloten gt 100]")
                    + p("x")
                    + p("[/#if]")
                    + "</w:tc></w:tr></w:tbl>"
                    + table(row("[#if false]"), row("y"), row("[/#if]"))
                    + p("z")));
    assertThat(filled.body())
        .isEqualTo("<w:tbl><w:tr><w:tc><w:tcPr/><w:p/></w:tc></w:tr></w:tbl>" + p("z"));
  }

  @Test
  void whatIsRepeatedHasItsOwnIds() {
    String body =
        word(WordFile.of(
                p("[#list 1..2 as n]")
                    + "<w:p w14:paraId=\"0A\"><w:bookmarkStart w:id=\"1\" w:name=\"hier\"/>"
                    + r("x")
                    + "<w:bookmarkEnd w:id=\"1\"/><w:r><wp:docPr id=\"4\" name=\"a\"/></w:r></w:p>"
                    + p("[/#list]")))
            .body();
    assertThat(body).containsOnlyOnce("w:name=\"hier\"").containsOnlyOnce("w:name=\"hier_2\"");
    assertThat(body).containsOnlyOnce("w14:paraId").containsOnlyOnce("docPr id=\"4\"");
    assertThat(body.split("w:bookmarkStart w:id=\"1\"", -1)).hasSize(2);
    assertThat(body.split("w:bookmarkEnd w:id=\"1\"", -1)).hasSize(2);
  }

  @Test
  void headersNotesTextBoxesAndControlsAreFilledToo() {
    String box =
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
            + p("A ${jaar}")
            + "</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
            + p("B ${jaar}")
            + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
            + r("C ${jaar}")
            + "</w:p>";
    WordFile filled =
        word(
            WordFile.of(
                    box
                        + "<w:sdt><w:sdtContent>"
                        + p("D ${jaar}")
                        + "</w:sdtContent></w:sdt>"
                        + "<w:p><w:ins w:id=\"1\">"
                        + r("E ${jaar}")
                        + "</w:ins></w:p>")
                .with("header", "<w:hdr " + WordFile.W + ">" + p("F ${jaar}") + "</w:hdr>")
                .with(
                    "footnotes",
                    "<w:footnotes "
                        + WordFile.W
                        + "><w:footnote w:id=\"2\">"
                        + p("G ${jaar}")
                        + "</w:footnote></w:footnotes>"));
    assertThat(filled.text()).isEqualTo("A 2024\nB 2024\nC 2024\nD 2024\nE 2024");
    assertThat(WordFile.text(filled.part("word/header.xml"))).isEqualTo("F 2024");
    assertThat(WordFile.text(filled.part("word/footnotes.xml"))).isEqualTo("G 2024");
    assertThat(filled.body().split("mc:Fallback", -1)[1]).doesNotContain("bookmarkStart");
  }

  @Test
  void fieldCodesAndDeletedTextAreLeftAlone() {
    String line =
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
            + "<w:r><w:instrText> IF ${jaar} </w:instrText></w:r>"
            + r("${jaar}")
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + r("uit")
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + "<w:del w:id=\"3\"><w:r><w:delText>${jaar}</w:delText></w:r></w:del></w:p>";
    assertThat(word(WordFile.of(line + p("${jaar}"))).body()).startsWith(line);
  }

  @Test
  void everythingElseIsTheSameByteForByte() {
    String before = "<w:p  w:rsidR='01'><w:r><w:t>A &#38; b</w:t></w:r>\r\n<!-- c --></w:p><?x y?>";
    WordFile template =
        WordFile.of(before + p("${jaar}") + before)
            .with("styles", "<w:styles " + WordFile.W + "/>")
            .with("customXml/a.xml", "<a b='c'/>", true)
            .with("word/media/x.bin", "\u0001\u0002", true);
    WordFile filled = word(template);
    assertThat(filled.body()).startsWith(before.replace("\r\n", "\r\n")).endsWith(before);
    template
        .parts()
        .forEach(
            (name, content) -> {
              if (!name.equals("word/document.xml")
                  && !name.equals("word/_rels/document.xml.rels")
                  && !name.equals("[Content_Types].xml")) {
                assertThat(filled.part(name)).as(name).isEqualTo(content);
              }
            });
    assertThat(filled.parts().keySet().stream().limit(template.parts().size()))
        .containsExactlyElementsOf(template.parts().keySet());
  }

  @Test
  void whatItWasFilledFromIsRecorded() {
    WordFile filled =
        word(
            WordFile.of(
                p("${deals.gesloten} ${\"x\"}")
                    + p("[#list lijst('gesloten') as d]")
                    + p("${d.tranche()}")
                    + p("[/#list]")));
    assertThat(filled.part("customXml/item1.xml"))
        .contains("label=\"regiodeals/filled/2024/2024-12-31/nl/\"")
        .contains("expression=\"${deals.gesloten}\"")
        .contains("<row name=\"d\" record=\"Deal/twente\"/>");
    assertThat(filled.part("word/_rels/document.xml.rels")).contains("/customXml/item1.xml");
    assertThat(filled.body().split("w:name=\"rd_", -1)).hasSize(6);
  }

  @Test
  void aTemplateOfWordBecomesADocument() {
    WordFile plain = WordFile.of(p("${jaar}"));
    String types = plain.part("[Content_Types].xml");
    WordFile filled =
        word(
            plain.with(
                "[Content_Types].xml",
                types.replace("wordprocessingml.document.main", "wordprocessingml.template.main"),
                true));
    assertThat(filled.part("[Content_Types].xml"))
        .contains("wordprocessingml.document.main+xml")
        .doesNotContain("template.main");
  }
}
