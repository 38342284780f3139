package nl.regiodeals.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.notice.Place;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every change is a version, and each can be had back. */
class VersionsTest extends OverHttp {
  private HttpResponse<String> restore(String number) throws Exception {
    return client.send(
        signed("/api/versions/" + number + "/restored")
            .POST(HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private List<JsonNode> versions() throws Exception {
    return StreamSupport.stream(
            JsonMapper.shared().readTree(get("/api/versions").body()).spliterator(), false)
        .toList();
  }

  private long results(int number) throws Exception {
    byte[] json =
        get("/api/versions/" + number + "/portfolio.json").body().getBytes(StandardCharsets.UTF_8);
    return resultsOf(Formats.load().read(Input.of("p.json", json)).complete(), "deal-1");
  }

  @Test
  void aWorkbookMakesAVersionThatTellsWhoSentWhatAndWhatChanged() throws Exception {
    post("twente.xlsx", workbook(0));
    assertThat(versions()).extracting(each -> each.get("number").asInt()).containsExactly(1, 2);
    JsonNode last = versions().get(1);
    assertThat(last.get("author").asString()).isEqualTo("regiodeals");
    assertThat(last.get("reason").asString()).isEqualTo("twente.xlsx");
    assertThat(results(1)).isLessThan(results(2));
    assertThat(results(2)).isEqualTo(resultsOf(whole, "deal-1"));
    assertThat(get("/api/versions/2/changes").body()).contains("deal-1");
    assertThat(get("/api/versions/1/changes").body()).isEqualTo("[]");
  }

  @Test
  void anEarlierVersionComesBackAsANewOneWithItsSiteAndItsCellsAndStaysAfterARestart()
      throws Exception {
    long before = resultsOf("deal-5");
    post("een.xlsx", workbook(0));
    post("vijf.xlsx", workbook(4));
    assertThat(resultsOf("deal-5")).isGreaterThan(before);
    HttpResponse<String> answer = restore("2");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"number\":4", "versie 2 teruggezet");
    for (int round = 0; round < 2; round++) {
      assertThat(resultsOf("deal-1")).isEqualTo(resultsOf(whole, "deal-1"));
      assertThat(resultsOf("deal-5")).isEqualTo(before);
      assertThat(application.getBean(Desk.class).provenance().places().values())
          .filteredOn(Place.InSheet.class::isInstance)
          .extracting(Place::file)
          .containsOnly("1/een.xlsx");
      restart();
    }
    assertThat(versions()).hasSize(4);
    restore("3");
    assertThat(resultsOf("deal-5")).isGreaterThan(before);
  }

  @Test
  void aVersionThatIsNotThereIsToldInWords() throws Exception {
    for (String number : List.of("0", "2", "-1", "01", "een", "99999999999")) {
      for (String path : List.of("/portfolio.json", "/changes")) {
        HttpResponse<String> answer = get("/api/versions/" + number + path);
        assertThat(answer.statusCode()).as(number).isEqualTo(404);
        OddRequestsTest.assertInWords(answer);
      }
      assertThat(restore(number).statusCode()).isEqualTo(404);
    }
    assertThat(versions()).hasSize(1);
  }

  @Test
  void aPortfolioOfAnEarlierVersionOfTheApplicationIsTheFirstVersion() throws Exception {
    application.close();
    Files.delete(folder.resolve("work/versions.mv.db"));
    write(whole, folder.resolve("work/portfolio.json"));
    application = run();
    assertThat(results(1)).isEqualTo(resultsOf(whole, "deal-1"));
  }
}
