package nl.regiodeals.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.examples.synthetic.SyntheticForms;
import nl.regiodeals.examples.synthetic.SyntheticPortfolio;
import nl.regiodeals.io.ReportWorkbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebApplicationTest extends OverHttp {
  @Test
  void aWorkbookIsTakenInAndItsNoticesComeBack() throws Exception {
    HttpResponse<String> answer = post("twente.xlsx", workbook(0));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode said = JsonMapper.shared().readTree(answer.body());
    assertThat(said.get("deal").asString()).isEqualTo("deal-1");
    assertThat(said.get("year").asInt()).isEqualTo(2025);
    assertThat(said.get("merged").asBoolean()).isTrue();
    for (JsonNode notice : said.get("notices")) {
      assertThat(notice.get("place").asString()).startsWith("twente.xlsx");
      assertThat(notice.get("message").asString()).isNotBlank();
    }
    assertThat(resultsOf("deal-1")).isEqualTo(resultsOf(whole, "deal-1"));
  }

  @Test
  void aFaultInAWorkbookIsToldWithItsCell() throws Exception {
    ReportForm withMistakes = SyntheticForms.of(whole, SyntheticPortfolio.LAST_YEAR, 1, 1).get(0);
    JsonNode said = JsonMapper.shared().readTree(post("vgr.xlsx", written(withMistakes)).body());
    assertThat(said.get("notices"))
        .isNotEmpty()
        .allSatisfy(
            notice -> {
              assertThat(notice.get("place").asString()).matches("vgr.xlsx '.+'![A-Z]+\\d+");
              assertThat(notice.get("hint").asString()).isNotBlank();
            })
        .anySatisfy(notice -> assertThat(notice.get("severity").asString()).isEqualTo("error"));
  }

  @Test
  void whatIsNoWorkbookIsRefusedAndChangesNothing() throws Exception {
    String before = get("/data/regiodeals.json").body();
    HttpResponse<String> answer =
        post("virus.exe", "MZ no workbook".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode notice = JsonMapper.shared().readTree(answer.body()).get("notice");
    assertThat(notice.get("code").asString()).isEqualTo("no-workbook");
    assertThat(notice.get("place").asString()).isEqualTo("virus.exe");
    assertThat(get("/data/regiodeals.json").body()).isEqualTo(before);
  }

  @Test
  void theLetterIsAPdfToDownload() throws Exception {
    HttpResponse<byte[]> letter =
        client.send(
            signed("/api/publications/letter.pdf").build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(letter.statusCode()).isEqualTo(200);
    assertThat(letter.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(letter.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"letter.pdf\"");
    assertThat(new String(letter.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  @Test
  void wordsAreInTheLanguageAskedFor() throws Exception {
    assertThat(get("/api/publications/letter.md").body()).contains("Geachte");
    HttpResponse<String> english =
        client.send(
            signed("/api/publications/letter.md").header("Accept-Language", "en-GB").build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(english.body()).contains("Dear").doesNotContain("Geachte");
  }

  @Test
  void whatIsNotThereIsSaidInWords() throws Exception {
    HttpResponse<String> publication = get("/api/publications/roman.pdf");
    assertThat(publication.statusCode()).isEqualTo(404);
    assertThat(publication.body()).contains("unknown-publication");
    for (String path :
        List.of("/api/publications/letter.exe", "/api/deals/x/workbooks/2025.xlsx", "/geen.html")) {
      HttpResponse<String> missing = get(path);
      assertThat(missing.statusCode()).as(path).isEqualTo(404);
      assertThat(missing.body()).doesNotContain("Exception", "\tat ");
    }
    assertThat(get("/..%2fstart.json").statusCode()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void theSiteIsServedAndFollowsTheWorkbooks() throws Exception {
    HttpResponse<String> home = get("/");
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.body()).contains("<html", "Regio Deals");
    assertThat(get("/en/").body()).contains("lang=\"en\"");
    assertThat(get("/assets/site.css").headers().firstValue("Content-Type")).contains("text/css");
    String before = get("/deals/deal-1.html").body();
    post("een.xlsx", workbook(0));
    assertThat(get("/deals/deal-1.html").body()).isNotEqualTo(before);
  }

  @Test
  void aRegionTakesItsWorkbookAndHandsItInAgain() throws Exception {
    HttpResponse<byte[]> out =
        client.send(
            signed("/api/deals/deal-2/workbooks/2025.xlsx").build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(out.statusCode()).isEqualTo(200);
    assertThat(ReportWorkbook.read(Input.of("terug.xlsx", out.body()), Dossiers.of(whole)).deal())
        .isEqualTo("deal-2");
  }

  @Test
  void workbooksThatComeAtOnceAreAllKeptAlsoAfterARestart() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> answers =
        IntStream.range(0, DEALS)
            .mapToObj(
                i ->
                    client.sendAsync(
                        request("deal" + i + ".xlsx", workbook(i)),
                        HttpResponse.BodyHandlers.ofString()))
            .toList();
    for (CompletableFuture<HttpResponse<String>> answer : answers) {
      assertThat(answer.get().statusCode()).isEqualTo(200);
    }
    restart();
    for (int i = 1; i <= DEALS; i++) {
      assertThat(resultsOf("deal-" + i)).isEqualTo(resultsOf(whole, "deal-" + i)).isPositive();
    }
  }
}
