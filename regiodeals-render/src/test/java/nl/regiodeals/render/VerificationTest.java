package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Edits that people make to a letter, and the notices about its figures. */
class VerificationTest {
  private static final Document LETTER =
      Renderer.builder().build().render("letter", Request.of(Sample.portfolio()));

  /** The sum of the state contributions, which occurs once in the letter, in a table. */
  private static final String SUM = "\u20ac\u00a057,5\u00a0miljoen";

  private static final String BEGIN = "{begin}";
  private static final String END = "{end}";

  /** The markup in which a program writes an edit of a letter. */
  enum Kind {
    DOCX("word/document.xml", "w:p") {
      @Override
      String text(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
      }

      @Override
      String deleted(String text) {
        return "<w:del w:id=\"90\" w:author=\"A\"><w:r><w:delText>"
            + text
            + "</w:delText></w:r></w:del>";
      }

      @Override
      String moved(String text) {
        return "<w:moveFrom w:id=\"91\" w:author=\"A\">"
            + text(text)
            + "</w:moveFrom><w:moveTo w:id=\"91\" w:author=\"A\">"
            + text(text)
            + "</w:moveTo>";
      }

      @Override
      String inserted(String text) {
        return "<w:ins w:id=\"92\" w:author=\"A\">" + text(text) + "</w:ins>";
      }

      @Override
      String note() {
        return "<w:r><w:footnoteReference w:id=\"77\"/></w:r>";
      }

      @Override
      String comment() {
        return "<w:commentRangeStart w:id=\"5\"/><w:commentRangeEnd w:id=\"5\"/>"
            + "<w:r><w:commentReference w:id=\"5\"/></w:r>";
      }

      @Override
      String box(String inner) {
        return "<w:r><mc:AlternateContent xmlns:mc=\"urn:mc\"><mc:Choice><w:txbxContent><w:p>"
            + inner
            + "</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p>"
            + inner
            + "</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>";
      }

      @Override
      Pattern figure(String shown) {
        return Pattern.compile(
            "(<w:bookmarkStart w:id=\"(\\d+)\" w:name=\"rd_[^\"]*\"/>)<w:r><w:t"
                + " xml:space=\"preserve\">"
                + Pattern.quote(shown)
                + "</w:t></w:r>(<w:bookmarkEnd w:id=\"\\2\"/>)");
      }
    },
    ODT("content.xml", "text:p") {
      @Override
      String text(String text) {
        return "<text:span>" + text + "</text:span>";
      }

      @Override
      String deleted(String text) {
        return "<text:change text:change-id=\"c1\"/>";
      }

      @Override
      String moved(String text) {
        return "<text:change text:change-id=\"c1\"/><text:change-start text:change-id=\"c2\"/>"
            + text(text)
            + "<text:change-end text:change-id=\"c2\"/>";
      }

      @Override
      String inserted(String text) {
        return "<text:change-start text:change-id=\"c3\"/>"
            + text(text)
            + "<text:change-end text:change-id=\"c3\"/>";
      }

      @Override
      String note() {
        return "<text:note text:note-class=\"footnote\"><text:note-citation>7</text:note-citation>"
            + "<text:note-body><text:p>In 2019 nog 12.</text:p></text:note-body></text:note>";
      }

      @Override
      String comment() {
        return "<office:annotation><text:p>klopt 13 wel?</text:p></office:annotation>";
      }

      @Override
      String box(String inner) {
        return "<draw:frame><draw:text-box><text:p>"
            + inner
            + "</text:p></draw:text-box><svg:title>12</svg:title></draw:frame>";
      }

      @Override
      Pattern figure(String shown) {
        return Pattern.compile(
            "(<text:bookmark-start text:name=\"(rd_[^\"]*)\"/>)"
                + Pattern.quote(shown)
                + "(<text:bookmark-end text:name=\"\\2\"/>)");
      }
    };

    final String part;
    final String paragraph;

    Kind(String part, String paragraph) {
      this.part = part;
      this.paragraph = paragraph;
    }

    abstract String text(String text);

    abstract String deleted(String text);

    abstract String moved(String text);

    abstract String inserted(String text);

    abstract String note();

    abstract String comment();

    abstract String box(String inner);

    abstract Pattern figure(String shown);

    /** The start of the paragraph that contains a figure. */
    int paragraphOf(String xml, Matcher figure) {
      return Math.max(
          xml.lastIndexOf("<" + paragraph + " ", figure.start()),
          xml.lastIndexOf("<" + paragraph + ">", figure.start()));
    }

