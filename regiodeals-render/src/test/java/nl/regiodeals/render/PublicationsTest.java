package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The publications of the sample as approved files; {@code -Dapproved.update} renews them. */
class PublicationsTest {
  private static final Path APPROVED = Path.of("src/test/resources/approved");
  private static final Renderer RENDERER = Renderer.builder().build();

  @TestFactory
  Stream<DynamicTest> publicationsAreAsApproved() {
    return RENDERER.publications().ids().stream()
        .flatMap(
            id ->
                RENDERER.formats().all().stream()
                    .filter(format -> format.format().text())
                    .flatMap(
                        format ->
                            Stream.of(Language.DUTCH, Language.ENGLISH)
                                .map(language -> approved(id, format.format().id(), language))));
  }

  private static DynamicTest approved(String id, String format, Language language) {
    String name = id + "." + language + "." + format;
    return DynamicTest.dynamicTest(
        name,
        () -> {
          String written = written(id, format, language, Sample.portfolio());
          Path file = APPROVED.resolve(name);
          if (Boolean.getBoolean("approved.update")) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, written);
          }
          assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(written);
          assertThat(written.replaceAll("(?s)<style>.*</style>", ""))
              .as("no value shown as Java shows it")
              .doesNotContain("Optional", "nl.regiodeals", "{");
        });
  }

  @Test
  void whatMayNamePeopleIsInNoPublication() {
    Portfolio named =
        Sample.portfolio().toBuilder()
            .reports(
                Sample.portfolio().reports().stream()
                    .map(
                        report ->
                            report.toBuilder()
                                .steeringGroup("Wethouder Jansen")
                                .programmeOffice("Mevrouw Pietersen")
                                .build())
                    .toList())
            .build();
    assertThat(named.toString()).contains("Jansen", "Pietersen");
    assertThat(Request.of(named, 2024).portfolio()).isEqualTo(Sample.portfolio());
  }

  @Test
  void theFactSheetTellsWhatItsRegionReported() {
    assertThat(written("factsheet", "txt", Language.DUTCH, Sample.reported()))
        .containsSubsequence(
            "Resultaten in 2024",
            "Een plein met huizen eromheen",
            "Jongeren vinden hier hun eerste huis.",
            "Stoplicht eind",
            "oranje: Er zijn",
            "40%",
            "Wijzigingen van het convenant",
            "Verlenging (oktober\u00a02024): Een jaar langer. Nieuwe einddatum: 2027");
  }

  @Test
  void syntheticDataGiveABannerInEveryPublication() {
    Portfolio synthetic =
        Sample.portfolio().toBuilder()
            .programme(Sample.portfolio().programme().toBuilder().synthetic(true).build())
            .build();
    for (String id : RENDERER.publications().ids()) {
      assertThat(written(id, "txt", Language.DUTCH, synthetic))
          .startsWith("| Let op: dit document is gemaakt van verzonnen");
      assertThat(written(id, "txt", Language.DUTCH, Sample.portfolio()))
          .doesNotContain("verzonnen");
    }
  }

  @Test
  void publicationsHaveANameAndADescription() {
    assertThat(RENDERER.publications().ids())
        .containsExactly(
            "annex",
            "annex-tables",
            "consultation",
            "council-letter",
            "factsheet",
            "feedback",
            "letter",
            "overview",
            "programmes",
            "reminder",
            "reminder-letter",
            "sisa");
    for (Publication publication : RENDERER.publications().all()) {
      assertThat(publication.title(Language.DUTCH)).isNotBlank();
      assertThat(publication.description(Language.ENGLISH)).endsWith(".");
      assertThat(publication.texts().keys(Language.DUTCH))
          .isEqualTo(publication.texts().keys(Language.ENGLISH));
    }
  }

  static String written(String id, String format, Language language, Portfolio portfolio) {
    Request request = Request.of(portfolio).in(language).about("twente");
    return new String(bytes(RENDERER.render(id, request), format), StandardCharsets.UTF_8);
  }

  static byte[] bytes(Document document, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      RENDERER.write(document, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
