package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.merge.Merge;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.ProjectStatus;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.notice.Provenance;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/**
 * Rows that a region adds are new records. Only the row with an id is about the record with that
 * id.
 */
class NewRowsTest {
  @Test
  void aNewProjectNeverTakesTheIdOfAnother() throws IOException {
    Portfolio known =
        with(project("twente-dorpshuis", "Dorpshuis Oosterdijk"), project("TWENTE-BRUG", "Veer"));
    Portfolio after =
        collected(
            known,
            book -> {
              // the form of the sample has one project; these rows are free
              MistakesTest.set(book, "Projecten", "B12", "Dorpshuis");
              MistakesTest.set(book, "Projecten", "F12", 250_000);
              MistakesTest.set(book, "Projecten", "B13", "Brug");
            });
    assertThat(after.projects()).containsAll(known.projects());
    assertThat(after.projects())
        .filteredOn(project -> project.name().equals("Dorpshuis"))
        .singleElement()
        .satisfies(
            project -> {
              assertThat(project.budget()).contains(Money.ofEuros(250_000));
              assertThat(project.id()).startsWith("twente-dorpshuis-");
            });
    assertThat(after.projects())
        .extracting(project -> project.id().toLowerCase(java.util.Locale.ROOT))
        .doesNotHaveDuplicates();
  }

  @Test
  void namesThatDifferGiveIdsThatDiffer() throws IOException {
    List<String> names =
        List.of(
            "Huis (oost)",
            "Huis (west)",
            "Huis, oost",
            "Huis oost",
            "H\u00fcis oost",
            "Een heel lange naam van een project met de letter a",
            "Een heel lange naam van een project met de letter b",
            "Huis-oost",
            "!!!",
            "???");
    Portfolio after =
        collected(
            Sample.portfolio(),
            book -> {
              for (int i = 0; i < names.size(); i++) {
                MistakesTest.set(book, "Projecten", "B" + (6 + i), names.get(i));
              }
            });
    assertThat(after.projects()).extracting(Project::name).containsAll(names);
    assertThat(after.projects()).extracting(Project::id).doesNotHaveDuplicates();
  }

  @Test
  void theSameResultOfTwoProjectsIsTwoResults() throws IOException {
    Portfolio known = with(project("twente-brug", "Brug"));
    Portfolio after =
        collected(
            known,
            book -> {
              for (int row = 5; row <= 8; row++) {
                MistakesTest.set(book, "Resultaten", "C" + row, "Opgeleverd");
                MistakesTest.set(book, "Resultaten", "D" + row, row);
              }
              MistakesTest.set(book, "Resultaten", "B5", "Huizen in het dorp");
              MistakesTest.set(book, "Resultaten", "B6", "Brug");
            });
    assertThat(after.results())
        .filteredOn(result -> result.description().equals("Opgeleverd"))
        .extracting(Result::number)
        .extracting(Optional::orElseThrow)
        .extracting(Number::intValue)
        .containsExactly(5, 6, 7, 8);
  }

  @Test
  void theSameWorkbookReadTwiceGivesTheSameIdsAndNothingTwice() throws IOException {
    Consumer<XSSFWorkbook> filled =
        book -> {
          MistakesTest.set(book, "Projecten", "B6", "Dorpshuis");
          MistakesTest.set(book, "Projecten", "B7", "Dorpshuis");
          MistakesTest.set(book, "Projecten", "F7", 5);
          MistakesTest.set(book, "Indicatoren", "B6", "Tevreden (bewoners)");
          MistakesTest.set(book, "Indicatoren", "K6", 7.5);
          MistakesTest.set(book, "Resultaten", "C5", "Klaar");
          MistakesTest.set(book, "Resultaten", "C6", "Klaar");
        };
    Portfolio once = collected(Sample.portfolio(), filled);
    assertThat(collected(Sample.portfolio(), filled)).isEqualTo(once);
    assertThat(collected(once, MistakesTest.form(filled))).isEqualTo(once);
    assertThat(once.projects())
        .extracting(Project::name)
        .filteredOn("Dorpshuis"::equals)
        .hasSize(2);
  }

  @Test
  void aRowStandingBeforeAnotherDoesNotTakeItsRecord() throws IOException {
    Portfolio known = with(project("dorpshuis", "Dorpshuis"));
    Submission read =
        ReportWorkbook.read(
            Input.of(
                "x",
                form(
                    known,
                    book -> {
                      // row 5 is that of the sample, row 6 that of the village hall
                      MistakesTest.set(book, "Projecten", "A5", "dorpshuis");
                      MistakesTest.set(book, "Projecten", "B5", "Dorpshuis");
                      MistakesTest.set(book, "Projecten", "A6", "");
                      MistakesTest.set(book, "Projecten", "B6", "Dorpshuis");
                      MistakesTest.set(book, "Projecten", "F6", 77);
                    })),
            Dossiers.of(known));
    assertThat(read.answers().projects())
        .filteredOn(project -> project.budget().equals(Optional.of(Money.ofEuros(77))))
        .singleElement()
        .satisfies(project -> assertThat(project.id()).startsWith("twente-dorpshuis"));
  }

  @Test
  void anIdThatSomebodyTypedIsTakenWhereItCanBeOfNoOther() throws IOException {
    Portfolio after =
        collected(
            Sample.portfolio(),
            book -> {
              MistakesTest.set(book, "Projecten", "A6", "twente-9");
              MistakesTest.set(book, "Projecten", "B6", "Negen");
            });
    assertThat(after.projects()).extracting(Project::id).contains("twente-9");
  }

