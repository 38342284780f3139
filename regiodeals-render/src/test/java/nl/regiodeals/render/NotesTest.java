package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.EditedText;
import nl.regiodeals.render.internal.PackageParts;
import nl.regiodeals.render.internal.docx.DocxReader;
import nl.regiodeals.render.internal.odt.OdtReader;
import nl.regiodeals.render.readback.Expected;
import nl.regiodeals.render.readback.OpenDocumentReader;
import nl.regiodeals.render.readback.PageReader;
import nl.regiodeals.render.readback.PdfReader;
import nl.regiodeals.render.readback.WordReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A note that is cited again is the same note, with the same number, in every format. */
class NotesTest {
  private static final Document DOCUMENT =
      new Document(
          "Notes",
          Language.DUTCH,
          ImmutableList.of(
              new Block.Heading(1, "top", line(text("Notes"))),
              paragraph(text("Paper"), note("A"), text(" and letter"), note("B"), text(".")),
              new Block.Table(
                  line(text("Sums"), note("C")),
                  new Block.Row(ImmutableList.of(cell(text("Deal"), note("D")))),
                  ImmutableList.of(
                      new Block.Row(
                          ImmutableList.of(
                              cell(
                                  new Inline.Figure("f", line(text("12"), note("A"))),
                                  text(" euro")))))),
              paragraph(text("Letter"), note("B"), text(" and law"), note("E"))));

  private static Block paragraph(Inline... parts) {
    return new Block.Paragraph(line(parts));
  }

  private static Block.Cell cell(Inline... parts) {
    return new Block.Cell(false, false, line(parts));
  }

  private static ImmutableList<Inline> line(Inline... parts) {
    return ImmutableList.copyOf(parts);
  }

  private static Inline text(String words) {
    return new Inline.Text(words);
  }

  private static Inline note(String words) {
    return new Inline.Note(line(text("Note " + words)));
  }

  private static byte[] bytes(String format) {
    return PublicationsTest.bytes(DOCUMENT, format);
  }

  private static String written(String format) {
    return new String(bytes(format), StandardCharsets.UTF_8);
  }

  @Test
  void textAndMarkdownRepeatTheNumber() {
    assertThat(written("txt"))
        .contains("Paper[1] and letter[2].", "Sums[3]", "Deal[4]", "12[1] euro")
        .contains("Letter[2] and law[5]")
        .endsWith("[1] Note A\n[2] Note B\n[3] Note C\n[4] Note D\n[5] Note E\n");
    assertThat(written("md"))
        .contains("Paper[^1] and letter[^2].", "Sums[^3]", "Deal[^4]", "12[^1] euro")
        .contains("Letter[^2] and law[^5]")
        .containsOnlyOnce("[^1]: Note A")
        .containsOnlyOnce("[^5]: Note E");
  }

  @Test
  void aPageHasOneNoteThatLeadsBackToTheFirstPlace() throws Exception {
    assertThat(written("html"))
        .containsOnlyOnce("id=\"note-place-1\"")
        .containsOnlyOnce("Note A")
        .contains("<li id=\"note-5\">Note E");
    assertThat(PageReader.read(bytes("html"))).containsExactlyElementsOf(Expected.in(DOCUMENT));
  }

  @Test
  void aPdfHasOneNote() throws Exception {
    byte[] pdf = bytes("pdf");
    assertThat(PdfReader.read(pdf)).containsExactlyElementsOf(Expected.inPdf(DOCUMENT));
    VeraPdf.assertKeepsToStandards(pdf);
  }

