package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.work.InterruptedWorkException;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What templates can and cannot do. */
class TemplatesTest {
  private static final Messages TEXTS =
      Messages.load(
          "t",
          name ->
              name.equals("t_nl.properties")
                  ? new ByteArrayInputStream("hallo=Dag <{wie}>".getBytes(StandardCharsets.UTF_8))
                  : null);

  @Test
  void writesTheVocabulary() {
    Document document =
        render(
            "<article title='T'><h1>Kop &amp; staart</h1><p> a  <strong>b</strong> <em>c</em><br/>"
                + "<a href='https://x.nl'>d</a><note>e</note></p><ul><li>f</li></ul></article>");
    assertThat(document.title()).isEqualTo("T");
    assertThat(document.blocks()).hasSize(3);
    assertThat(document.blocks().get(0))
        .isInstanceOfSatisfying(
            Block.Heading.class,
            heading -> {
              assertThat(heading.id()).isEqualTo("kop-staart");
              assertThat(Inline.plainText(heading.content())).isEqualTo("Kop & staart");
            });
    assertThat(document.blocks().get(1))
        .isInstanceOfSatisfying(
            Block.Paragraph.class,
            p -> assertThat(Inline.plainText(p.content())).isEqualTo("a b c\nd"));
  }

  @Test
  void headingsOfOneTextHaveDifferentIds() {
    assertThat(render("<article title='T'><h2>A</h2><h2>A</h2><h2>!</h2></article>").blocks())
        .extracting(block -> ((Block.Heading) block).id())
        .containsExactly("a", "a-2", "section");
  }

