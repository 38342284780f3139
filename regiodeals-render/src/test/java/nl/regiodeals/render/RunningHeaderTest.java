package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The header of a long document names the section at the top of the page. */
class RunningHeaderTest {
  private static final Pattern SECTION = Pattern.compile("Deal\\d+");

  @TempDir private Path folder;

  private static ImmutableList<Inline> words(String words) {
    return ImmutableList.of(new Inline.Text(words));
  }

  /** Deals by tranche; the lines of a deal end with its name. */
  private static Document deals() {
    ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    blocks.add(new Block.Heading(1, "top", words("Annex")));
    for (int deal = 10; deal < 40; deal++) {
      if (deal % 10 == 0) {
        blocks.add(new Block.Heading(2, "tranche" + deal, words("Tranche " + deal / 10)));
      }
      blocks.add(new Block.Heading(3, "deal" + deal, words("Deal" + deal)));
      for (int line = 0; line < deal; line++) {
        blocks.add(new Block.Paragraph(words("Words of Deal" + deal)));
      }
    }
    return new Document("Annex", Language.DUTCH, blocks.build());
  }

  /** The deals named on each page, from top to bottom. */
  private static List<List<String>> named(byte[] pdf) throws IOException {
    List<List<String>> named = new ArrayList<>();
    try (PDDocument read = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= read.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        Matcher names = SECTION.matcher(stripper.getText(read));
        named.add(names.results().map(name -> name.group()).toList());
      }
    }
    return named;
  }

  @Test
  void aPdfNamesTheDealThatGoesOnOrElseTheFirst() throws Exception {
    byte[] pdf = PublicationsTest.bytes(deals(), "pdf");
    List<List<String>> pages = named(pdf);
    assertThat(pages.subList(2, pages.size()))
        .allSatisfy(page -> assertThat(page.get(0)).isEqualTo(page.get(1)));
    VeraPdf.assertKeepsToStandards(pdf);
  }

  @Test
  void wordIsAskedForIt() throws IOException {
    byte[] docx = PublicationsTest.bytes(deals(), "docx");
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(word.getHeaderList())
          .extracting(XWPFHeader::getText)
          .anySatisfy(text -> assertThat(text).startsWith("Annex\t"))
          .anySatisfy(text -> assertThat(text.strip()).isEmpty());
      assertThat(word.getHeaderList().get(0)._getHdrFtr().xmlText()).contains(" STYLEREF 3 ");
    }
  }

  @Test
  void libreOfficeNamesItInOpenDocument() throws Exception {
    Path odt = Files.write(folder.resolve("deals.odt"), PublicationsTest.bytes(deals(), "odt"));
    List<List<String>> pages = named(Files.readAllBytes(Judges.libreOffice(odt, "pdf")));
    assertThat(pages.subList(2, pages.size()))
        .allSatisfy(page -> assertThat(page.get(0)).isEqualTo(page.get(1)));
  }

  @Test
  void aDocumentWithoutListOfContentsHasOnlyItsTitle() throws IOException {
    Document brief = deals().with(deals().blocks().subList(0, 8));
    byte[] docx = PublicationsTest.bytes(brief, "docx");
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(word.getHeaderList().get(0)._getHdrFtr().xmlText()).doesNotContain("STYLEREF");
    }
  }
}
