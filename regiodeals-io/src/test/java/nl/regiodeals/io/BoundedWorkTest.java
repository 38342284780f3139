package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.judge.Work;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.notice.NoticeLog;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small files that need many resources: each is read or rejected soon, within 256 MB. The limits
 * bound what is read, whatever else is in a file.
 */
class BoundedWorkTest {
  private static final Duration MOST = Duration.ofSeconds(20);
  private static final Duration MOST_OF_A_PROCESS = Duration.ofMinutes(2);
  private static final int MEGABYTE = 1 << 20;

  @TempDir private Path folder;

  /** Long texts that many cells share, many rows, columns, merged cells, styles and comments. */
  @Property(tries = 25)
  void aWorkbookThatAsksForMuchIsSoonDoneWith(@ForAll long seed) throws IOException {
    byte[] file = workbook(new Random(seed));
    Duration before = Work.done();
    try {
      Submission read = ReportWorkbookTest.read(file, "x");
      ReportWorkbook.mark(file, read.notices(), Language.DUTCH);
    } catch (UnreadableException e) {
      assertThat(e.notice().message(Language.DUTCH)).isNotBlank();
    }
    try (var rows =
        TableReader.DEFAULT.read(Input.of("x", file), Measurement.class, new NoticeLog())) {
      rows.forEach(row -> {});
    } catch (UnreadableException e) {
      assertThat(e.notice().message(Language.DUTCH)).isNotBlank();
    }
    Work.assertAtMost(MOST, before);
  }

  private static byte[] workbook(Random random) throws IOException {
    String title =
        List.of("Deal", "Voortgang", "Projecten", "Resultaten", "Uitleg", "Eigen")
            .get(random.nextInt(6));
    int length = 1 << random.nextInt(18);
    int rows = 1 << random.nextInt(14);
    int columns = 1 + random.nextInt(12);
    boolean hasHeader = random.nextBoolean();
    StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
    for (int r = 1; r <= rows; r++) {
      sheet.append("<row r=\"").append(r).append("\">");
      for (int c = 0; c < columns; c++) {
        int text = r == 4 && hasHeader ? c : 12 + random.nextInt(3);
        sheet
            .append("<c r=\"")
            .append((char) ('A' + c))
            .append(r)
            .append("\" s=\"")
            .append(random.nextInt(5000))
            .append("\" t=\"s\"><v>")
            .append(text)
            .append("</v></c>");
      }
      sheet.append("</row>");
    }
    sheet.append("</sheetData><mergeCells>");
    for (int i = 0; i < rows; i++) {
      int first = 5 + random.nextInt(rows);
      sheet.append("<mergeCell ref=\"A").append(first).append(":B");
      sheet.append(first + random.nextInt(rows)).append("\"/>");
    }
    sheet.append("</mergeCells></worksheet>");
    StringBuilder strings = new StringBuilder("<sst>");
    List<String> heads =
        List.of(
            "Id",
            "Naam",
            "Status",
            "Begint op",
            "Eindigt op",
            "Budget",
            "Rijksdeel",
            "Omschrijving",
            "Project",
            "Resultaat",
            "Aantal",
            "Eenheid");
    heads.forEach(head -> strings.append("<si><t>").append(head).append("</t></si>"));
    for (String sign : List.of("x", "( ", "1,")) {
      strings.append("<si><t>").append(sign.repeat(length)).append("</t></si>");
    }
    strings.append("</sst>");
    StringBuilder styles = new StringBuilder("<styleSheet><cellXfs>");
    for (int i = 0; i < 5000; i++) {
      styles.append("<xf numFmtId=\"").append(random.nextInt(60)).append("\"/>");
    }
    styles.append("</cellXfs></styleSheet>");
    return zipped(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"w.xml\"/>"
            + "</Relationships>",
        "_rels/w.xml.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"s.xml\"/>"
            + "<Relationship Id=\"d\" Type=\"x/worksheet\" Target=\"d.xml\"/>"
            + "<Relationship Id=\"b\" Type=\"x/sharedStrings\" Target=\"t.xml\"/>"
            + "<Relationship Id=\"c\" Type=\"x/styles\" Target=\"c.xml\"/></Relationships>",
        "w.xml",
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\""
            + title
            + "\" r:id=\"a\"/>"
            + "<sheet name=\"_regiodeals\" r:id=\"d\"/></sheets></workbook>",
        "d.xml",
        "<worksheet><sheetData>"
            + stamp("form", "regiodeals-progress-report")
            + stamp("version", "1")
            + stamp("deal", "twente")
            + stamp("year", "2025")
            + "</sheetData></worksheet>",
        "s.xml",
        sheet.toString(),
        "t.xml",
        strings.toString(),
        "c.xml",
        styles.toString());
  }

