package nl.regiodeals.render.fill;

import static nl.regiodeals.render.fill.WordFile.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
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
    RefreshDocument refreshed =
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> refreshed(hostile));
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
