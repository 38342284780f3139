package nl.regiodeals.render.fill;

import static nl.regiodeals.render.fill.WordFile.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import nl.regiodeals.core.judge.Work;
import nl.regiodeals.core.notice.NoticeException;
import org.junit.jupiter.api.Test;

/** Documents that were made to do harm. */
class RefreshHostileTest {
  private static final String RECORD = "customXml/item1.xml";

  private static WordFile filled(String body) {
    return WordFile.read(Filled.bytes("brief.docx", WordFile.of(body).bytes(), Filled.REQUEST));
  }

  private static RefreshDocument refreshed(WordFile file) {
    return RefreshDocument.of("brief.docx", file.bytes(), RefreshDocument.NEW);
  }

  @Test
  void marksThatOverlapAreReadInBoundedTime() {
    int many = 5_000;
    StringBuilder starts = new StringBuilder();
    StringBuilder ends = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < many; i++) {
      String id = "w:id=\"" + i + "\"";
      starts
          .append("<w:bookmarkStart ")
          .append(id)
          .append(" w:name=\"rd_t")
          .append(i)
          .append("\"/>");
      ends.append("<w:bookmarkEnd ").append(id).append("/>");
      marks.append("<mark id=\"t").append(i).append("\" expression=\"${deals}\" shown=\"x\"/>");
    }
    WordFile file = filled(p("${deals}"));
    WordFile hostile =
        file.with(
                "word/document.xml",
                file.part("word/document.xml")
                    .replace(
                        "<w:body>",
                        "<w:body><w:p>"
                            + starts
                            + WordFile.r("x".repeat(200_000))
                            + ends
                            + "</w:p>"),
                true)
            .with(RECORD, file.part(RECORD).replace("</filled>", marks + "</filled>"), true);
    RefreshDocument refreshed = Work.assertAtMost(Duration.ofSeconds(30), () -> refreshed(hostile));
    assertThat(refreshed.left()).hasSize(many);
  }

  @Test
  void aRecordThatIsDamagedOrHasADocumentTypeIsRefused() {
    WordFile file = filled(p("${deals}"));
    for (String record :
        new String[] {
          "<filled xmlns=\"urn:nl.regiodeals:filled\"",
          "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
              + "<filled xmlns=\"urn:nl.regiodeals:filled\" label=\"&e;\"/>",
          "<filled xmlns=\"urn:nl.regiodeals:filled\" label=\"regiodeals/filled/x\"/>"
        }) {
      assertThatThrownBy(() -> refreshed(file.with(RECORD, record, true)))
          .isInstanceOf(NoticeException.class);
    }
  }

  @Test
  void aRecordOfManyRowsIsComparedInBoundedTime() {
    WordFile file = filled(p("${tabel('stand-per-tranche')}"));
    String recorded = file.part(RECORD);
    int end =
        recorded.lastIndexOf("\"/></filled>") >= 0
            ? recorded.lastIndexOf("\"/></filled>")
            : recorded.lastIndexOf("\"></mark>");
    assertThat(end).isPositive();
    String row = "&#xa;-&#x9;x&#x9;1&#x9;2";
    String body = file.part("word/document.xml");
    int table = body.indexOf("</w:tbl>");
    WordFile hostile =
        file.with(
                RECORD,
                recorded.substring(0, end) + row.repeat(20_000) + recorded.substring(end),
                true)
            .with(
                "word/document.xml",
                body.substring(0, table)
                    + WordFile.row("x", "1", "2").repeat(10_000)
                    + body.substring(table),
                true);
    RefreshDocument refreshed = Work.assertAtMost(Duration.ofSeconds(30), () -> refreshed(hostile));
    assertThat(refreshed.changed().size() + refreshed.left().size()).isPositive();
  }

  @Test
  void aListOfManyRecordsAndMuchTextIsComparedInBoundedTime() {
    WordFile file = filled(p("Er zijn ${deals} deals, en 317 niet."));
    StringBuilder marks = new StringBuilder();
    StringBuilder items = new StringBuilder();
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      items.append("<item record=\"text/").append(i).append("\"/>");
      marks
          .append("<mark id=\"t")
          .append(i)
          .append("\" expression=\"${d}\" shown=\"x\"><of series=\"s1\" sentence=\"de dag van de")
          .append(" deals\"/><row name=\"d\" record=\"text/")
          .append(i)
          .append("\"/></mark>");
      body.append("<w:p><w:bookmarkStart w:id=\"")
          .append(i)
          .append("\" w:name=\"rd_t")
          .append(i % 2 == 0 ? "" + i : "x" + i)
          .append("\"/>")
          .append(WordFile.r("x"))
          .append("<w:bookmarkEnd w:id=\"")
          .append(i)
          .append("\"/>")
          .append(WordFile.r("de dag van de deals 12 13 14"))
          .append("</w:p>");
    }
    WordFile hostile =
        file.with(
                RECORD,
                file.part(RECORD)
                    .replace(
                        "</filled>",
                        "<series id=\"s1\" expression=\"[&quot;a&quot;, &quot;b&quot;] as d\"><whole"
                            + " is=\"true\"/>"
                            + items
                            + "</series>"
                            + marks
                            + "</filled>"),
                true)
            .with(
                "word/document.xml",
                file.part("word/document.xml").replace("</w:body>", body + "</w:body>"),
                true);
    RefreshDocument refreshed = Work.assertAtMost(Duration.ofSeconds(30), () -> refreshed(hostile));
    assertThat(refreshed.changed()).isNotEmpty();
  }

  @Test
  void textFromTheDataIsNeverMarkup() {
    WordFile file = filled(p("${deal('twente').naam}"));
    RefreshDocument refreshed =
        RefreshDocument.of(
            "brief.docx",
            file.bytes(),
            RefreshDocument.NEW.toBuilder()
                .deals(
                    RefreshDocument.NEW.deals().stream()
                        .map(deal -> deal.toBuilder().name("</w:t>${deals} & [#if x]").build())
                        .toList())
                .build());
    assertThat(refreshed.parts().text()).isEqualTo("</w:t>${deals} & [#if x]");
  }
}