  @Test
  void aPdfSaysThatANumberIsANoteAndLeadsBack() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(bytes("pdf"))) {
      List<String> links = new ArrayList<>();
      links(pdf.getDocumentCatalog().getStructureTreeRoot(), "", links);
      assertThat(links)
          .startsWith(
              "P Reference Lbl Link: Voetnoot 1 (Voetnoot 1)",
              "P Reference Lbl Link: Voetnoot 2 (Voetnoot 2)")
          .contains(
              "TD Reference Lbl Link: Voetnoot 1 (Voetnoot 1)",
              "Note Lbl Link: Voetnoot 1, terug naar de tekst (Voetnoot 1, terug naar de tekst)",
              "Note Lbl Link: Voetnoot 5, terug naar de tekst (Voetnoot 5, terug naar de tekst)")
          .hasSize(7 + 5);
    }
  }

  /** The links below a tag: the tags around each, its text and the description of its place. */
  private static void links(PDStructureNode node, String around, List<String> links)
      throws IOException {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        String type = element.getStructureType();
        links(
            element, List.of("P", "TD", "Note").contains(type) ? type : around + " " + type, links);
      } else if (kid instanceof PDObjectReference reference
          && reference.getReferencedObject() instanceof PDAnnotationLink link) {
        String text = ((PDStructureElement) node).getAlternateDescription();
        links.add(around + ": " + text + " (" + link.getContents() + ")");
        assertThat(((PDActionGoTo) link.getAction()).getDestination()).isNotNull();
      }
    }
  }

  @Test
  void officesHaveACrossReference() throws Exception {
    assertThat(WordReader.read(bytes("docx"))).containsExactlyElementsOf(Expected.in(DOCUMENT));
    assertThat(OpenDocumentReader.read(bytes("odt")))
        .containsExactlyElementsOf(Expected.in(DOCUMENT));
  }

  @Test
  void itsNumberIsNotReadAsPartOfAFigure() throws Exception {
    for (String format : List.of("docx", "odt")) {
      PackageParts parts = PackageParts.read(bytes(format));
      EditedText read =
          (format.equals("docx") ? DocxReader.read(parts) : OdtReader.read(parts)).orElseThrow();
      assertThat(read.text().text()).as(format).contains("12 euro");
    }
  }

  @Test
  void aPdfHasANoteAtTheFootOfThePageWhereItIsFirstCited() throws Exception {
    List<Block> blocks = new ArrayList<>(DOCUMENT.blocks().subList(0, 1));
    for (int i = 100; i < 200; i++) {
      blocks.add(paragraph(text("Place" + i), noteOf(i), text(" again"), noteOf(i / 2 * 2)));
    }
    byte[] pdf = PublicationsTest.bytes(DOCUMENT.with(blocks), "pdf");
    VeraPdf.assertKeepsToStandards(pdf);
    try (PDDocument read = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= read.getNumberOfPages(); page++) {
        String text = pageText(read, page);
        assertThat(numbers(text, "(?m)^\\d+\\.\\s+Noteof(\\d{3})"))
            .as("page " + page)
            .containsExactlyElementsOf(numbers(text, "Place(\\d{3})"));
        assertThat(text.lastIndexOf("Place")).as("page " + page).isLessThan(text.indexOf("Noteof"));
      }
    }
  }

  @Test
  void aNoteThatIsLongerThanAPageGoesOn() throws Exception {
    String words =
        IntStream.range(0, 2500).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    Block.Cell cell = cell(text("Cell"), note("C" + words));
    Document document =
        DOCUMENT.with(
            List.of(
                DOCUMENT.blocks().get(0),
                paragraph(text("First"), note("A " + words)),
                new Block.Table(
                    line(text("Sums"), note("B " + words)),
                    new Block.Row(ImmutableList.of(cell)),
                    ImmutableList.of(new Block.Row(ImmutableList.of(cell)))),
                paragraph(text("Last"), note("D " + words))));
    byte[] pdf = PublicationsTest.bytes(document, "pdf");
    assertThat(PdfReader.read(pdf)).containsExactlyElementsOf(Expected.inPdf(document));
    VeraPdf.assertKeepsToStandards(pdf);
    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(read.getNumberOfPages()).isBetween(16, 32);
    }
  }

  private static Inline noteOf(int place) {
    return note("of" + place + " and more".repeat(place % 7 * 9));
  }

  private static String pageText(PDDocument pdf, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf).replaceAll("Note of", "Noteof");
  }

  private static List<String> numbers(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(result -> result.group(1)).toList();
  }
}