    /** Where it ends. */
    int endOf(String xml, Matcher figure) {
      return xml.indexOf("</" + paragraph + ">", figure.end());
    }

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The letter with the first figure that has this text changed to another text. */
    byte[] with(String shown, String anew) {
      return edited(
          xml -> {
            Matcher place = figure(shown).matcher(xml);
            assertThat(place.find()).as("the figure " + shown).isTrue();
            return xml.substring(0, place.start())
                + anew.replace(BEGIN, place.group(1)).replace(END, place.group(3))
                + xml.substring(place.end());
          });
    }

    byte[] edited(UnaryOperator<String> edit) {
      return packed(PublicationsTest.bytes(LETTER, id()), part, edit);
    }
  }

  private static byte[] packed(byte[] file, String part, UnaryOperator<String> edit) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (entry.getName().equals(part)) {
          String before = new String(content, StandardCharsets.UTF_8);
          String after = edit.apply(before);
          assertThat(after).isNotEqualTo(before);
          content = after.getBytes(StandardCharsets.UTF_8);
        }
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static List<Notice> verified(Kind kind, byte[] file) {
    return Verification.of(EditedDocument.read("letter." + kind.id(), file), LETTER);
  }

  private static void assertFinds(Kind kind, byte[] file, String... codesAndFound) {
    assertThat(verified(kind, file))
        .extracting(
            notice ->
                (notice.code() + " " + notice.values().getOrDefault("found", ""))
                    .strip()
                    .replace('\u00a0', ' '))
        .containsExactly(codesAndFound);
  }

  /** Quotes keep the spaces; an underscore is a no-break space. */
  @ParameterizedTest
  @CsvSource({
    "'', '2', 12", // the figure is the 1 of "1 Regio Deals" below
    "'1', '', 11",
    "'1.', '', 1.1",
    "'', '.5', 1.5",
    "'', ',5', '1,5'",
    "'', ':2', 1:2",
    "'', '/2', 1/2",
    "'', '-2', 1-2",
    "'', '_000', 1 000",
    "'-', '', -1",
    "'\u2212', '', -1",
    "'\u2212 ', '', - 1",
    "'\u2013', '', -1",
    "'+', '', +1",
    "'\u20ac', '', \u20ac1",
    "'\u20ac ', '', \u20ac 1",
    "'<', '', <1",
    "'', '%', 1%",
    "'', '_%', 1 %",
    "'', ' %', 1 %",
    "'', ' miljoen', 1 miljoen",
    "'', ' mln', 1 mln",
    "'', ' procent', 1 procent",
    "'', '\u00bd', 1\u00bd",
    "'', '+', 1+",
    "'', 'e', 1e",
    "'circa', '', circa1",
    "'', '\u200b2', 12",
    "'', '\u00ad2', 12",
  })
  void whatTouchesAFigureIsOfIt(String before, String after, String found) {
    for (Kind kind : Kind.values()) {
      assertFinds(
          kind,
          kind.with("2", text(kind, before) + BEGIN + kind.text("1") + END + text(kind, after)),
          "figure-differs " + found);
    }
  }

  private static String text(Kind kind, String text) {
    return text.isEmpty() ? "" : kind.text(text.replace('_', '\u00a0').replace("<", "&lt;"));
  }

