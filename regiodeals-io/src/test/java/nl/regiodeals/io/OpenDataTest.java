package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.output.Distribution;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.output.Publisher;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A portfolio as open data, as read by other tools. */
class OpenDataTest {
  private static final URI BASE = URI.create("https://regiodeals.example/");
  private static final Publisher PUBLISHER =
      new Publisher(
          Optional.of("Ministerie van Voorbeelden"),
          Optional.of(URI.create("https://identifier.overheid.nl/tooi/id/ministerie/mnre0000")),
          Optional.of(URI.create("mailto:deals@example.nl")),
          Optional.of(URI.create("http://creativecommons.org/publicdomain/zero/1.0/deed.nl")));
  private static final Path SHAPES = Path.of("../../shared/data/dcat-ap-nl");

  @TempDir private Path root;

  @Test
  void hasAFileInEveryFormatAndOneForEachDeal() throws IOException {
    ImmutableList<Distribution> files = write(whole());
    assertThat(files)
        .filteredOn(file -> file.deal().isEmpty())
        .extracting(Distribution::path)
        .containsExactly(
            "data/regiodeals.zip",
            "data/regiodeals.geojson",
            "data/regiodeals.json",
            "data/regiodeals.jsonld",
            "data/regiodeals.ttl",
            "data/regiodeals.xlsx",
            "data/deals.csv",
            "data/regiodeals.schema.json",
            "data/vocabulary.ttl",
            "data/catalogue.ttl",
            "data/catalogue.jsonld");
    assertThat(files)
        .filteredOn(file -> file.deal().isPresent())
        .extracting(Distribution::path)
        .containsExactlyElementsOf(
            Sample.portfolio().deals().stream()
                .map(deal -> "data/deals/" + deal.id())
                .flatMap(path -> Stream.of(path + ".json", path + ".zip"))
                .toList());
    for (Distribution file : files) {
      assertThat(Files.size(root.resolve(file.path()))).as(file.path()).isEqualTo(file.size());
    }
  }

  /** Another jar may add a format with the same extension as one of the library. */
  @Test
  void formatsWithOneExtensionHaveAFileEach() {
    Exporter other =
        new Exporter() {
          @Override
          public Format format() {
            return Format.text("my-json", "application/json", "json");
          }

          @Override
          public void write(Portfolio portfolio, OutputStream out) {
            // only its format matters here
          }
        };
    Exporter json = new JsonExporter();
    ImmutableList<Exporter> all = ImmutableList.of(json, other);
    assertThat(OpenData.path(json, all)).isEqualTo("data/regiodeals.json");
    assertThat(OpenData.path(other, all)).isEqualTo("data/regiodeals.my-json.json");
  }

  @Test
  void theFileOfADealCanBeReadAsAPortfolio() throws IOException {
    for (Distribution file : write(whole())) {
      if (file.deal().isPresent()) {
        Reading reading = Formats.load().read(Input.of(root.resolve(file.path())));
        assertThat(reading.isComplete()).isTrue();
        assertThat(Dossiers.of(reading.portfolio()).find(file.deal().orElseThrow())).isPresent();
      }
    }
  }

  @Test
  void aFileOfADealHasNothingOfOtherDeals() throws IOException {
    write(OpenData.of(Sample.reported()));
    Path deals = root.resolve("data/deals");
    assertThat(Files.readString(deals.resolve("twente.json")))
        .contains("twente-plein", "twente-langer", "Er zijn te weinig bouwers.");
    assertThat(Files.readString(deals.resolve("veluwe-2.json")))
        .doesNotContain("twente-plein", "twente-langer", "Er zijn te weinig bouwers.");
  }

  @Test
  void peopleAndRisksAndAgreementsAreNotOpen() throws IOException {
    ImmutableList<String> kept =
        ImmutableList.of("Jan Jansen", "Pietersen", "vergunning blijft uit", "huurwoningen bouwen");
    assertThat(Sample.reported().toString()).contains(kept);
    for (Distribution file : write(OpenData.of(Sample.reported()))) {
      if (!file.path().matches(".*\\.(zip|xlsx)")) {
        assertThat(Files.readString(root.resolve(file.path())))
            .as(file.path())
            .doesNotContain(kept);
      }
    }
    assertThat(Formats.load().read(Input.of(root.resolve("data/regiodeals.zip"))).portfolio())
        .isEqualTo(Sample.reported().open());
  }

