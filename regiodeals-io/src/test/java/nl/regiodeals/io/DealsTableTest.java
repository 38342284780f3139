package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Link;
import nl.regiodeals.core.model.LinkKind;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Region;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.output.Distribution;
import nl.regiodeals.core.output.OutputFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The table of deals in the open data, for a Dutch Excel. */
class DealsTableTest {
  private static final URI BASE = URI.create("https://regiodeals.example/");
  private static final Deal BARE = Deal.builder("kaal").build();

  @TempDir private Path root;

  @Test
  void aRowForEachDealWithNamesWordsAndExactAmounts() throws IOException {
    Portfolio portfolio =
        Sample.portfolio().toBuilder()
            .links(
                List.of(
                    new Link("twente", "https://twente.example/a,b", LinkKind.SITE, "Twente"),
                    new Link("twente", "https://nieuws.example/", LinkKind.NEWS, "Nieuws")))
            .build();
    assertThat(
            written(
                OpenData.of(portfolio)
                    .at(BASE)
                    .withDealPages(ImmutableMap.of("twente", "deals/twente.html"))))
        .isEqualTo(
            "\ufeffid;naam;tranche;fase;provincies;gemeenten;rijksbijdrage (euro);"
                + "bijdrage van de regio (euro);einde;kassier;pagina;links\r\n"
                + "veluwe;Veluwe;3;afgerond;Gelderland;Apeldoorn;12500000;;;;;\r\n"
                + "twente;Twente;4;in uitvoering;Overijssel;Enschede, Almelo;25000000;30000000;"
                + "2027-12-31;Gemeente Enschede;https://regiodeals.example/deals/twente.html;"
                + "https://twente.example/a,b https://nieuws.example/\r\n"
                + "veluwe-2;Veluwe II;5;convenant ondertekend;Gelderland;Apeldoorn;20000000;;;;;\r\n");
  }

  @Test
  void centsHaveADecimalComma() throws IOException {
    Deal deal =
        BARE.toBuilder()
            .stateContribution(Sourced.of(Money.ofEuros(new BigDecimal("1234567.89"))))
            .build();
    assertThat(written(OpenData.of(only(deal)))).contains("\r\nkaal;kaal;;;;1234567,89;;;;;\r\n");
  }

  @Test
  void aPortfolioWithoutTranchesHasNoColumnOfThemAndOneWithIslandsHas() throws IOException {
    assertThat(written(OpenData.of(only(BARE))))
        .startsWith("\ufeffid;naam;fase;provincies;gemeenten;")
        .endsWith("\r\nkaal;kaal;;;;;;;;;\r\n");
    Deal island =
        BARE.toBuilder().region(Region.builder().islands(List.of(Island.SABA)).build()).build();
    assertThat(written(OpenData.of(only(island))))
        .startsWith("\ufeffid;naam;fase;provincies;eilanden;gemeenten;")
        .endsWith("\r\nkaal;kaal;;;Saba;;;;;;;\r\n");
  }

  /** Without a day of the data nobody knows in which phase a deal is. */
  @Test
  void thePhaseIsThatOnTheDayOfTheData() throws IOException {
    Portfolio portfolio = Sample.portfolio();
    assertThat(written(OpenData.of(on(portfolio, Optional.of(LocalDate.of(2023, 3, 1))))))
        .contains("\r\ntwente;Twente;4;geselecteerd;");
    assertThat(written(OpenData.of(on(portfolio, Optional.empty()))))
        .contains("\r\ntwente;Twente;4;;");
  }

  @Test
  void noTextIsAFormulaOrBreaksOutOfItsCell() throws IOException {
    Deal deal =
        BARE.toBuilder()
            .name("=cmd|' /C calc'!A0")
            .region(
                Region.builder()
                    .provinces(List.of(Province.DRENTHE))
                    .municipalities(List.of("@SUM(1)"))
                    .build())
            .cashier("-2+3;\"x\"\r\n=1")
            .build();
    assertThat(written(OpenData.of(only(deal))))
        .contains("kaal;'=cmd|' /C calc'!A0;")
        .contains(";Drenthe;'@SUM(1);")
        .contains(";\"'-2+3;\"\"x\"\"\r\n=1\";");
  }

  @Test
  void withoutAnAddressOfTheSiteThereAreNoLinksToIt() throws IOException {
    OpenData data =
        OpenData.of(Sample.portfolio())
            .withDealPages(ImmutableMap.of("twente", "deals/twente.html"));
    assertThat(written(data)).doesNotContain("twente.html");
    assertThat(Files.readString(root.resolve("data/regiodeals.geojson")))
        .doesNotContain("twente.html");
  }

  @Test
  void theMapLinksToTheSameAddress() throws IOException {
    written(
        OpenData.of(Sample.portfolio())
            .at(BASE)
            .withDealPages(ImmutableMap.of("twente", "deals/twente.html")));
    assertThat(
            JsonMapper.shared()
                .readTree(Files.readString(root.resolve("data/regiodeals.geojson")))
                .at("/features/1/properties/link")
                .asString())
        .isEqualTo("https://regiodeals.example/deals/twente.html");
  }

  @Test
  void theCatalogueTellsWhatItIs() throws IOException {
    ImmutableList<Distribution> files = write(OpenData.of(Sample.portfolio()).at(BASE));
    assertThat(files)
        .filteredOn(file -> file.path().equals("data/deals.csv"))
        .singleElement()
        .satisfies(file -> assertThat(file.format().mediaType()).isEqualTo("text/csv"));
    assertThat(Files.readString(root.resolve("data/catalogue.ttl")))
        .contains("https://regiodeals.example/data/deals.csv", "om in Excel te openen");
  }

  private static Portfolio only(Deal deal) {
    return Portfolio.builder(Sample.portfolio().programme()).deals(List.of(deal)).build();
  }

  private static Portfolio on(Portfolio portfolio, Optional<LocalDate> day) {
    return portfolio.toBuilder()
        .programme(portfolio.programme().toBuilder().asOf(day).build())
        .build();
  }

  private String written(OpenData data) throws IOException {
    write(data);
    return Files.readString(root.resolve("data/deals.csv"), StandardCharsets.UTF_8);
  }

  private ImmutableList<Distribution> write(OpenData data) throws IOException {
    OutputFolder folder = OutputFolder.at(root);
    ImmutableList<Distribution> files = data.writeTo(folder);
    folder.finish();
    return files;
  }
}