  @Test
  void theIdOfARecordOfAnotherDealIsNotTaken() throws IOException {
    Portfolio known = with(project("veluwe-zwembad", "Zwembad", "veluwe"));
    Submission read =
        ReportWorkbook.read(
            Input.of(
                "x",
                form(
                    known,
                    book -> {
                      MistakesTest.set(book, "Projecten", "A6", "veluwe-zwembad");
                      MistakesTest.set(book, "Projecten", "B6", "Bad");
                    })),
            Dossiers.of(known));
    assertThat(read.notices())
        .extracting(notice -> notice.code() + " " + notice.place().orElseThrow())
        .containsExactly("unknown-id x 'Projecten'!A6", "new-row x 'Projecten'!A6");
    assertThat(merged(known, read).projects()).containsAll(known.projects());
    assertThat(merged(known, read).projects()).extracting(Project::name).contains("Bad");
  }

  @Test
  void aRowWithAnIdOfItsOwnIsNotKnownByItsName() throws IOException {
    Portfolio known = Sample.portfolio();
    Portfolio after =
        collected(
            known,
            book -> {
              MistakesTest.set(book, "Projecten", "A5", "twente-9");
              MistakesTest.set(book, "Projecten", "F5", 77);
            });
    assertThat(after.projects()).containsAll(known.projects());
    assertThat(after.projects())
        .filteredOn(project -> project.budget().equals(Optional.of(Money.ofEuros(77))))
        .extracting(Project::id)
        .containsExactly("twente-9");
  }

  @Test
  void aNewIndicatorKeepsTheValuesOfEarlierYears() throws IOException {
    Portfolio after =
        collected(
            Sample.portfolio(),
            book -> {
              MistakesTest.set(book, "Indicatoren", "B6", "Bezoekers");
              MistakesTest.set(book, "Indicatoren", "J6", 11);
              MistakesTest.set(book, "Indicatoren", "K6", 12);
            });
    String id =
        after.indicators().stream()
            .filter(indicator -> indicator.name().equals("Bezoekers"))
            .map(Indicator::id)
            .findFirst()
            .orElseThrow();
    assertThat(after.measurements())
        .filteredOn(measurement -> measurement.indicator().equals(id))
        .extracting(measurement -> measurement.year() + " " + measurement.value())
        .containsExactlyInAnyOrder("2024 11", "2025 12");
  }

  /**
   * The words of one deal never give an id of another deal whose name continues where its own ends.
   */
  @Test
  void dealsWhoseIdsBeginAlikeDoNotMeet() throws IOException {
    Portfolio base = Sample.portfolio();
    Deal twente = base.deals().stream().filter(d -> d.id().equals("twente")).findFirst().get();
    Portfolio known =
        base.toBuilder()
            .deals(
                ImmutableList.<Deal>builder()
                    .addAll(base.deals())
                    .add(
                        Deal.builder(
                                "twente-oost",
                                twente.tranche().orElseThrow(),
                                twente.generation().orElseThrow())
                            .name("Twente Oost")
                            .build())
                    .build())
            .build();
    Submission one = read(known, "twente", "Oost huis");
    Submission other = read(known, "twente-oost", "Huis");
    Portfolio after =
        Merge.of(new Reading(known, Provenance.NONE, ImmutableList.of()), List.of(one, other))
            .portfolio();
    assertThat(after.projects()).extracting(Project::name).contains("Oost huis", "Huis");
  }

  private static Submission read(Portfolio known, String deal, String name) throws IOException {
    Dossiers dossiers = Dossiers.of(known);
    byte[] blank = ReportWorkbookTest.written(dossiers, ReportWorkbook.XLSX, deal, 2025);
    byte[] filled =
        MistakesTest.filledIn(blank, book -> MistakesTest.set(book, "Projecten", "B15", name));
    return ReportWorkbook.read(Input.of(deal, filled), dossiers);
  }

  private static Portfolio with(Project... projects) {
    Portfolio base = Sample.portfolio();
    return base.toBuilder()
        .projects(
            ImmutableList.<Project>builder()
                .addAll(base.projects())
                .addAll(List.of(projects))
                .build())
        .build();
  }

  private static Project project(String id, String name) {
    return project(id, name, "twente");
  }

  private static Project project(String id, String name, String deal) {
    return Project.builder(id, deal, name).status(ProjectStatus.COMPLETED).build();
  }

  private static byte[] form(Portfolio known, Consumer<XSSFWorkbook> edit) throws IOException {
    return MistakesTest.filledIn(
        ReportWorkbookTest.written(Dossiers.of(known), ReportWorkbook.XLSX, "twente", 2025), edit);
  }

  private static Portfolio collected(Portfolio known, Consumer<XSSFWorkbook> edit)
      throws IOException {
    return collected(known, form(known, edit));
  }

  private static Portfolio collected(Portfolio known, byte[] form) throws IOException {
    return merged(known, ReportWorkbook.read(Input.of("x", form), Dossiers.of(known)));
  }

  private static Portfolio merged(Portfolio known, Submission read) {
    return Merge.of(new Reading(known, Provenance.NONE, ImmutableList.of()), List.of(read))
        .portfolio();
  }
}
