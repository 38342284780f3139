package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.TableRow;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.judge.Work;
import nl.regiodeals.core.merge.Merge;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.text.Language;

/**
 * Every reader on damaged files: the result is a reading that can be checked and written again, or
 * a readable error, and soon. The build uses jqwik's default number of tries; for more:
 *
 * <pre>mvn test -pl regiodeals-io -Dtest=FuzzTest -Djqwik.tries.default=1000000</pre>
 */
class FuzzTest {
  private static final Duration MOST = Duration.ofSeconds(20);
  private static final Checks CHECKS = Checks.load();
  private static final Formats FORMATS = Formats.load();

  private static final byte[] JSON = written("json");
  private static final byte[] YAML = written("yaml");
  private static final byte[] CSV = written("csv");
  private static final byte[] TABLES = written("xlsx");
  private static final byte[] MEASUREMENTS = part(CSV, "measurements.csv");
  private static final byte[] XLSX = form(ReportWorkbook.XLSX);
  private static final byte[] ODS = form(ReportWorkbook.ODS);
  private static final byte[] PROVENANCE = provenance();

  /** Inputs that have broken readers before, here or elsewhere. */
  private static final List<byte[]> NASTY =
      Stream.of(
              "{",
              "}",
              "[",
              "]",
              "\"",
              "'",
              ",",
              ";",
              ":",
              "\n",
              "\r",
              "\t",
              "-",
              "*a",
              "&a",
              "<",
              ">",
              "</",
              "/>",
              "<!DOCTYPE a [<!ENTITY b \"c\">]>",
              "&b;",
              "&#0;",
              "&#x110000;",
              "<![CDATA[",
              "]]>",
              "\u0000",
              "\uFEFF",
              "\uFFFF",
              "\u202E",
              "\ud83c\udfe0",
              "null",
              "true",
              "NaN",
              "1e999999999",
              "-1e-999999999",
              "9".repeat(400),
              "0.".repeat(50),
              "1.234,56",
              "\u20ac 1,2 mln",
              "2024-02-30",
              "30-02-2024",
              "=cmd|'/c calc'!A1",
              "${7*7}",
              "../../etc/passwd",
              "x".repeat(70_000),
              "[".repeat(200),
              "sep=;",
              "r=\"A1048577\"",
              "r=\"XFD1\"",
              "r=\"ZZZZZZZZ1\"",
              "t=\"s\"",
              "<v>999999</v>",
              "<v>-1</v>",
              "table:number-columns-repeated=\"2147483647\"",
              "table:number-rows-repeated=\"99999999999\"")
          .map(text -> text.getBytes(StandardCharsets.UTF_8))
          .toList();

  @Property
  void json(@ForAll long seed) {
    read("p.json", damaged(JSON, seed));
  }

  @Property
  void yaml(@ForAll long seed) {
    read("p.yaml", damaged(YAML, seed));
  }

  @Property
  void csvPackage(@ForAll long seed) {
    read("p.zip", damagedZip(CSV, seed));
  }

  @Property
  void reportInXlsx(@ForAll long seed) {
    readForm(damagedZip(XLSX, seed));
  }

  @Property
  void reportInOds(@ForAll long seed) {
    readForm(damagedZip(ODS, seed));
  }

  @Property
  void rowsOfCsv(@ForAll long seed) {
    readRows(damaged(MEASUREMENTS, seed));
  }

  @Property
  void rowsOfXlsx(@ForAll long seed) {
    readRows(damagedZip(TABLES, seed));
  }

  @Property
  void provenanceFile(@ForAll long seed) {
    bounded(() -> ProvenanceFile.read(Input.of("p.provenance.json", damaged(PROVENANCE, seed))));
  }

  @Property
  void markedWorkbook(@ForAll long seed) {
    Notice notice =
        CHECKS
            .checks()
            .find("unsafe-id")
            .orElseThrow()
            .notice()
            .notice()
            .with("id", "=x")
            .at(new Place.InSheet("f", "Projecten", "B2"));
    bounded(() -> ReportWorkbook.mark(damagedZip(XLSX, seed), List.of(notice), Language.DUTCH));
  }

  private static void read(String name, byte[] bytes) {
    bounded(() -> used(FORMATS.read(Input.of(name, bytes))));
  }

