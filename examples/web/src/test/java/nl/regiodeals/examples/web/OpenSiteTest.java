package nl.regiodeals.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The site may be for all, and the rest not. */
class OpenSiteTest extends OverHttp {
  @Override
  List<String> settings() {
    return List.of("--regiodeals.login.open-site=true", "--regiodeals.login.password=" + PASSWORD);
  }

  private int status(String path) throws Exception {
    return client
        .send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void theSiteIsForAllAndTheRestIsNot() throws Exception {
    assertThat(status("/")).isEqualTo(200);
    assertThat(status("/data/regiodeals.json")).isEqualTo(200);
    assertThat(status("/desk")).isEqualTo(302);
    assertThat(status("/desk/versions/1/portfolio.json")).isEqualTo(302);
    assertThat(status("/api/notices")).isEqualTo(401);
  }
}