  @Test
  void aSecondTimeNothingIsWritten() throws IOException {
    write(whole());
    OutputFolder again = OutputFolder.at(root);
    whole().writeTo(again);
    assertThat(again.finish().written()).isZero();
  }

  /** The mandatory parts of the profile, and the classes that it expects. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dcat-ap-nl-SHACL.ttl",
        "dcat-ap-SHACL.ttl",
        "dcat-ap-nl-SHACL-klassebereik.ttl",
        "dcat-ap-nl-SHACL-klassebereik-codelijsten.ttl"
      })
  void theCatalogueKeepsToTheShapesOfTheProfile(String shapes) throws IOException {
    assumeTrue(Files.exists(SHAPES.resolve(shapes)), "the shapes of DCAT-AP-NL are not here");
    write(whole());
    assertThat(violations(shapes)).isEmpty();
  }

  /** The recommendations of the profile, except a data service, because there is none. */
  @Test
  void theCatalogueHasWhatTheProfileAdvises() throws IOException {
    String shapes = "dcat-ap-nl-SHACL-aanbevolen.ttl";
    assumeTrue(Files.exists(SHAPES.resolve(shapes)), "the shapes of DCAT-AP-NL are not here");
    write(whole());
    assertThat(violations(shapes))
        .allSatisfy(
            violation -> assertThat(violation).containsAnyOf("accessService", "conformsTo"));
  }

  @Test
  void theShapesFindACatalogueWithoutItsPublisher() throws IOException {
    String shapes = "dcat-ap-nl-SHACL.ttl";
    assumeTrue(Files.exists(SHAPES.resolve(shapes)), "the shapes of DCAT-AP-NL are not here");
    write(OpenData.of(Sample.portfolio()).at(BASE));
    assertThat(violations(shapes))
        .anyMatch(violation -> violation.contains("publisher"))
        .anyMatch(violation -> violation.contains("contactPoint"))
        .anyMatch(violation -> violation.contains("license"));
  }

  @Test
  void bothFormsOfTheCatalogueSayTheSame() throws IOException {
    write(whole());
    assertThat(catalogue(BASE).isIsomorphicWith(read("data/catalogue.jsonld", Lang.JSONLD, BASE)))
        .isTrue();
  }

  /** Wherever the catalogue is published, it leads to the files that it describes. */
  @Test
  void withoutAnAddressTheCatalogueIsRelativeToItself() throws IOException {
    ImmutableList<Distribution> files = write(OpenData.of(Sample.portfolio()).by(PUBLISHER));
    URI somewhere = URI.create("https://elders.example/deals/");
    List<String> addresses =
        catalogue(somewhere)
            .listObjectsOfProperty(DCAT.downloadURL)
            .mapWith(node -> node.asResource().getURI())
            .toList();
    assertThat(addresses)
        .containsExactlyInAnyOrderElementsOf(
            files.stream()
                .filter(file -> file.deal().isEmpty())
                .map(Distribution::path)
                .filter(path -> !path.contains("catalogue") && !path.contains("vocabulary"))
                .map(path -> somewhere + path)
                .toList());
  }

  @Test
  void theVocabularyTellsEveryTermOfOurOwn() throws IOException {
    write(whole());
    Model vocabulary = read("data/vocabulary.ttl", Lang.TURTLE, BASE);
    Set<String> used = new HashSet<>();
    Model data = read("data/regiodeals.ttl", Lang.TURTLE, BASE);
    data.listStatements()
        .forEach(
            statement -> {
              used.add(statement.getPredicate().getURI());
              if (statement.getPredicate().equals(RDF.type)) {
                used.add(statement.getResource().getURI());
              }
            });
    Property label = ResourceFactory.createProperty("http://www.w3.org/2000/01/rdf-schema#label");
    assertThat(used)
        .filteredOn(term -> term.startsWith("urn:regiodeals:def:"))
        .hasSizeGreaterThan(10)
        .allSatisfy(
            term ->
                assertThat(
                        vocabulary
                            .listObjectsOfProperty(vocabulary.getResource(term), label)
                            .toList())
                    .as(term)
                    .hasSize(2));
  }

  @Test
  void namesOfThingsLeadToTheFileThatTellsOfThem() throws IOException {
    write(whole());
    Resource twente =
        read("data/regiodeals.ttl", Lang.TURTLE, BASE)
            .getResource(BASE + "data/regiodeals.ttl#deal/twente");
    assertThat(twente.hasProperty(RDF.type)).isTrue();
  }

