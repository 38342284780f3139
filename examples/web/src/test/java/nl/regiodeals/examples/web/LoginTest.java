package nl.regiodeals.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody comes in without the password. */
class LoginTest extends OverHttp {
  private final HttpRequest.BodyPublisher nothing = HttpRequest.BodyPublishers.noBody();

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aProgramWithoutThePasswordIsToldSo() throws Exception {
    for (String path :
        List.of(
            "/api/notices",
            "/api/publications/letter.pdf",
            "/api/deals/deal-1/workbooks/2025.xlsx",
            "/api/versions",
            "/api/versions/1/portfolio.json",
            "/api/nothing")) {
      for (String given : new String[] {"", basic("guess"), "Basic !", "Bearer x"}) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        HttpResponse<String> answer =
            send(given.isEmpty() ? request : request.header("Authorization", given));
        assertThat(answer.statusCode()).as(path + given).isEqualTo(401);
        OddRequestsTest.assertInWords(answer);
        assertThat(answer.body()).as(path).contains("not-signed-in");
        // no browser asks for the password, and then sends it along with the forms of other sites
        assertThat(answer.headers().firstValue("www-authenticate").orElse(""))
            .as(path)
            .doesNotContain("Basic");
        assertThat(answer.headers().firstValue("x-content-type-options"))
            .as(path)
            .contains("nosniff");
      }
    }
  }

  @Test
  void nothingIsTakenInWithoutThePassword() throws Exception {
    for (String path :
        List.of("/api/workbooks", "/api/letters/filled", "/api/versions/1/restored")) {
      assertThat(send(HttpRequest.newBuilder(at(path)).POST(nothing)).statusCode()).isEqualTo(401);
    }
    assertThat(get("/api/versions").body()).contains("\"number\":1").doesNotContain("\"number\":2");
  }

  @Test
  void aPersonIsSentToTheLoginPage() throws Exception {
    for (String path :
        List.of("/", "/index.html", "/data/regiodeals.json", "/desk", "/desk/versions/1", "/en/")) {
      HttpResponse<String> answer = send(HttpRequest.newBuilder(at(path)));
      assertThat(answer.statusCode()).as(path).isEqualTo(302);
      assertThat(answer.headers().firstValue("location").orElseThrow()).as(path).endsWith("/login");
    }
  }

  @Test
  void thePageSignsInOnlyWhoKnowsThePassword() {
    assertThat(Browsing.signIn(client, at("/"), "guess").get("/desk").statusCode()).isEqualTo(302);
    Browsing person = Browsing.signIn(client, at("/"), PASSWORD);
    HttpResponse<String> desk = person.get("/desk");
    assertThat(desk.statusCode()).isEqualTo(200);
    assertThat(desk.body()).contains("<h1>Werktafel</h1>");
    person.send("/logout", Map.of("_csrf", Browsing.token(desk.body())));
    assertThat(person.get("/desk").statusCode()).isEqualTo(302);
  }

  @Test
  void aCookieIsNoPasswordForTheApiAndAFormWithoutItsTokenChangesNothing() throws Exception {
    Browsing person = Browsing.signIn(client, at("/"), PASSWORD);
    assertThat(person.get("/api/notices").statusCode()).isEqualTo(401);
    HttpResponse<String> forged = person.send("/desk/versions/1/restored", Map.of("a", "b"));
    assertThat(forged.statusCode()).isEqualTo(302);
    assertThat(forged.headers().firstValue("location").orElseThrow()).contains("/login?late");
    assertThat(person.get("/login?late").body()).contains("te lang open");
    assertThat(get("/api/versions").body()).doesNotContain("\"number\":2");
  }

  @Test
  void theCookieIsOnlyForThisSiteAndNotForScripts() throws Exception {
    HttpResponse<String> page = send(HttpRequest.newBuilder(at("/login")));
    assertThat(page.headers().firstValue("set-cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Strict");
    assertThat(page.body()).contains("<html lang=\"nl\">", "Wachtwoord");
    assertThat(send(HttpRequest.newBuilder(at("/login")).header("Accept-Language", "en")).body())
        .contains("<html lang=\"en\">", "Password");
  }
}