  @ParameterizedTest
  @CsvSource({
    "'(', ')'",
    "'\u2018', '\u2019'",
    "'\"', '\"'",
    "'ca. ', ''",
    "'ruim ', ' of meer'",
    "'in 2025 ', ''",
    "'', '.'",
    "'', ', 5 minder'",
    "'', ';'",
    "'', ':'",
    "'', '?'",
    "'', '-tal'",
    "'', ' - 5'",
    "'- ', ''",
    "'', '\u2014'",
    "'\u2014', ''",
    "'', '_deals'",
    "'de_', ''",
    "'', ' miljoenen'",
    "'', '*'",
    "'\u200b', '\u00ad'",
  })
  void whatOnlyStandsBesideAFigureIsNot(String before, String after) {
    for (Kind kind : Kind.values()) {
      assertFinds(
          kind,
          kind.with("2", text(kind, before) + BEGIN + kind.text("2") + END + text(kind, after)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFigureThatWasTypedOverBesideItsMarkIsRead(Kind kind) {
    assertFinds(kind, kind.with("2", BEGIN + END + kind.text("2")));
    assertFinds(kind, kind.with("2", BEGIN + END + kind.text("3")), "figure-differs 3");
    assertFinds(
        kind,
        kind.with(SUM, BEGIN + kind.text("\u20ac\u00a0") + END + kind.text("58\u00a0miljoen")),
        "figure-differs \u20ac 58 miljoen");
    assertFinds(
        kind, kind.with(SUM, BEGIN + kind.text("\u20ac 57,5") + END + kind.text("\u00a0miljoen")));
    assertFinds(
        kind, kind.with(SUM, BEGIN + kind.text("\u20ac 57,5") + END), "figure-differs \u20ac 57,5");
  }

  @ParameterizedTest
  @EnumSource
  void aFigureThatWasTypedAnewWithoutItsMarkIsAWarning(Kind kind) {
    for (String anew : List.of("\u20ac 58 miljoen", "bijna zestig miljoen")) {
      byte[] file = kind.with(SUM, kind.text(anew));
      assertFinds(kind, file, "figure-unmarked");
      assertThat(verified(kind, file))
          .singleElement()
          .satisfies(
              notice -> {
                assertThat(notice.severity()).isEqualTo(Severity.WARNING);
                assertThat(notice.message(Language.DUTCH))
                    .contains(anew, "Onder 'Stand van zaken'", "Alle tranches | ", SUM);
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSentenceThatWasTakenOutIsOnlyTold(Kind kind) {
    byte[] file =
        kind.edited(
            xml -> {
              Matcher figure = kind.figure("2").matcher(xml);
              assertThat(figure.find()).isTrue();
              return xml.substring(0, kind.paragraphOf(xml, figure))
                  + xml.substring(xml.indexOf('>', kind.endOf(xml, figure)) + 1);
            });
    assertThat(verified(kind, file))
        .isNotEmpty()
        .allSatisfy(
            notice -> {
              assertThat(notice.code()).isEqualTo("figure-gone");
              assertThat(notice.severity()).isEqualTo(Severity.INFO);
              assertThat(notice.message(Language.ENGLISH)).contains("Under '");
            });
  }

  @ParameterizedTest
  @EnumSource
  void aSentenceThatWasWrittenAnewWithAnotherFigureIsAWarning(Kind kind) {
    String shown = "2";
    byte[] file =
        kind.edited(
            xml -> {
              Matcher figure = kind.figure(shown).matcher(xml);
              assertThat(figure.find()).isTrue();
              return xml.substring(0, xml.indexOf('>', kind.paragraphOf(xml, figure)) + 1)
                  + kind.text("Nu zijn er al 7 overeenkomsten.")
                  + xml.substring(kind.endOf(xml, figure));
            });
    assertThat(verified(kind, file))
        .extracting(Notice::code)
        .contains("figure-unmarked")
        .doesNotContain("figure-differs", "figure-unknown");
  }

  @ParameterizedTest
  @EnumSource
  void eachCopyOfAFigureIsRead(Kind kind) {
    assertFinds(
        kind,
        kind.with(
            "2", BEGIN + kind.text("9") + END + kind.text(" en ") + BEGIN + kind.text("2") + END),
        "figure-differs 9");
    assertFinds(
        kind,
        kind.with(
            "2", BEGIN + kind.text("2") + END + kind.text(" en ") + BEGIN + kind.text("9") + END),
        "figure-differs 9");
    assertFinds(
        kind,
        kind.with(
            "2", BEGIN + kind.text("2") + END + kind.text(" en ") + BEGIN + kind.text("2") + END),
        "figure-twice");
  }

  @ParameterizedTest
  @EnumSource
  void aFigureIsReadAsWithItsChangesAccepted(Kind kind) {
    assertFinds(kind, kind.with("2", BEGIN + kind.deleted("2") + END), "figure-unmarked");
    assertFinds(
        kind,
        kind.with("2", BEGIN + kind.deleted("2") + END + kind.inserted("3")),
        "figure-differs 3");
    assertFinds(kind, kind.with("2", BEGIN + kind.moved("2") + END));
    assertFinds(kind, kind.with("2", BEGIN + kind.text("2") + END + kind.deleted("7")));
  }

  @Test
  void aMarkThatIsOnlyInDeletedTextIsGone() {
    assertFinds(
        Kind.DOCX,
        Kind.DOCX.with(
            SUM,
            "<w:del w:id=\"90\" w:author=\"A\">"
                + BEGIN
                + "<w:r><w:delText>"
                + SUM
                + "</w:delText></w:r>"
                + END
                + "</w:del>"
                + Kind.DOCX.text("\u20ac 58 miljoen")),
        "figure-differs \u20ac 58 miljoen");
    byte[] odt =
        Kind.ODT.edited(
            xml -> {
              Matcher place = Kind.ODT.figure(SUM).matcher(xml);
              assertThat(place.find()).isTrue();
              return xml.substring(0, place.start())
                      .replace(
                          "<office:text>",
                          "<office:text><text:tracked-changes><text:changed-region text:id=\"c1\">"
                              + "<text:deletion><text:p>"
                              + place.group()
                              + "</text:p></text:deletion></text:changed-region>"
                              + "</text:tracked-changes>")
                  + Kind.ODT.text("\u20ac 58 miljoen")
                  + xml.substring(place.end());
            });
    assertFinds(Kind.ODT, odt, "figure-unmarked");
  }

  @ParameterizedTest
  @EnumSource
  void notesAndCommentsAreNotOfAFigure(Kind kind) {
    for (String apart : List.of(kind.note(), kind.comment(), kind.box(kind.text("99")))) {
      assertFinds(
          kind,
          kind.with(
              SUM,
              BEGIN + kind.text("\u20ac\u00a057") + apart + kind.text(",5\u00a0miljoen") + END));
    }
  }

  @ParameterizedTest
  @EnumSource
  void figuresInATextBoxAreRead(Kind kind) {
    assertFinds(
        kind,
        kind.with(SUM, kind.box(BEGIN + kind.text("\u20ac 58 miljoen") + END)),
        "figure-differs \u20ac 58 miljoen");
    assertFinds(kind, kind.with(SUM, kind.box(BEGIN + kind.text(SUM) + END)));
  }

  @ParameterizedTest
  @CsvSource({
    "DOCX, word/header1.xml, </w:p>",
    "DOCX, word/footer1.xml, </w:p>",
    "DOCX, word/footnotes.xml, </w:p></w:footnote></w:footnotes>",
    "ODT, styles.xml, </text:p>",
  })
  void figuresInHeadersFootersAndNotesAreRead(Kind kind, String part, String before) {
    String[] figure = new String[1];
    byte[] without =
        kind.edited(
            xml -> {
              Matcher place = kind.figure(SUM).matcher(xml);
              assertThat(place.find()).isTrue();
              figure[0] = place.group(1) + kind.text("\u20ac 58 miljoen") + place.group(3);
              return xml.substring(0, place.start()) + xml.substring(place.end());
            });
    byte[] moved =
        packed(
            without,
            part,
            xml -> {
              int at = xml.lastIndexOf(before);
              return xml.substring(0, at) + kind.text(" ") + figure[0] + xml.substring(at);
            });
    assertFinds(kind, moved, "figure-differs \u20ac 58 miljoen");
  }

  @Test
  void hiddenTextIsNotReadAndAParagraphWhoseEndWasDeletedGoesOn() {
    String hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>5</w:t></w:r>";
    String shown = "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>5</w:t></w:r>";
    String wasHidden =
        "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>5</w:t></w:r>";
    String figure = BEGIN + Kind.DOCX.text("2") + END;
    assertFinds(Kind.DOCX, Kind.DOCX.with("2", figure + hidden));
    assertFinds(Kind.DOCX, Kind.DOCX.with("2", figure + shown), "figure-differs 25");
    assertFinds(Kind.DOCX, Kind.DOCX.with("2", figure + wasHidden), "figure-differs 25");
    String end = "</w:p><w:p>";
    assertFinds(Kind.DOCX, Kind.DOCX.with("2", figure + end + Kind.DOCX.text("5")));
    assertFinds(
        Kind.DOCX,
        Kind.DOCX.with(
            "2",
            "</w:p><w:p><w:pPr><w:rPr><w:del w:id=\"9\"/></w:rPr></w:pPr>"
                + figure
                + end
                + Kind.DOCX.text("5")),
        "figure-differs 25");
  }

  @Test
  void headingsAreKnownInWordOfAnotherLanguage() {
    byte[] dutch =
        packed(
            Kind.DOCX.with(SUM, BEGIN + Kind.DOCX.text("\u20ac 58 miljoen") + END),
            "word/styles.xml",
            xml -> xml.replace("w:styleId=\"Heading2\"", "w:styleId=\"Kop2\""));
    dutch =
        packed(
            dutch, "word/document.xml", xml -> xml.replace("w:val=\"Heading2\"", "w:val=\"Kop2\""));
    assertThat(verified(Kind.DOCX, dutch).get(0).message(Language.DUTCH))
        .contains("onder 'Stand van zaken'");
  }

  @ParameterizedTest
  @EnumSource
  void aLetterThatLibreOfficeSavedAgrees(Kind kind, @TempDir Path folder) throws Exception {
    Path file = folder.resolve("letter." + kind.id());
    Files.write(
        file, kind.with("2", kind.text("1") + BEGIN + kind.text("2") + END + kind.text("\u00bd")));
    for (Kind saved : Kind.values()) {
      assertFinds(
          saved,
          Files.readAllBytes(Judges.libreOffice(file, saved.id())),
          "figure-differs 12\u00bd");
    }
  }
}