  @Test
  void escapesWhatItPrintsAndKeepsMarkup() {
    Document document =
        render("<article title='T'><p>${text('hallo', {'wie': '<b>'})}</p></article>");
    assertThat(((Block.Paragraph) document.blocks().get(0)).content())
        .containsExactly(new Inline.Text("Dag <<b>>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<article title='T'><div/></article>|t.ftlx: The template writes <div> at line 1 of the output; expected: <h1> <h2>",
        "<article title='T'><p><img/></p></article>|<img> at line 1 of the output; expected: <strong> <em>",
        "<article title='T'>los</article>|The template writes \u201clos\u201d at line 1",
        "<article><p/></article>|expected: <article title>",
        "<p/>|writes <p> at line 1 of the output; expected: <article>",
        "<article title='T'><table><tbody/></table></article>|expected: <caption> <thead>",
        "<article title='T'><ul><p/></ul></article>|expected: <li>",
        "<article title='T'><dl><dt>x</dt></dl></article>|expected: <dd>",
        // what some format could not write
        "<article title='T'><ul><li>a<ul><li>b</li></ul></li></ul></article>|writes <ul> at line 1 of the output; expected: <strong>",
        "<article title='T'><ol><li><p>a</p></li></ol></article>|writes <p> at line 1",
        "<article title='T'><ul><li><table/></li></ul></article>|writes <table> at line 1",
        "<article title='T'><h5>a</h5></article>|writes <h5> at line 1",
        "<article title='T'><aside><ul/></aside></article>|writes <ul> at line 1 of the output; expected: <p>",
        "<article title='T'><aside><aside/></aside></article>|writes <aside> at line 1",
        "<article title='T'><p><note>a<em><note>b</note></em></note></p></article>|writes <note> at line 1",
        "<article title='T'><p><a href='#x'><em><a href='#y'>b</a></em></a></p></article>|writes <a> at line 1",
        "<article title='T'><p><a href='#x'>a<note>b</note></a></p></article>|writes <note> at line 1",
        "<article title='T'><table><caption>c</caption><tbody/></table></article>|writes <tbody> at line 1",
        "<article title='T'><table><caption>c</caption><thead/></table></article>|writes <thead> at line 1 of the output; expected: <tr>",
        "<article title='T'><table><caption>c</caption><thead><tr/></thead></table></article>|expected: <thead> <tr> <th>",
        "<article title='T'><table><caption>c</caption><thead><tr><th>a</th></tr><tr><th>b</th></tr></thead></table></article>|writes <tr> at line 1",
        "<article title='T'><table><caption>c</caption><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table></article>|writes <tr> at line 1 of the output; expected: 1 \u00d7 <td>",
        "<article title='T'><p></article>|t.ftlx: The output of the template is not well-formed at line 1, near \u201c",
        "<#if>|t.ftlx:1:2: The template has an error here, near \u201c<#if>\u201d.",
        "${niets}|t.ftlx:1:3: The template uses niets, which does not exist.",
        "${text('niets')}|t.ftlx:1:1: The text niets does not exist",
        "${money(1)}|near \u201c${money(1)}\u201d",
        "${word()}|near \u201c${word()}\u201d",
      })
  void tellsWhatIsWrongAndWhere(String template, String message) {
    assertThatThrownBy(() -> render(template))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${portfolio.getClass()}",
        "${portfolio.class}",
        "${portfolio?api.getClass()}",
        "${'freemarker.template.utility.Execute'?new()('id')}",
        "${'freemarker.template.utility.ObjectConstructor'?new()('java.io.File', '/')}",
        "${state.dossiers().portfolio().getClass().getClassLoader()}",
        "${dossiers.hashCode()}",
        "${portfolio.toBuilder().getClass()}",
        "<#include '/etc/passwd'>",
        "<#include '../../../../../../etc/passwd'>",
        "<#import 'file:///etc/passwd' as x>",
        "<!DOCTYPE article [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><article title='T'><p>&x;</p></article>",
        "<#list 1..999999999 as i>${'xxxxxxxxxxxxxxxx'?left_pad(1000)}</#list>",
      })
  void cannotLeaveItsPlace(String template, @TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> render(template)).isInstanceOf(RenderException.class);
    Files.writeString(folder.resolve("t.ftlx"), template);
    Renderer renderer =
        Renderer.builder().publications(List.of(publication(""))).templates(folder).build();
    assertThatThrownBy(() -> renderer.render("t", Request.of(Sample.portfolio())))
        .isInstanceOf(RenderException.class);
  }

  @Test
  void aTemplateInTheUsersFolderGoesFirst(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("letter.ftlx"),
        "<#import 'macros.ftlx' as m><article title='Eigen'><p>Over ${year?c}: ${m.names(reporting.toReport())}</p></article>");
    Renderer renderer = Renderer.builder().templates(folder).build();
    Document letter = renderer.render("letter", Request.of(Sample.portfolio()));
    assertThat(letter.title()).isEqualTo("Eigen");
    assertThat(((Block.Paragraph) letter.blocks().get(1)).content())
        .containsExactly(new Inline.Text("Over 2024: Twente en Veluwe II"));
  }

  @Test
  void textsInTheUsersFolderGoFirstAndAThirdLanguageIsAFileMore(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("publications_nl.properties"), "letter.salutation=Beste Kamerleden,\n");
    Files.writeString(
        folder.resolve("publications_fy.properties"),
        "letter.title=Fuortgong Regio Deals {year}\n");
    Renderer renderer = Renderer.builder().templates(folder).build();
    Request request = Request.of(Sample.portfolio());
    assertThat(renderer.render("letter", request).blocks().get(2))
        .isEqualTo(new Block.Paragraph(ImmutableList.of(new Inline.Text("Beste Kamerleden,"))));
    Document frisian = renderer.render("letter", request.in(Language.of("fy")));
    assertThat(frisian.title()).isEqualTo("Fuortgong Regio Deals 2024");
    assertThat(frisian.blocks().get(2))
        .isEqualTo(new Block.Paragraph(ImmutableList.of(new Inline.Text("Dear Speaker,"))));
  }

  @Test
  void aMacroThatCallsItselfWithoutEndIsRefused() {
    assertThatThrownBy(() -> render("<#macro m><@m/></#macro><@m/>"))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining("calls itself endlessly");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#list 1.. as i></#list>",
        "<#list 1.. as i><#assign x = i></#list>",
        "<#macro m></#macro><#list 1.. as i><@m/></#list>",
        "<#import 'macros.ftlx' as m><#list 1.. as i><@m.p 'hallo' {'wie': 'x'}/></#list>",
        "<#assign x><#list 1.. as i></#list></#assign>",
      })
  void aTemplateThatGoesOnForEverIsStopped(String template) {
    Renderer renderer =
        Renderer.builder()
            .publications(List.of(publication(template)))
            .timeLimit(Duration.ofMillis(300))
            .build();
    assertThatThrownBy(() -> renderer.render("t", Request.of(Sample.portfolio())))
        .isInstanceOf(RenderException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void anInterruptFromElsewhereStays() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () -> render("<article title='T'><#list 1..9 as i><p>x</p></#list></article>"))
        .isInstanceOf(InterruptedWorkException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void wordsInAnotherLanguageAreMarkedInEveryFormat() throws IOException {
    Document document =
        render(
            "<article title='T'><p>Een <span lang='en'>broad <em>welfare</em></span> blik</p></article>");
    assertThat(new String(PublicationsTest.bytes(document, "html"), StandardCharsets.UTF_8))
        .contains("<p>Een <span lang=\"en\">broad <em>welfare</em></span> blik</p>");
    try (XWPFDocument word =
        new XWPFDocument(new ByteArrayInputStream(PublicationsTest.bytes(document, "docx")))) {
      assertThat(word.getParagraphs().get(0).getRuns())
          .extracting(run -> run.text() + "|" + run.getLang())
          .containsExactly("Een |null", "broad |en", "welfare|en", " blik|null");
    }
    byte[] pdf = PublicationsTest.bytes(document, "pdf");
    VeraPdf.assertKeepsToStandards(pdf);
    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(languages(read.getDocumentCatalog().getStructureTreeRoot())).containsExactly("en");
    }
    assertThat(part(PublicationsTest.bytes(document, "odt"), "styles.xml"))
        .contains("style:name=\"Language_20_en\"", "fo:language=\"en\"");
    assertThat(new String(PublicationsTest.bytes(document, "md"), StandardCharsets.UTF_8))
        .isEqualTo("Een broad *welfare* blik\n");
    assertThatThrownBy(() -> render("<article title='T'><p><span>x</span></p></article>"))
        .hasMessageContaining("expected: <span lang>");
  }

  private static String part(byte[] zip, String name) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no part " + name);
  }

  private static List<String> languages(PDStructureNode node) {
    List<String> languages = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getLanguage() != null) {
          languages.add(element.getLanguage());
        }
        languages.addAll(languages(element));
      }
    }
    return languages;
  }

  @Test
  void whatIsNotThereIsRefusedWithWhatIs() {
    Renderer renderer = Renderer.builder().build();
    Request request = Request.of(Sample.portfolio());
    assertThatThrownBy(() -> renderer.render("brief", request))
        .hasMessageStartingWith(
            "There is no publication 'brief'. Available: annex, annex-tables, consultation, council-letter, factsheet, feedback, letter, overview, programmes, reminder, reminder-letter, sisa.");
    assertThatThrownBy(() -> renderer.render("factsheet", request))
        .hasMessageStartingWith("The publication factsheet is about one deal.");
    assertThatThrownBy(() -> renderer.render("factsheet", request.about("x")))
        .hasMessageStartingWith("There is no deal with the id 'x'.");
    Document letter = renderer.render("letter", request);
    assertThatThrownBy(() -> renderer.write(letter, "rtf", new ByteArrayOutputStream()))
        .hasMessageStartingWith(
            "There is no document format 'rtf'. Available: docx, html, md, odt, pdf, txt.");
    assertThatThrownBy(() -> Renderer.builder().templates(Path.of("niet-daar")).build())
        .hasMessageStartingWith("The folder of templates does not exist: niet-daar.");
    assertThatThrownBy(
            () ->
                Request.of(
                    Sample.portfolio().toBuilder()
                        .programme(Programme.builder("Regio Deals").build())
                        .build()))
        .hasMessageContaining("programme.asOf is missing");
  }

  private static Document render(String template) {
    return Renderer.builder()
        .publications(List.of(publication(template)))
        .build()
        .render("t", Request.of(Sample.portfolio()));
  }

  static Publication publication(String template) {
    return new Publication(
        "t",
        false,
        "t.ftlx",
        TEXTS,
        name ->
            name.equals("t.ftlx") && !template.isEmpty()
                ? new ByteArrayInputStream(template.getBytes(StandardCharsets.UTF_8))
                : null);
  }
}
