package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.analysis.Figures;
import nl.regiodeals.core.analysis.NamedFigure;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.TracedFigure;
import nl.regiodeals.render.document.Trail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each figure can be traced to its origin, and an edited letter can be verified. */
class LineageTest {
  private static final Renderer RENDERER = Renderer.builder().build();
  private static final ImmutableSet<String> WITHOUT_FIGURES =
      ImmutableSet.of("feedback", "reminder-letter");
  private static final String AMOUNT = "\u20ac\u00a025\u00a0miljoen";

  @Test
  void aFigureTellsFromWhichValuesItWasMade() {
    List<TracedFigure> figures = made("letter", Sample.portfolio()).trail().figures();
    assertThat(figures)
        .filteredOn(figure -> figure.shown().equals("\u20ac\u00a057,5\u00a0miljoen"))
        .singleElement()
        .satisfies(
            sum -> {
              assertThat(sum.how()).isEqualTo("opgeteld uit 3 waarden");
              assertThat(sum.from())
                  .containsExactly(
                      Subject.of(Sample.VELUWE, "stateContribution"),
                      Subject.of(Sample.TWENTE, "stateContribution"),
                      Subject.of(Sample.VELUWE_2, "stateContribution"));
            });
  }

  @ParameterizedTest
  @MethodSource("publications")
  void everyFigureNamesWhatItWasMadeFrom(String publication) {
    assertThat(made(publication, Sample.portfolio()).trail().figures())
        .isNotEmpty()
        .filteredOn(figure -> figure.from().isEmpty())
        .as("counts of nothing, and sums of which no value is known")
        .allSatisfy(figure -> assertThat(figure.shown()).isIn("0", "\u20ac\u00a00"));
  }

  @ParameterizedTest
  @MethodSource("publications")
  void noFigureIsPrintedThatTheCatalogueDoesNotKnow(String publication) {
    Figures figures = Request.of(Sample.portfolio()).figures();
    assertThat(made(publication, Sample.portfolio()).trail().figures())
        .isNotEmpty()
        .allSatisfy(figure -> assertThat(figures.find(figure.lineage())).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"macros", "overview", "factsheet", "consultation"})
  void theCatalogueKnowsEachChartAndTheMap(String template) throws IOException {
    Figures figures = Request.of(Sample.portfolio()).figures();
    String text =
        Resources.toString(
            Resources.getResource(Renderer.class, "internal/template/" + template + ".ftlx"),
            StandardCharsets.UTF_8);
    List<String> charts =
        Pattern.compile("chart=\"([^\"]+)\"").matcher(text).results().map(m -> m.group(1)).toList();
    assertThat(charts)
        .isNotEmpty()
        .allSatisfy(
            chart ->
                assertThat(figures.computed())
                    .anySatisfy(
                        figure -> {
                          assertThat(figure.kind())
                              .isIn(NamedFigure.Kind.CHART, NamedFigure.Kind.MAP);
                          assertThat(figure.key())
                              .isEqualTo(CaseFormat.LOWER_HYPHEN.to(CaseFormat.LOWER_CAMEL, chart));
                        }));
  }

  @Test
  void aValueOfARecordTellsItsField() {
    List<TracedFigure> figures = made("factsheet", Sample.portfolio()).trail().figures();
    assertThat(figures)
        .filteredOn(figure -> figure.shown().equals(AMOUNT))
        .first()
        .satisfies(
            amount -> {
              assertThat(amount.how()).isEqualTo("overgenomen: rijksbijdrage");
              assertThat(amount.from())
                  .containsExactly(Subject.of(Sample.TWENTE, "stateContribution"));
            });
  }

  @Test
  void idsAreUniqueAndTheSameEachTime() {
    List<TracedFigure> figures = made("annex", Sample.portfolio()).trail().figures();
    assertThat(figures).extracting(TracedFigure::id).doesNotHaveDuplicates();
    assertThat(made("annex", Sample.portfolio()).trail().figures()).isEqualTo(figures);
  }

  @ParameterizedTest
  @ValueSource(strings = {"letter", "annex", "factsheet", "consultation", "sisa"})
  void everyAmountPrintedIsTraced(String publication) {
    Document document = made(publication, Sample.portfolio());
    String text = new String(PublicationsTest.bytes(document, "txt"), StandardCharsets.UTF_8);
    long amounts = text.chars().filter(c -> c == '\u20ac').count();
    long inFigures =
        document.blocks().stream()
            .filter(nl.regiodeals.render.document.Block.Illustration.class::isInstance)
            .mapToLong(
                figure ->
                    ((nl.regiodeals.render.document.Block.Illustration) figure)
                        .alternative()
                        .chars()
                        .filter(c -> c == '\u20ac')
                        .count())
            .sum();
    long traced =
        document.trail().figures().stream()
            .filter(figure -> figure.shown().startsWith("\u20ac"))
            .count();
    assertThat(traced).isEqualTo(amounts - inFigures).isPositive();
  }