  @Test
  void theTablesOnTheWebAreThoseOfTheZip() throws IOException {
    write(whole());
    Path zip = root.resolve("data/regiodeals.zip");
    List<String> headers = new ArrayList<>();
    List<String> described = new ArrayList<>();
    Set<String> columns = new HashSet<>();
    List<JsonNode> found = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        if (entry.getName().endsWith(".csv")) {
          headers.add(entry.getName() + ": " + text.lines().findFirst().orElseThrow());
        } else if (entry.getName().equals("csv-metadata.json")) {
          found.add(JsonMapper.shared().readTree(text));
        }
      }
    }
    JsonNode metadata = found.get(0);
    assertThat(metadata.get("@context").get(0).asString()).isEqualTo("http://www.w3.org/ns/csvw");
    for (JsonNode table : metadata.get("tables")) {
      List<String> names = new ArrayList<>();
      table.get("tableSchema").get("columns").forEach(c -> names.add(c.get("name").asString()));
      names.forEach(name -> columns.add(table.get("url").asString() + "#" + name));
      described.add(table.get("url").asString() + ": " + String.join(",", names));
    }
    assertThat(described).containsExactlyElementsOf(headers);
    int references = 0;
    for (JsonNode table : metadata.get("tables")) {
      for (JsonNode key : table.get("tableSchema").path("foreignKeys")) {
        references++;
        String own =
            table.get("url").asString() + "#" + key.get("columnReference").get(0).asString();
        JsonNode to = key.get("reference");
        assertThat(columns)
            .contains(
                own,
                to.get("resource").asString() + "#" + to.get("columnReference").get(0).asString());
      }
    }
    assertThat(references).isGreaterThan(10);
  }

  @Test
  void theWorkbookHasTheTablesOfTheZipAsNumbersAndDatesAndNoFormula() throws IOException {
    write(whole());
    try (InputStream in = Files.newInputStream(root.resolve("data/regiodeals.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      Sheet deals = workbook.getSheet("deals");
      assertThat(deals.getLastRowNum()).isEqualTo(Sample.portfolio().deals().size());
      assertThat(cell(deals, "name", 1).getStringCellValue())
          .isEqualTo(Sample.portfolio().deals().get(0).label());
      assertThat(cell(deals, "tranche", 1).getNumericCellValue())
          .isEqualTo(Sample.portfolio().deals().get(0).tranche().orElseThrow().doubleValue());
      assertThat(cell(deals, "stateContribution.value", 1).getNumericCellValue())
          .isEqualTo(
              Sample.portfolio()
                  .deals()
                  .get(0)
                  .stateContribution()
                  .orElseThrow()
                  .value()
                  .euros()
                  .doubleValue());
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
          }
        }
      }
    }
  }

  private static Cell cell(Sheet sheet, String column, int row) {
    for (Cell head : sheet.getRow(0)) {
      if (head.getStringCellValue().equals(column)) {
        return sheet.getRow(row).getCell(head.getColumnIndex());
      }
    }
    throw new AssertionError("no column " + column);
  }

  private static OpenData whole() {
    return OpenData.of(Sample.portfolio()).at(BASE).by(PUBLISHER).describedAt("open-data.html");
  }

  private ImmutableList<Distribution> write(OpenData data) throws IOException {
    OutputFolder folder = OutputFolder.at(root);
    ImmutableList<Distribution> files = data.writeTo(folder);
    folder.finish();
    return files;
  }

  private Model catalogue(URI base) throws IOException {
    return read("data/catalogue.ttl", Lang.TURTLE, base);
  }

  private Model read(String path, Lang language, URI base) throws IOException {
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(
        model,
        new ByteArrayInputStream(Files.readAllBytes(root.resolve(path))),
        base + path,
        language);
    return model;
  }

  private List<String> violations(String shapes) throws IOException {
    Graph rules = RDFDataMgr.loadGraph(SHAPES.resolve(shapes).toUri().toString());
    ValidationReport report =
        ShaclValidator.get().validate(Shapes.parse(rules), catalogue(BASE).getGraph());
    return report.getEntries().stream()
        .map(entry -> entry.focusNode() + " " + entry.resultPath() + ": " + entry.message())
        .sorted()
        .toList();
  }
}
