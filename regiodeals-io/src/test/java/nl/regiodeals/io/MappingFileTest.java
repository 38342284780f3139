package nl.regiodeals.io;

import static nl.regiodeals.io.OwnSheets.DOSSIERS;
import static nl.regiodeals.io.OwnSheets.PROJECTS;
import static nl.regiodeals.io.OwnSheets.assertRefused;
import static nl.regiodeals.io.OwnSheets.csv;
import static nl.regiodeals.io.OwnSheets.mapping;
import static nl.regiodeals.io.OwnSheets.place;
import static nl.regiodeals.io.OwnSheets.read;
import static nl.regiodeals.io.OwnSheets.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong in a mapping, or in the file that it is for, is told. */
class MappingFileTest {
  static Stream<Arguments> mistakes() {
    return Stream.of(
        wrong("deal: twente", "dael: twente", "mapping-unknown-key", 1),
        wrong("deal: twente\n", "", "mapping-missing-key", 1),
        wrong("year: 2024", "year: vorig", "mapping-wrong-value", 2),
        wrong("2025-03-02", "maart", "mapping-wrong-value", 3),
        wrong("record: Project", "record: Projekt", "mapping-unknown-record", 6),
        wrong("record: Project", "record: Project\n    kolommen: {}", "mapping-unknown-key", 7),
        wrong("record: Project", "header: nul\n    record: Project", "mapping-wrong-value", 6),
        wrong("Fase: status", "Fase: statsu", "mapping-unknown-field", 9),
        wrong("Fase: status", "Fase: name", "mapping-field-twice", 9),
        wrong("Fase: status", "projectnaam: status", "mapping-header-twice", 9),
        wrong("Fase: status", "Fase: [status]", "mapping-no-text", 9),
        wrong("Projectnaam: name", "Projectnaam: ignore", "mapping-missing-field", 5),
        wrong("loopt: RUNNING", "loopt: RUNING", "mapping-unknown-word", 14),
        wrong("status:\n", "budget:\n", "mapping-wrong-use", 14),
        wrong("unit: x1000", "unit: dozijn", "mapping-wrong-value", 16),
        wrong("unit: x1000", "unit: {name: x1000}", "mapping-wrong-use", 16),
        wrong("pillar: Wonen", "stateShare: veel", "mapping-wrong-fixed", 18),
        wrong("pillar: Wonen", "name: Wonen", "mapping-field-twice", 18));
  }

  private static Arguments wrong(String right, String wrong, String code, int line) {
    return Arguments.of(right, wrong, code, line);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void eachMistakeInAMappingIsTold(String right, String wrong, String code, int line)
      throws IOException {
    assertThat(PROJECTS).contains(right);
    SheetMapping.Read read =
        SheetMapping.read(yaml(PROJECTS.replaceFirst(java.util.regex.Pattern.quote(right), wrong)));

    assertThat(read.notices())
        .filteredOn(notice -> notice.code().equals(code))
        .as("" + read.notices())
        .anySatisfy(
            notice -> {
              assertThat(place(notice)).startsWith("map.yaml:" + line);
              assertThat(notice.message(Language.DUTCH) + notice.hint(Language.DUTCH)).isNotBlank();
              assertThat(notice.message(Language.ENGLISH) + notice.hint(Language.ENGLISH))
                  .doesNotContain("{");
            });
    assertThat(read.mapping()).isEmpty();
    assertThatThrownBy(read::complete).isInstanceOf(UnreadableException.class);
  }

  @Test
  void aMappingWithTheWrongShapeIsTold() throws IOException {
    assertThat(codes("- deal")).containsExactly("mapping-no-members");
    assertThat(codes("deal: twente\nyear: 2024\ntables: Project"))
        .containsExactly("mapping-no-list");
    assertThat(codes("deal: twente\nyear: 2024\ntables: []")).containsExactly("mapping-no-list");
    assertThat(codes("deal: twente\nyear: 2024\ntables: [Project]"))
        .containsExactly("mapping-no-members");
    assertThat(codes("deal: twente\nyear: 2024\ntables: [{record: Project, columns: 3}]"))
        .containsExactly("mapping-no-members", "mapping-missing-field");
    assertThat(codes("deal: twente\nyear: 2024\ntables: [{sheet: A}]"))
        .containsExactly("mapping-missing-key");
  }

  @Test
  void hostileMappingsAreRefused() {
    assertThatThrownBy(() -> SheetMapping.read(yaml("deal: &a twente\nyear: *a\ntables: []")))
        .isInstanceOfSatisfying(
            UnreadableException.class, e -> assertThat(e.notice().code()).isEqualTo("yaml-alias"));
    assertThatThrownBy(() -> SheetMapping.read(yaml("[".repeat(10_000))))
        .isInstanceOf(UnreadableException.class);
    assertThatThrownBy(() -> SheetMapping.read(yaml(PROJECTS), ReadLimits.DEFAULT.withValues(5)))
        .isInstanceOfSatisfying(
            UnreadableException.class, e -> assertThat(e.notice().code()).isEqualTo("too-large"));
  }

  @Test
  void hostileSheetsAreRefused() throws IOException {
    String mapping = PROJECTS.replace("sheet: Projectenlijst\n    record", "record");
    assertRefused(mapping, csv("a;b\n\"open;c\n", StandardCharsets.UTF_8), "open-quote");
    assertRefused(mapping, csv("%PDF-1.7 a", StandardCharsets.UTF_8), "text-document");
    assertRefused(mapping, csv("", StandardCharsets.UTF_8), "empty-file");
    assertRefused(mapping, csv(";".repeat(2_000), StandardCharsets.UTF_8), "too-large");
    assertThatThrownBy(
            () ->
                mapping(mapping)
                    .submission(
                        csv("a;b\nc;d\n", StandardCharsets.UTF_8),
                        DOSSIERS,
                        ReadLimits.DEFAULT.withValues(3)))
        .isInstanceOfSatisfying(
            UnreadableException.class, e -> assertThat(e.notice().code()).isEqualTo("too-large"));
  }

  private static List<String> codes(String mapping) throws IOException {
    return SheetMapping.read(yaml(mapping)).notices().stream().map(Notice::code).toList();
  }
}
