package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CsvTest {
  private static final String PROGRAMME = "name\r\nRegio Deals\r\n";

  @Test
  void thereIsATableForEachListAndForEachListWithin() throws IOException {
    Map<String, String> files = written(Sample.portfolio());
    assertThat(files.keySet())
        .contains(
            "programme.csv",
            "deals.csv",
            "deals.phases.csv",
            "partnerships.contributions.csv",
            "sisaStatements.indicators.csv",
            "datapackage.json");
    assertThat(files.get("measurements.csv"))
        .isEqualTo(
            "indicator,year,value,remark\r\n"
                + "twente-woningen,2023,10,\r\n"
                + "twente-woningen,2024,120,\r\n");
    assertThat(files.get("deals.phases.csv"))
        .startsWith("deal.id,phase,on\r\nveluwe,EXECUTION,2020-07\r\n");
    assertThat(files.get("partnerships.contributions.csv"))
        .startsWith(
            "partnership.deal,partnership.organisation,kind,amount,description,stateFunded\r\n"
                + "twente,enschede,MONEY,20000000,,false\r\n");
  }

  @Test
  void theDataPackageDescribesEveryColumn() throws IOException {
    Map<String, String> files = written(Sample.portfolio());
    JsonNode description = JsonMapper.shared().readTree(files.get("datapackage.json"));
    for (JsonNode resource : description.get("resources")) {
      String table = files.getOrDefault(resource.get("path").asString(), "");
      assertThat(table).isNotEmpty();
      List<String> names =
          resource
              .get("schema")
              .get("fields")
              .valueStream()
              .map(f -> f.get("name").asString())
              .toList();
      assertThat(String.join(",", names)).isEqualTo(table.substring(0, table.indexOf('\r')));
    }
    assertThat(description.get("resources"))
        .hasSize((int) files.keySet().stream().filter(file -> file.endsWith(".csv")).count());
    assertThat(description.toString())
        .contains("\"foreignKeys\"", "\"primaryKey\":[\"deal\",\"year\"]");
  }

  @Test
  void readsWhatADutchExcelSaves(@TempDir Path folder) throws IOException {
    Charset windows = Charset.forName("windows-1252");
    Files.writeString(
        folder.resolve("programme.csv"),
        "sep=;\r\nname;asOf;synthetic\r\nRegio Deals;31-12-2024;WAAR\r\n");
    Files.write(
        folder.resolve("deals.csv"),
        ("id;name;Tranche;generation;stateContribution.value;regionContribution.value;region.provinces;region.municipalities;;\r\n"
                + "frl;Fryslân;4;1;€ 15.000.000,50;€ 22,5 mln;Fryslân;GM0060|GM0088;;\r\n"
                + ";;;;;;;;;\r\n")
            .getBytes(windows));
    Files.writeString(
        folder.resolve("deals.phases.csv"),
        "\uFEFFdeal.id\tphase\ton\nfrl\tin uitvoering\t1-11-2023\n");
    Files.writeString(
        folder.resolve("indicators.csv"),
        "id;deal;name;target\r\ni;frl;Banen;1.234,5\r\nj;frl;Huizen;1.234\r\n");
    Files.writeString(folder.resolve("LEESMIJ.txt"), "niet van belang");
    Reading reading = Formats.load().read(Input.of(folder));
    assertThat(reading.notices()).isEmpty();
    Deal deal = reading.portfolio().deals().get(0);
    assertThat(deal.name()).contains("Fryslân");
    assertThat(deal.stateContribution().orElseThrow().value()).isEqualTo(new Money(1_500_000_050));
    assertThat(deal.regionContribution().orElseThrow().value())
        .isEqualTo(Money.ofEuros(22_500_000));
    assertThat(deal.region().municipalities()).containsExactly("GM0060", "GM0088");
    assertThat(deal.phases().get(0).phase()).isEqualTo(Phase.EXECUTION);
    assertThat(reading.portfolio().indicators())
        .extracting(i -> i.target().orElseThrow())
        .containsExactly(new BigDecimal("1234.5"), new BigDecimal("1234"));
    assertThat(reading.portfolio().programme().synthetic()).isTrue();
    assertThat(reading.provenance().find(Subject.of(deal, "stateContribution")).orElseThrow())
        .isEqualTo(new Place.InText(folder.getFileName() + "/deals.csv", 2, 0, ""));
    assertThat(
            reading
                .provenance()
                .find(Subject.of(reading.portfolio().indicators().get(1), "target"))
                .orElseThrow()
                .toString())
        .endsWith("/indicators.csv:3:4 target");
  }

  @Test
  void readsUtf16() throws IOException {
    byte[] utf16 = ("\uFEFF" + PROGRAMME).getBytes(StandardCharsets.UTF_16LE);
    assertThat(zip(Map.of("programme.csv", utf16)).portfolio().programme().name())
        .isEqualTo("Regio Deals");
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() throws IOException {
    Reading reading =
        zip(
            texts(
                Map.of(
                    "map/programme.csv",
                    PROGRAMME,
                    "deals.csv",
                    "id,tranche,generation,stateContribution.value,nam,id\n"
                        + "a,4,1,veel geld,,\n"
                        + "b,4,1,1,,,te veel\n"
                        + "c,vier,1,,,\n",
                    "deals.phases.csv",
                    "deal.id,phase\nx,EXECUTION\n",
                    "tranches.csv",
                    "number,cabinet\nvier,Rutte\n",
                    "deal.csv",
                    "id\n")));
    assertThat(reading.notices())
        .extracting(notice -> notice.code() + " " + notice.place().orElseThrow())
        .containsExactly(
            "unknown-file p.zip/deal.csv",
            "unknown-field p.zip/deals.csv:1:5 nam",
            "duplicate-field p.zip/deals.csv:1:6 id",
            "too-long-row p.zip/deals.csv:3:7",
            "orphan-row p.zip/deals.phases.csv:2",
            "wrong-type p.zip/tranches.csv:2:1 number",
            "left-out p.zip/tranches.csv:2",
            "wrong-type p.zip/deals.csv:2:4 stateContribution.value",
            "wrong-type p.zip/deals.csv:4:2 tranche");
    assertThat(reading.portfolio().deals()).extracting(Deal::id).containsExactly("a", "c");
    assertThat(reading.portfolio().tranches()).isEmpty();
    for (Notice notice : reading.notices()) {
      assertThat(notice.message(Language.DUTCH)).endsWith(".");
    }
  }

  @Test
  void aQuoteThatIsNotClosedIsAnErrorAtItsLine() throws IOException {
    String deals = "id,tranche,generation,challenge\na,4,1,x\nb,4,1,\"open\nc,4,1,y\nd,4,1,z\n";
    assertThat(refusal(zipped(texts(Map.of("programme.csv", PROGRAMME, "deals.csv", deals)))))
        .isEqualTo("open-quote p.zip/deals.csv:3");
    String last = "id,tranche,generation,challenge\r\na,4,1,\"x\ny\"\r\nb,4,1,\"\r\n";
    assertThat(refusal(zipped(texts(Map.of("programme.csv", PROGRAMME, "deals.csv", last)))))
        .isEqualTo("open-quote p.zip/deals.csv:4");
    String within = "id,tranche,generation,challenge\na,4,1,\"x\n\"b,4,1,y\n";
    assertThat(refusal(zipped(texts(Map.of("programme.csv", PROGRAMME, "deals.csv", within)))))
        .isEqualTo("open-quote p.zip/deals.csv:2");
    String closed =
        "id,tranche,generation,challenge\na,4,1,\"x\"\"\"\nb,4,1,\"\"\nc,4,1,\"\"\"\"\nd,4,1,\"\n\"";
    Reading reading = zip(texts(Map.of("programme.csv", PROGRAMME, "deals.csv", closed)));
    assertThat(reading.notices()).isEmpty();
    assertThat(reading.portfolio().deals())
        .extracting(deal -> deal.challenge().orElse("-"))
        .containsExactly("x\"", "-", "\"", "-");
  }

  @Test
  void aTableThatIsThereTwiceIsTold() throws IOException {
    Reading reading =
        zip(
            texts(
                Map.of(
                    "programme.csv",
                    PROGRAMME,
                    "a/deals.csv",
                    "id,tranche,generation\na,4,1\n",
                    "b/deals.csv",
                    "id,tranche,generation\nb,4,1\n")));
    assertThat(reading.notices())
        .extracting(notice -> notice.code() + " " + notice.place().orElseThrow())
        .containsExactly("duplicate-file p.zip/b/deals.csv");
    assertThat(reading.portfolio().deals()).extracting(Deal::id).containsExactly("a");
  }

  @Test
  void aTableBeginsWhereItsHeaderIs() throws IOException {
    for (String blank : List.of("\r\n", " \r\n\r\n", ",,\r\n", "sep=,\r\n\r\n")) {
      Reading reading =
          zip(
              texts(
                  Map.of(
                      "programme.csv",
                      PROGRAMME,
                      "deals.csv",
                      blank + "id,tranche,generation\r\na,4,1\r\n")));
      assertThat(reading.notices()).as(blank).isEmpty();
      assertThat(reading.portfolio().deals()).extracting(Deal::id).containsExactly("a");
    }
  }

  @Test
  void tablesInBothOrdersOfUtf16AreRead() throws IOException {
    String deals = "id,tranche,generation,name\r\na,4,1,\u00e9\u00e9n\r\n";
    for (byte[] table :
        List.of(
            ("\uFEFF" + deals).getBytes(StandardCharsets.UTF_16LE),
            ("\uFEFF" + deals).getBytes(StandardCharsets.UTF_16BE),
            deals.getBytes(StandardCharsets.UTF_16LE),
            deals.getBytes(StandardCharsets.UTF_16BE))) {
      Reading reading =
          zip(
              Map.of(
                  "programme.csv", PROGRAMME.getBytes(StandardCharsets.UTF_8), "deals.csv", table));
      assertThat(reading.portfolio().deals())
          .extracting(deal -> deal.name().orElse(""))
          .containsExactly("\u00e9\u00e9n");
    }
  }

  @Test
  void numbersThatCouldBeTwoAreNotGuessed() throws IOException {
    for (String number : List.of("\"900,000\"", "\"1,000\"", "900.000", "\"-12,500\"")) {
      Reading reading =
          zip(
              texts(
                  Map.of(
                      "programme.csv",
                      PROGRAMME,
                      "deals.csv",
                      "id,tranche,generation,stateContribution.value\na,4,1," + number + "\n")));
      assertThat(reading.notices())
          .as(number)
          .extracting(notice -> notice.code() + " " + notice.place().orElseThrow())
          .containsExactly("ambiguous-number p.zip/deals.csv:2:4 stateContribution.value");
    }
  }

  @Test
  void formulasAreGuardedWhateverStandsBeforeThem() throws IOException {
    for (String text :
        List.of(
            "  =1+1",
            "\n=1+1",
            "\r\n\t@SUM(A1)",
            "\u00a0+1",
            "\uff1d1+1",
            " \uff0b1",
            "\uff0d1",
            "\uff20a",
            "\u200b=1",
            "' =1",
            "''=1")) {
      Portfolio portfolio = Portfolio.builder(Programme.builder("x").remark(text).build()).build();
      Map<String, String> files = written(portfolio);
      assertThat(files.get("programme.csv")).contains("'" + text);
      assertThat(zip(texts(files)).portfolio()).isEqualTo(portfolio);
    }
  }

  @Test
  void aValueWithASemicolonStandsBetweenQuotes() throws IOException {
    Portfolio portfolio =
        Portfolio.builder(Programme.builder("x").remark("a;=1+1").build()).build();
    Map<String, String> files = written(portfolio);
    assertThat(files.get("programme.csv")).contains("\"a;=1+1\"");
    assertThat(zip(texts(files)).portfolio()).isEqualTo(portfolio);
  }

  @Test
  void textThatLooksLikeAFormulaIsGuarded() throws IOException {
    Portfolio portfolio =
        Portfolio.builder(Programme.builder("=cmd|' /C calc'!A0").remark("'=1").build()).build();
    Map<String, String> files = written(portfolio);
    assertThat(files.get("programme.csv")).contains("'=cmd|' /C calc'!A0", "''=1");
    assertThat(zip(texts(files)).portfolio()).isEqualTo(portfolio);
  }

  @Test
  void brokenAndHostileArchivesAreRefused() throws IOException {
    assertThat(refusal("geen zip".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("broken-archive p.zip");
    byte[] good =
        zipped(
            texts(Map.of("programme.csv", PROGRAMME, "deals.csv", "id\n" + "x\n".repeat(50_000))));
    assertThat(refusal(Arrays.copyOf(good, good.length / 2))).isEqualTo("broken-archive p.zip");
    assertThat(refusal(zipped(texts(Map.of("brief.txt", "Geachte")))))
        .isEqualTo("no-portfolio p.zip");
    assertThat(refusal(zipped(texts(Map.of("deals.csv", "id\n"))))).isEqualTo("no-portfolio p.zip");
    byte[] bomb = zipped(Map.of("deals.csv", new byte[20 << 20]));
    assertThat(bomb.length).isLessThan(100_000);
    assertThat(refusal(ReadLimits.DEFAULT.withBytes(1 << 20), bomb)).isEqualTo("too-large p.zip");
    byte[] many = zipped(texts(Map.of("a.csv", "", "b.csv", "", "c.csv", "")));
    assertThat(refusal(ReadLimits.DEFAULT.withEntries(2), many)).isEqualTo("too-large p.zip");
    byte[] wide = zipped(texts(Map.of("programme.csv", "name" + ",x".repeat(16_384) + "\n")));
    assertThat(refusal(wide)).isEqualTo("too-large p.zip/programme.csv:1:1001");
  }

  @Test
  void aMillionEmptyRowsAreNothing() throws IOException {
    Reading reading =
        zip(
            texts(
                Map.of(
                    "programme.csv",
                    PROGRAMME,
                    "deals.csv",
                    "id,name\n" + ",\n".repeat(1_000_000))));
    assertThat(reading.notices()).isEmpty();
    assertThat(reading.portfolio().deals()).isEmpty();
  }

  private static Map<String, String> written(Portfolio portfolio) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CsvExporter().write(portfolio, out);
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static Map<String, byte[]> texts(Map<String, String> files) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  private static byte[] zipped(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }

  private static Reading zip(Map<String, byte[]> files) throws IOException {
    return Formats.load().read(Input.of("p.zip", zipped(files)));
  }

  private static String refusal(byte[] zip) {
    return refusal(ReadLimits.DEFAULT, zip);
  }

  private static String refusal(ReadLimits limits, byte[] zip) {
    Notice notice =
        catchThrowableOfType(
                UnreadableException.class,
                () -> new CsvImporter(limits).read(Input.of("p.zip", zip)))
            .notice();
    return notice.code() + " " + notice.place().orElseThrow();
  }
}