  private static String stamp(String name, String value) {
    return "<row><c t=\"inlineStr\"><is><t>"
        + name
        + "</t></is></c><c t=\"inlineStr\"><is><t>"
        + value
        + "</t></is></c></row>";
  }

  private static byte[] zipped(String... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  @Test
  void whatFillsTheMemoryIsRefusedWithinTheUsualLimits() throws Exception {
    Path json = folder.resolve("values.json");
    Files.writeString(
        json, "{\"programme\":{\"name\":\"x\"},\"deals\":[" + "1,".repeat(16_000_000) + "1]}");
    assertThat(read(json)).contains("values 500000");
    Path yaml = folder.resolve("values.yaml");
    Files.writeString(yaml, "programme: {name: x}\ndeals: [" + "1,".repeat(10_000_000) + "1]");
    assertThat(read(yaml)).contains("values 500000");
    Path text = folder.resolve("text.json");
    Files.writeString(
        text, "{\"programme\":{\"name\":\"" + "\u20ac".repeat(10 * MEGABYTE) + "\"},\"deals\":[]}");
    assertThat(read(text)).contains("read");
    Path full = folder.resolve("full.json");
    Files.writeString(
        full,
        "{\"programme\":{\"name\":\"x\"},\"links\":["
            + "{\"deal\":\"a\",\"kind\":\"x\"},".repeat(166_000)
            + "{}]}");
    assertThat(read(full)).contains("notices 100000");
    Path places = folder.resolve("p.provenance.json");
    Files.writeString(
        places, "{\"formatVersion\":1,\"places\":[" + "[],".repeat(10 * MEGABYTE) + "[]]}");
    assertThat(inSmallMemory("provenance", places)).contains("damaged");
    Path csv = folder.resolve("ratio.zip");
    zip(csv, "programme.csv", "name\nx\n", "deals.csv", "id,name\n", "a,b\n", 60);
    assertThat(read(csv)).contains("bytes 33554432");
    Path cells = folder.resolve("cells.zip");
    zip(cells, "programme.csv", "name\nx\n", "deals.csv", "id,name\n", "a,b\n", 4);
    assertThat(read(cells)).contains("values 500000");
    Path workbook = folder.resolve("big.xlsx");
    try (OutputStream out = Files.newOutputStream(workbook);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (String[] part :
          List.of(
              new String[] {
                "_rels/.rels",
                "<R><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"w.xml\"/></R>"
              },
              new String[] {
                "_rels/w.xml.rels",
                "<R><Relationship Id=\"b\" Type=\"x/sharedStrings\" Target=\"t.xml\"/></R>"
              },
              new String[] {"w.xml", "<workbook/>"})) {
        zip.putNextEntry(new ZipEntry(part[0]));
        zip.write(part[1].getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry("t.xml"));
      zip.write("<sst><si><t>".getBytes(StandardCharsets.UTF_8));
      byte[] spaces = "x".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 250; i++) {
        zip.write(spaces);
      }
    }
    assertThat(read(workbook)).contains("bytes 33554432");
    assertThat(rows(workbook)).contains("cell 1000000");
  }

  private static void zip(
      Path file, String one, String text, String other, String head, String row, int megabytes)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(one));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry(other));
      zip.write(head.getBytes(StandardCharsets.UTF_8));
      byte[] rows = row.repeat(MEGABYTE / row.length()).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < megabytes; i++) {
        zip.write(rows);
      }
    }
  }

  private String read(Path file) throws Exception {
    return inSmallMemory("file", file);
  }

  private String rows(Path file) throws Exception {
    return inSmallMemory("rows", file);
  }

  /** The result for a file in a process with 256 MB for its data. */
  private String inSmallMemory(String how, Path file) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    assumeTrue(Files.isExecutable(java), "java is not at hand");
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                BoundedWorkTest.class.getName(),
                how,
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    int end = process.waitFor();
    String said = Files.readString(out);
    assertThat(end).as(said).isZero();
    return said;
  }

  /** Reads one file, prints the result, and fails if it was too much work. */
  public static void main(String[] args) throws IOException {
    Input input = Input.of(Path.of(args[1]));
    try {
      if (args[0].equals("rows")) {
        TableReader.DEFAULT.read(input, Measurement.class, new NoticeLog()).forEach(row -> {});
      } else if (args[0].equals("provenance")) {
        System.out.println(ProvenanceFile.read(input).portfolio());
      } else if (args[1].endsWith(".xlsx")) {
        ReportWorkbook.read(input, ReportWorkbookTest.KNOWN);
      } else {
        System.out.println(Formats.load().read(input).portfolio().deals().size());
      }
      System.out.println("read");
    } catch (UnreadableException e) {
      System.out.println(e.notice().message(Language.ENGLISH));
    }
    Work.assertAtMost(MOST_OF_A_PROCESS, Duration.ZERO);
  }
}