  @Test
  void theAppendixNamesValuesCellsAndDigests() {
    Provenance provenance =
        new Provenance(
            ImmutableMap.of(
                Subject.of(Sample.TWENTE, "stateContribution"),
                new Place.InSheet("twente.xlsx", "Deal", "B8")),
            ImmutableMap.of("twente.xlsx", "0123abcd"));
    Document document =
        RENDERER.render("letter", Request.of(Sample.portfolio()).tracing(provenance));
    assertThat(new String(PublicationsTest.bytes(document, "md"), StandardCharsets.UTF_8))
        .contains(
            "## Herkomst van de cijfers",
            "twente, rijksbijdrage: twente.xlsx 'Deal'!B8",
            "0123abcd",
            "opgeteld uit 3 waarden");
    VeraPdf.assertKeepsToStandards(PublicationsTest.bytes(document, "pdf"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "odt"})
  void anUntouchedDocumentAgreesAndOtherDataDoNot(String format) {
    for (String publication : List.of("letter", "annex", "factsheet")) {
      byte[] file = PublicationsTest.bytes(made(publication, Sample.portfolio()), format);
      EditedDocument edited = EditedDocument.read("letter." + format, file);
      assertThat(edited.trail().publication()).isEqualTo(publication);
      assertThat(edited.trail().year()).isEqualTo(2024);
      assertThat(Verification.of(edited, made(publication, Sample.portfolio()))).isEmpty();
      assertThat(Verification.of(edited, made(publication, changed())))
          .extracting(Notice::code)
          .contains("figure-differs");
    }
  }

  @ParameterizedTest
  @CsvSource({"docx, word/document.xml", "odt, content.xml"})
  void anAlteredFigureIsFound(String format, String part) throws IOException {
    byte[] altered = altered(format, part);
    assertFindsTheAlteration(altered, format);
  }

  @ParameterizedTest
  @CsvSource({"docx, word/document.xml", "odt, content.xml"})
  void anAlteredFigureIsFoundAfterLibreOfficeSavedIt(
      String format, String part, @TempDir Path folder) throws Exception {
    Path file = folder.resolve("letter." + format);
    Files.write(file, altered(format, part));
    assertFindsTheAlteration(Files.readAllBytes(Judges.libreOffice(file, format)), format);
  }

  private static void assertFindsTheAlteration(byte[] file, String format) {
    assertThat(
            Verification.of(
                EditedDocument.read("letter." + format, file), made("letter", Sample.portfolio())))
        .extracting(notice -> notice.message(Language.DUTCH))
        .containsExactly(
            "In de tekst staat \u20ac 26 miljoen; de gegevens geven "
                + AMOUNT
                + ". Het staat onder 'Stand van zaken', in 'Tranche 4 | 1 | 0 | 1 | 0 |"
                + " \u20ac 26 miljoen | \u20ac 30 miljoen'.");
  }

  private static byte[] altered(String format, String part) throws IOException {
    byte[] file = PublicationsTest.bytes(made("letter", Sample.portfolio()), format);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (entry.getName().equals(part)) {
          String text = new String(content, StandardCharsets.UTF_8);
          assertThat(text).contains(AMOUNT);
          content =
              text.replace(AMOUNT, AMOUNT.replace("25", "26")).getBytes(StandardCharsets.UTF_8);
        }
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(content);
      }
    }
    return out.toByteArray();
  }

  @Test
  void whatWasNotMadeHereIsRefused() {
    byte[] bare = PublicationsTest.bytes(made("letter", Sample.portfolio()), "html");
    assertThatThrownBy(() -> EditedDocument.read("x.docx", bare))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining("not a Word or OpenDocument file made by Regiodeals");
    assertThat(Trail.parse("regiodeals/letter/2024/2024-12-31/nl/")).isPresent();
    assertThat(Trail.parse("iets anders")).isEmpty();
    assertThat(Trail.parse("regiodeals/letter/2024/2024-99-31/nl/")).isEmpty();
  }

  /** All but feedback, which shows no figures. */
  private static Stream<String> publications() {
    return RENDERER.publications().ids().stream().filter(id -> !WITHOUT_FIGURES.contains(id));
  }

  private static Document made(String publication, Portfolio portfolio) {
    return RENDERER.render(publication, Request.of(portfolio).about("twente"));
  }

  private static Portfolio changed() {
    return Sample.portfolio().toBuilder()
        .deals(
            List.of(
                Sample.VELUWE,
                Sample.TWENTE.toBuilder()
                    .stateContribution(Sourced.of(Money.ofEuros(24_000_000), "news"))
                    .build(),
                Sample.VELUWE_2))
        .build();
  }
}
