package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.judge.Work;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeLog;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Workbooks that are malicious, or were damaged in transit. */
class HostileWorkbookTest {
  private static final String XXE = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
  private static final String LAUGHS =
      "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
  private static final Duration MOST = Duration.ofMinutes(1);

  private Duration before;

  @BeforeEach
  void start() {
    before = Work.done();
  }

  @AfterEach
  void wasSoonDone() {
    Work.assertAtMost(MOST, before);
  }

  @ParameterizedTest
  @CsvSource({
    "XLSX, xl/workbook.xml",
    "XLSX, xl/sharedStrings.xml",
    "XLSX, xl/worksheets/sheet5.xml",
    "ODS, content.xml",
  })
  void entitiesAreNeitherFetchedNorUnfolded(ReportWorkbook kind, String part) throws IOException {
    for (String definition : new String[] {XXE, LAUGHS}) {
      byte[] file =
          changed(
              kind,
              part,
              xml -> {
                int start = xml.indexOf("?>") + 2;
                String body = xml.substring(start).replaceFirst(">[^<]{2,}<", ">&c;&a;<");
                return xml.substring(0, start) + definition + body;
              });
      assertThatThrownBy(() -> ReportWorkbookTest.read(file, "x"))
          .isInstanceOf(UnreadableException.class)
          .hasMessageContaining("damaged");
    }
  }

