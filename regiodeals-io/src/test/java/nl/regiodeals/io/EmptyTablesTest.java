package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.regiodeals.core.RandomPortfolio;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Portfolio;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A table without rows is in no package and in no workbook. */
class EmptyTablesTest {
  /** Its deal refers to a tranche and a body that are not in the lists. */
  private static final Portfolio ONE_DEAL =
      Portfolio.builder(Sample.portfolio().programme())
          .deals(List.of(Deal.builder("twente").tranche(4).cashier("enschede").build()))
          .build();

  private static final Portfolio EMPTY = Portfolio.builder(Sample.portfolio().programme()).build();

  @Test
  void thePackageHasNeitherTheirFilesNorTheirDescriptions() throws IOException {
    Map<String, String> files = files(ONE_DEAL);
    assertThat(files.keySet())
        .containsExactly("datapackage.json", "csv-metadata.json", "programme.csv", "deals.csv");
    assertThat(files.get("datapackage.json"))
        .contains("\"programme.csv\"", "\"deals.csv\"")
        .doesNotContain("tranches", "organisations", "deals.phases");
    assertThat(files.get("csv-metadata.json"))
        .contains("\"programme.csv\"", "\"deals.csv\"")
        .doesNotContain("tranches.csv", "organisations.csv", "deals.phases");
    assertThat(read(ONE_DEAL)).isEqualTo(ONE_DEAL);
  }

  /** A reference leads to a table of the package: a deal to the deal before it, but not further. */
  @Test
  void thePackageRefersOnlyToTablesThatAreThere() throws IOException {
    assertThat(files(ONE_DEAL).get("datapackage.json")).containsOnlyOnce("\"reference\"");
    assertThat(files(ONE_DEAL).get("csv-metadata.json")).containsOnlyOnce("\"reference\"");
  }

  @Test
  void aPartIsThereOnlyIfItHasRows() throws IOException {
    Portfolio portfolio = ONE_DEAL.toBuilder().deals(List.of(Sample.TWENTE)).build();
    assertThat(files(portfolio).keySet())
        .containsExactly(
            "datapackage.json",
            "csv-metadata.json",
            "programme.csv",
            "deals.csv",
            "deals.phases.csv");
    assertThat(read(portfolio)).isEqualTo(portfolio);
  }

  @Test
  void thereIsAlwaysAProgramme() throws IOException {
    assertThat(files(EMPTY).keySet())
        .containsExactly("datapackage.json", "csv-metadata.json", "programme.csv");
    assertThat(read(EMPTY)).isEqualTo(EMPTY);
    assertThat(sheets(EMPTY)).containsExactly("programme");
  }

  /** That no table is left out that has rows, the round trips tell. */
  @Property(tries = 50)
  void noTableOfAnyPortfolioIsEmpty(@ForAll long seed) throws IOException {
    files(RandomPortfolio.of(seed))
        .forEach((name, text) -> assertThat(text.lines().skip(1)).as(name).isNotEmpty());
  }

  @Test
  void theWorkbookHasTheTablesOfThePackage() throws IOException {
    assertThat(sheets(ONE_DEAL)).containsExactly("programme", "deals");
    assertThat(sheets(Sample.portfolio()))
        .containsExactlyElementsOf(
            files(Sample.portfolio()).keySet().stream()
                .filter(file -> file.endsWith(".csv"))
                .map(file -> file.substring(0, file.length() - 4))
                .toList());
    assertThat(unzipped(written("ods", ONE_DEAL)).get("content.xml"))
        .contains("table:name=\"deals\"")
        .doesNotContain("\"tranches\"", "deals.phases");
  }

  private static Portfolio read(Portfolio portfolio) throws IOException {
    Reading reading = Formats.load().read(Input.of("p.zip", written("csv", portfolio)));
    assertThat(reading.notices()).isEmpty();
    return reading.portfolio();
  }

  private static List<String> sheets(Portfolio portfolio) throws IOException {
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(written("xlsx", portfolio)))) {
      return IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName).toList();
    }
  }

  private static Map<String, String> files(Portfolio portfolio) throws IOException {
    return unzipped(written("csv", portfolio));
  }

  private static Map<String, String> unzipped(byte[] file) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  private static byte[] written(String format, Portfolio portfolio) throws IOException {
    Exporter exporter = Formats.load().exporterById(format).orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporter.write(portfolio, out);
    return out.toByteArray();
  }
}
