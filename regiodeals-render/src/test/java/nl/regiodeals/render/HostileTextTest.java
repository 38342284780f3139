package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.model.Link;
import nl.regiodeals.core.model.LinkKind;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Document;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of users stays text in every format. */
class HostileTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "${7*7} #{1} [=7*7] <#assign x=1> <@p/>",
        "]]> &amp; &#60;b&#62; \"'>",
        "![x](javascript:alert(1)) [a](b) **vet** `code` | cel | # kop",
        "<!-- weg --> <?php echo 1 ?> <b>vet</b>",
        "\u202Egninnigeb thcer raan sknil"
      })
  void isShownAsItIs(String hostile) throws Exception {
    Portfolio portfolio = named(hostile);
    for (String id : List.of("letter", "annex", "factsheet", "overview")) {
      String html = PublicationsTest.written(id, "html", Language.DUTCH, portfolio);
      assertThat(html).doesNotContain("<script", "<b>", "<?php", "<!--");
      String text = PublicationsTest.written(id, "txt", Language.DUTCH, portfolio);
      String markdown = PublicationsTest.written(id, "md", Language.DUTCH, portfolio);
      assertThat(rendered(markdown)).doesNotContain("<script", "<b>", "<img", "<code", "<?php");
      if (id.equals("factsheet")) {
        assertThat(text.replaceAll("\\s+", " ")).contains(hostile);
        assertThat(wordText(portfolio)).contains(hostile);
        assertThat(openDocumentText(portfolio)).contains(hostile);
        // PDF readers apply bidirectional marks, so that the letters come out in visual order
        boolean turned = hostile.startsWith("\u202E");
        String letters = hostile.replaceAll("[^!-~]", "");
        assertThat(pdfText(portfolio))
            .contains(turned ? new StringBuilder(letters).reverse() : letters);
      }
    }
  }

  private static String wordText(Portfolio portfolio) throws IOException {
    byte[] word = PublicationsTest.bytes(factsheet(portfolio), "docx");
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
      return document.getParagraphs().stream()
          .map(XWPFParagraph::getText)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String openDocumentText(Portfolio portfolio) throws Exception {
    byte[] odt = PublicationsTest.bytes(factsheet(portfolio), "odt");
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(odt))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("content.xml")) {
          return DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(zip.readAllBytes()))
              .getDocumentElement()
              .getTextContent();
        }
      }
    }
    throw new AssertionError("no content.xml");
  }

  /** Letters and symbols only: spaces in a PDF are unreliable. */
  private static String pdfText(Portfolio portfolio) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(PublicationsTest.bytes(factsheet(portfolio), "pdf"))) {
      return new PDFTextStripper().getText(pdf).replaceAll("[^!-~]", "");
    }
  }

  private static Document factsheet(Portfolio portfolio) {
    return Renderer.builder().build().render("factsheet", Request.of(portfolio).about("twente"));
  }

  @Test
  void charactersThatXmlDoesNotKnowAreReplaced() {
    String html =
        PublicationsTest.written(
            "factsheet", "html", Language.DUTCH, named("a\u0000b\u0007c\ud800d\uffffe"));
    assertThat(html).contains("a\ufffdb\ufffdc\ufffdd\ufffde");
  }

  @Test
  void aWordOfAMegabyteIsKept() {
    String word = "x".repeat(1 << 20);
    for (String format : List.of("html", "md")) {
      assertThat(PublicationsTest.written("annex", format, Language.DUTCH, named(word)))
          .contains(word);
    }
    for (String format : List.of("txt", "docx", "odt", "pdf")) {
      assertThat(PublicationsTest.bytes(factsheet(named(word)), format)).isNotEmpty();
    }
    assertThat(
            Splitter.on("x")
                .splitToList(PublicationsTest.written("annex", "txt", Language.DUTCH, named(word)))
                .size())
        .isGreaterThan(2 << 20);
  }

  @Test
  void aLinkThatIsNoWebAddressIsText() {
    Portfolio portfolio =
        Sample.portfolio().toBuilder()
            .links(List.of(new Link("twente", "javascript:alert(1)", LinkKind.SITE, "Klik")))
            .build();
    assertThat(PublicationsTest.written("factsheet", "html", Language.DUTCH, portfolio))
        .doesNotContain("javascript:")
        .contains("Klik");
  }

  private static Portfolio named(String name) {
    return Sample.portfolio().toBuilder()
        .deals(
            Sample.portfolio().deals().stream()
                .map(
                    deal ->
                        deal.id().equals("twente")
                            ? deal.toBuilder().name(name).challenge(name).build()
                            : deal)
                .toList())
        .organisations(
            Sample.portfolio().organisations().stream()
                .map(
                    organisation ->
                        organisation.id().equals("saxion")
                            ? organisation.toBuilder().name(name).build()
                            : organisation)
                .toList())
        .build();
  }

  private static String rendered(String markdown) {
    var extensions = List.of(TablesExtension.create(), FootnotesExtension.create());
    return HtmlRenderer.builder()
        .extensions(extensions)
        .build()
        .render(Parser.builder().extensions(extensions).build().parse(markdown));
  }

  @Test
  void theYearOfThePortfolioIsTheLastThatHadEnded() {
    assertThat(Request.of(Sample.portfolio()).year()).isEqualTo(2024);
    assertThat(Request.of(Sample.portfolio(), 2023).year()).isEqualTo(2023);
    assertThat(Request.of(Sample.portfolio()).deal()).isEqualTo(Optional.empty());
  }
}