  @ParameterizedTest
  @CsvSource({"XLSX, xl/workbook.xml", "XLSX, xl/sharedStrings.xml", "ODS, content.xml"})
  void aBombIsRefusedBeforeItUnfolds(ReportWorkbook kind, String part) throws IOException {
    String spaces = " ".repeat(1 << 20).repeat(40);
    byte[] bomb = changed(kind, part, xml -> xml.replaceFirst("\\?>", "?>" + spaces));
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThatThrownBy(() -> ReportWorkbookTest.read(bomb, "x"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("bytes 33554432");
  }

  @Test
  void columnsWithoutEndAreRefused() throws IOException {
    byte[] wide =
        changed(
            ReportWorkbook.XLSX,
            "xl/worksheets/sheet5.xml",
            xml ->
                xml.replaceFirst(
                    "</row>", "<c r=\"XFD1\" t=\"inlineStr\"><is><t>x</t></is></c></row>"));
    assertThatThrownBy(() -> ReportWorkbookTest.read(wide, "x"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("columns 1000");
    byte[] repeated =
        changed(
            ReportWorkbook.ODS,
            "content.xml",
            xml ->
                xml.replaceFirst(
                    "<table:table-cell table:style-name=\"TITLEWORDS\"",
                    "<table:table-cell table:number-columns-repeated=\"16384\""));
    assertThatThrownBy(() -> ReportWorkbookTest.read(repeated, "x"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("columns 1000");
  }

  @Test
  void aMillionEmptyRowsAreNothing() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 100; i < 1_000_000; i++) {
      rows.append("<row r=\"").append(i).append("\"/>");
    }
    byte[] long1 =
        changed(
            ReportWorkbook.XLSX,
            "xl/worksheets/sheet5.xml",
            xml -> xml.replace("</sheetData>", rows + "</sheetData>"));
    assertThat(ReportWorkbookTest.read(long1, "x").notices()).isEmpty();
    byte[] long2 =
        changed(
            ReportWorkbook.ODS,
            "content.xml",
            xml ->
                xml.replace(
                    "</table:table>",
                    "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell"
                        + " table:number-columns-repeated=\"16384\"/></table:table-row>"
                        + "</table:table>"));
    assertThat(ReportWorkbookTest.read(long2, "x").notices()).isEmpty();
    byte[] full =
        changed(
            ReportWorkbook.ODS,
            "content.xml",
            xml ->
                xml.replace(
                    "</table:table>",
                    "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell>"
                        + "<text:p>x</text:p></table:table-cell></table:table-row></table:table>"));
    assertThatThrownBy(() -> ReportWorkbookTest.read(full, "x"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("rows 10000");
  }

  @Test
  void macrosAreNamedAndNotRun() throws IOException {
    byte[] withMacros = with(ReportWorkbook.XLSX, "xl/vbaProject.bin", "program");
    assertThat(ReportWorkbookTest.read(withMacros, "x").notices())
        .extracting(Notice::code)
        .containsExactly("macros");
    byte[] basic = with(ReportWorkbook.ODS, "Basic/Standard/Module1.xml", "<x/>");
    assertThat(ReportWorkbookTest.read(basic, "x").notices())
        .extracting(Notice::code)
        .containsExactly("macros");
  }

  @ParameterizedTest
  @EnumSource(Directory.class)
  void aBrokenDirectoryIsRefused(Directory damage) throws IOException {
    for (ReportWorkbook kind : ReportWorkbook.values()) {
      byte[] file = ReportWorkbookTest.written(kind, "twente", 2025, Language.DUTCH);
      ByteBuffer zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
      damage.of(zip, file.length - 22);
      assertThatThrownBy(() -> ReportWorkbookTest.read(file, "x"))
          .isInstanceOf(UnreadableException.class)
          .hasMessageContaining("damaged");
      if (kind == ReportWorkbook.XLSX && damage != Directory.OF_ENTRIES_THAT_GO_ON) {
        assertThatThrownBy(
                () ->
                    TableReader.DEFAULT
                        .read(Input.of("x", file), Measurement.class, new NoticeLog())
                        .count())
            .isInstanceOfSatisfying(
                UnreadableException.class,
                refused ->
                    assertThat(refused.notice().code()).isIn("broken-archive", "broken-workbook"));
      }
    }
  }

  /** Damage to the central directory of a zip. */
  enum Directory {
    GONE {
      @Override
      void of(ByteBuffer zip, int end) {
        zip.putInt(end, 0);
      }
    },
    ELSEWHERE {
      @Override
      void of(ByteBuffer zip, int end) {
        zip.putInt(end + 16, zip.getInt(end + 16) + 7);
      }
    },
    OUTSIDE {
      @Override
      void of(ByteBuffer zip, int end) {
        zip.putInt(end + 16, Integer.MAX_VALUE);
      }
    },
    BELOW_ZERO {
      @Override
      void of(ByteBuffer zip, int end) {
        zip.putInt(end + 16, -8);
      }
    },
    OF_ENTRIES_ELSEWHERE {
      @Override
      void of(ByteBuffer zip, int end) {
        entries(zip, end).forEach(entry -> zip.putInt(entry + 42, Integer.MAX_VALUE - 40));
      }
    },
    OF_ENTRIES_THAT_GO_ON {
      @Override
      void of(ByteBuffer zip, int end) {
        entries(zip, end).forEach(entry -> zip.putInt(entry + 20, Integer.MAX_VALUE));
      }
    };

    private static List<Integer> entries(ByteBuffer zip, int end) {
      List<Integer> entries = new ArrayList<>();
      for (int at = zip.getInt(end + 16);
          zip.getInt(at) == 0x02014b50;
          at += 46 + zip.getShort(at + 28) + zip.getShort(at + 30) + zip.getShort(at + 32)) {
        entries.add(at);
      }
      return entries;
    }

    abstract void of(ByteBuffer zip, int end);
  }

  @Test
  void anyDamageIsARefusalOrANotice() throws IOException {
    java.util.Random random = new java.util.Random(7);
    for (ReportWorkbook kind : ReportWorkbook.values()) {
      byte[] whole = ReportWorkbookTest.written(kind, "twente", 2025, Language.DUTCH);
      for (int i = 0; i < 300; i++) {
        byte[] damaged = whole.clone();
        for (int n = 0; n < 1 + random.nextInt(8); n++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        try {
          assertThat(ReportWorkbook.read(Input.of("x", damaged), ReportWorkbookTest.KNOWN))
              .isNotNull();
        } catch (UnreadableException e) {
          assertThat(e.notice().message(Language.DUTCH)).isNotBlank();
        }
      }
    }
  }

  private static byte[] changed(ReportWorkbook kind, String part, UnaryOperator<String> change)
      throws IOException {
    return rewritten(kind, part, change, "", "");
  }

  private static byte[] with(ReportWorkbook kind, String name, String text) throws IOException {
    return rewritten(kind, "", xml -> xml, name, text);
  }

  private static byte[] rewritten(
      ReportWorkbook kind, String part, UnaryOperator<String> change, String added, String text)
      throws IOException {
    byte[] blank = ReportWorkbookTest.written(kind, "twente", 2025, Language.DUTCH);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean found = part.isEmpty();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(blank));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals(part)) {
          found = true;
          String before = new String(content, StandardCharsets.UTF_8);
          String after = change.apply(before);
          assertThat(after).isNotEqualTo(before);
          content = after.getBytes(StandardCharsets.UTF_8);
        }
        zip.write(content);
      }
      if (!added.isEmpty()) {
        zip.putNextEntry(new ZipEntry(added));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(found).isTrue();
    return out.toByteArray();
  }
}
