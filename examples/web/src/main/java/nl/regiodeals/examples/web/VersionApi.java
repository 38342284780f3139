package nl.regiodeals.examples.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.examples.store.Version;
import nl.regiodeals.io.JsonExporter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The versions of the portfolio: which there are, what changed in each, and one back. */
@RestController
@RequestMapping("/api/versions")
class VersionApi {
  private final Desk desk;
  private final Versions versions;

  VersionApi(Desk desk, Versions versions) {
    this.desk = desk;
    this.versions = versions;
  }

  /** All versions, the oldest first. */
  @GetMapping
  List<Version> all() {
    return versions.all();
  }

  /** The portfolio of a version. */
  @GetMapping("/{number}/portfolio.json")
  ResponseEntity<byte[]> portfolio(@PathVariable("number") String number) throws IOException {
    int asked = known(number);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonExporter().write(versions.read(asked).orElseThrow().portfolio(), out);
    return Exchange.download(
        "portfolio-" + asked + ".json", MediaType.APPLICATION_JSON_VALUE, out.toByteArray());
  }

  /** What changed in a version since the one before, in words. */
  @GetMapping("/{number}/changes")
  List<String> changes(@PathVariable("number") String number, Locale asked) {
    Language language = Finding.language(asked);
    return versions.changes(known(number)).stream()
        .map(change -> change.message(language))
        .toList();
  }

  /** Makes a version the current one again, as a new version, which is the answer. */
  @PostMapping("/{number}/restored")
  Version restore(@PathVariable("number") String number, @Nullable Principal who)
      throws IOException {
    int made = desk.restore(known(number), Login.name(who)).orElseThrow(VersionApi::noVersion);
    return versions.find(made).orElseThrow();
  }

  private int known(String number) {
    return versions.all().stream()
        .map(Version::number)
        .filter(each -> number.equals(Integer.toString(each)))
        .findFirst()
        .orElseThrow(VersionApi::noVersion);
  }

  private static RefusedException noVersion() {
    return new RefusedException(HttpStatus.NOT_FOUND, WebNotices.NO_VERSION.notice(), null);
  }
}