  private static void readForm(byte[] bytes) {
    Reading known = new Reading(Sample.portfolio(), Provenance.NONE, ImmutableList.of());
    bounded(
        () ->
            used(
                Merge.of(
                        known,
                        List.of(
                            ReportWorkbook.read(Input.of("f", bytes), ReportWorkbookTest.KNOWN)))
                    .reading()));
  }

  private static void readRows(byte[] bytes) {
    bounded(
        () -> {
          List<Notice> notices = new ArrayList<>();
          try (Stream<TableRow<Measurement>> rows =
              TableReader.DEFAULT.read(Input.of("t", bytes), Measurement.class, notices::add)) {
            long count = rows.count();
            notices.forEach(FuzzTest::say);
            return count;
          }
        });
  }

  /** What was read can be checked, and be written and read again. */
  private static Reading used(Reading reading) throws IOException {
    reading.notices().forEach(FuzzTest::say);
    CHECKS.run(reading).forEach(FuzzTest::say);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonExporter().write(reading.portfolio(), out);
    assertThat(new JsonImporter().read(Input.of("again.json", out.toByteArray())).portfolio())
        .isEqualTo(reading.portfolio());
    return reading;
  }

  private static void say(Notice notice) {
    assertThat(notice.message(Language.DUTCH)).isNotBlank();
    assertThat(notice.hint(Language.ENGLISH)).isNotBlank();
  }

  /** Something that reads. */
  private interface Reader {
    Object read() throws IOException;
  }

  private static void bounded(Reader reader) {
    Duration before = Work.done();
    try {
      assertThat(reader.read()).isNotNull();
    } catch (UnreadableException e) {
      say(e.notice());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Work.assertAtMost(MOST, before);
  }

  private static byte[] damaged(byte[] whole, long seed) {
    Random random = new Random(seed);
    byte[] bytes = whole;
    for (int n = 1 + random.nextInt(6); n > 0; n--) {
      int from = random.nextInt(bytes.length + 1);
      int length = Math.min(random.nextInt(40), bytes.length - from);
      byte[] piece =
          switch (random.nextInt(5)) {
            case 0 -> new byte[0];
            case 1 -> noise(random, length);
            case 2 -> Arrays.copyOfRange(bytes, from, from + length).clone();
            default -> NASTY.get(random.nextInt(NASTY.size()));
          };
      boolean replaces = random.nextBoolean();
      bytes = spliced(bytes, from, replaces ? length : 0, piece);
    }
    return random.nextInt(12) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
  }

  private static byte[] noise(Random random, int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] spliced(byte[] bytes, int from, int removed, byte[] piece) {
    byte[] result = new byte[bytes.length - removed + piece.length];
    System.arraycopy(bytes, 0, result, 0, from);
    System.arraycopy(piece, 0, result, from, piece.length);
    System.arraycopy(
        bytes, from + removed, result, from + piece.length, bytes.length - from - removed);
    return result;
  }

  /** In one of four tries the zip itself is damaged, otherwise one of the files in it. */
  private static byte[] damagedZip(byte[] whole, long seed) {
    Random random = new Random(seed);
    if (random.nextInt(4) == 0) {
      return damaged(whole, seed);
    }
    List<ZipEntry> entries = new ArrayList<>();
    List<byte[]> contents = new ArrayList<>();
    unzip(whole, entries, contents);
    int victim = random.nextInt(contents.size());
    contents.set(victim, damaged(contents.get(victim), seed));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.size(); i++) {
        zip.putNextEntry(new ZipEntry(entries.get(i).getName()));
        zip.write(contents.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void unzip(byte[] whole, List<ZipEntry> entries, List<byte[]> contents) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.add(entry);
        contents.add(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] part(byte[] zip, String name) {
    List<ZipEntry> entries = new ArrayList<>();
    List<byte[]> contents = new ArrayList<>();
    unzip(zip, entries, contents);
    return contents.get(entries.stream().map(ZipEntry::getName).toList().indexOf(name));
  }

  private static byte[] written(String format) {
    Exporter exporter = FORMATS.exporterById(format).orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      exporter.write(Sample.portfolio(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] form(ReportWorkbook kind) {
    return ReportWorkbookTest.written(kind, "twente", 2025, Language.DUTCH);
  }

  private static byte[] provenance() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Reading reading = FORMATS.read(Input.of("p.json", JSON));
      new ProvenanceFile("0".repeat(64), reading.provenance()).write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
