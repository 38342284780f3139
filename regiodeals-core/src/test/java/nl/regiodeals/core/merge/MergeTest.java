package nl.regiodeals.core.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.form.Proposal;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.PortfolioBuilder;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;

/** The rules by which forms become a new version. */
class MergeTest {
  private static final Reading BASE =
      new Reading(
          Sample.portfolio(),
          Provenance.of(Map.of(Subject.of(Sample.TWENTE), new Place.InFile("base.json"))),
          ImmutableList.of());
  private static final Measurement NEW =
      new Measurement("twente-woningen", 2025, BigDecimal.valueOf(200), Optional.empty());
  private static final Measurement OTHER =
      new Measurement("twente-woningen", 2025, BigDecimal.valueOf(300), Optional.empty());

  @Test
  void whatIsNewIsAddedAndWhatIsKnownStays() {
    Merge merge = Merge.of(BASE, List.of(form("a.xlsx", NEW)));
    assertThat(merge.portfolio())
        .isEqualTo(
            Sample.portfolio().toBuilder()
                .measurements(
                    ImmutableList.<Measurement>builder()
                        .addAll(Sample.portfolio().measurements())
                        .add(NEW)
                        .build())
                .build());
    assertThat(merge.notices()).isEmpty();
  }

  @Test
  void anAnswerReplacesWhatWasKnownAndAnEmptyOneDoesNot() {
    Project answer =
        Project.builder("twente-huizen", "twente", "Huizen in het dorp")
            .budget(Money.ofEuros(7_000_000))
            .build();
    Merge merge = Merge.of(BASE, List.of(form("a.xlsx", p -> p.projects(List.of(answer)))));
    assertThat(merge.portfolio().projects())
        .containsExactly(
            Sample.portfolio().projects().get(0).toBuilder()
                .budget(Money.ofEuros(7_000_000))
                .build());
  }

  @Test
  void aReportKeepsWhatTheFormDoesNotAsk() {
    ProgressReport answer = ProgressReport.builder("twente", 2024).progress("Anders.").build();
    Merge merge = Merge.of(BASE, List.of(form("a.xlsx", p -> p.reports(List.of(answer)))));
    ProgressReport report = merge.portfolio().reports().get(0);
    assertThat(report.progress()).contains("Anders.");
    assertThat(report.receivedOn()).contains(LocalDate.of(2025, 7, 1));
    assertThat(report.lessons()).isEqualTo(Sample.portfolio().reports().get(0).lessons());
  }

  @Test
  void theSameFormTwiceCountsOnce() {
    Merge merge = Merge.of(BASE, List.of(form("b.xlsx", NEW), form("a.xlsx", NEW)));
    assertThat(merge.merged()).extracting(Submission::file).containsExactly("a.xlsx");
    assertThat(merge.notices()).extracting(Notice::code).containsExactly("same-form-twice");
  }

  @Test
  void ofTwoThatDifferTheOneFilledInLastCounts() {
    Submission early = on(form("z.xlsx", NEW), LocalDate.of(2026, 6, 1));
    Submission late = on(form("a.xlsx", OTHER), LocalDate.of(2026, 6, 2));
    for (List<Submission> order : List.of(List.of(early, late), List.of(late, early))) {
      Merge merge = Merge.of(BASE, order);
      assertThat(merge.portfolio().measurements()).contains(OTHER).doesNotContain(NEW);
      assertThat(merge.notices())
          .extracting(Notice::code, notice -> notice.place().orElseThrow().toString())
          .containsExactly(org.assertj.core.groups.Tuple.tuple("later-form-counts", "a.xlsx"));
      assertThat(merge.notices().get(0).message(Language.DUTCH))
          .contains("a.xlsx, z.xlsx", "2\u00a0juni\u00a02026");
    }
  }

  @Test
  void ofTwoThatDifferOnTheSameDayNoneCounts() {
    LocalDate day = LocalDate.of(2026, 6, 1);
    for (List<Submission> rivals :
        List.of(
            List.of(form("a.xlsx", NEW), form("b.xlsx", OTHER)),
            List.of(on(form("a.xlsx", NEW), day), form("b.xlsx", OTHER)),
            List.of(on(form("a.xlsx", NEW), day), on(form("b.xlsx", OTHER), day)))) {
      Merge merge = Merge.of(BASE, rivals);
      assertThat(merge.portfolio()).isEqualTo(Sample.portfolio());
      assertThat(merge.notices()).extracting(Notice::code).containsExactly("which-form-counts");
    }
  }

  @Test
  void theOrderOfFilesChangesNothing() {
    List<Submission> forms =
        new java.util.ArrayList<>(
            List.of(
                form("a.xlsx", NEW),
                form(
                    "b.xlsx",
                    p ->
                        p.projects(
                            List.of(Project.builder("nieuw", "veluwe-2", "Nieuw").build())))));
    Merge merge = Merge.of(BASE, forms);
    Collections.reverse(forms);
    assertThat(Merge.of(BASE, forms)).isEqualTo(merge);
  }

  @Test
  void eachValueRemembersItsCellAndItsFile() {
    Merge merge = Merge.of(BASE, List.of(form("a.xlsx", NEW)));
    assertThat(merge.provenance().find(Subject.of(NEW, "value")))
        .contains(new Place.InSheet("a.xlsx", "Indicatoren", "K5"));
    assertThat(merge.provenance().find(Subject.of(Sample.TWENTE)))
        .contains(new Place.InFile("base.json"));
    assertThat(merge.provenance().digests()).containsEntry("a.xlsx", "digest of a.xlsx");
  }

  @Test
  void ownSheetsAreUsedTogetherUnlessTheyDiffer() {
    Project dorpshuis = Project.builder("twente-dorpshuis", "twente", "Dorpshuis").build();
    Submission money = own(form("geld.csv", p -> p.projects(List.of(with(dorpshuis, 5)))));
    Submission other = own(form("ander.csv", p -> p.projects(List.of(with(dorpshuis, 6)))));
    Submission names = own(form("namen.csv", p -> p.projects(List.of(dorpshuis))));
    Submission form = form("vgr.xlsx", NEW);

    Merge together = Merge.of(BASE, List.of(money, names, form));
    assertThat(together.merged()).containsExactly(money, names, form);
    assertThat(together.portfolio().projects()).contains(with(dorpshuis, 5));
    assertThat(together.portfolio().measurements()).contains(NEW);
    assertThat(together.notices()).isEmpty();
    assertThat(codes(Merge.of(BASE, List.of(money, other)))).containsExactly("which-form-counts");
    assertThat(codes(Merge.of(BASE, List.of(money, form, form("twee.xlsx", OTHER)))))
        .containsExactly("which-form-counts");
    assertThat(codes(Merge.of(BASE, List.of(names, names)))).containsExactly("same-form-twice");
  }

  private static List<String> codes(Merge merge) {
    return merge.notices().stream().map(Notice::code).toList();
  }

  private static Project with(Project project, int budget) {
    return project.toBuilder().budget(Money.ofEuros(budget)).build();
  }

  private static Submission own(Submission form) {
    return new Submission(
        form.file(),
        form.deal(),
        form.year(),
        Submission.OWN_SHEETS,
        form.fingerprint(),
        form.filledOn(),
        form.filledBy(),
        form.answers(),
        form.proposals(),
        form.provenance(),
        form.notices());
  }

  @Test
  void anAnswerToWhatWasUnknownIsTakenAndAChangeOnlyIfItIsAccepted() {
    Deal deal =
        Deal.builder("twente", 2, 1)
            .stateContribution(Sourced.of(Money.ofEuros(1), "brief"))
            .build();
    Reading known =
        new Reading(
            Portfolio.builder(Programme.builder("x").build()).deals(List.of(deal)).build(),
            Provenance.NONE,
            ImmutableList.of());
    Place place = new Place.InSheet("a.xlsx", "Deal", "B9");
    Proposal answer =
        new Proposal(
            Subject.of(deal, "challenge"), Optional.empty(), "Techniek voor gezondheid", place);
    Proposal change =
        new Proposal(
            Subject.of(deal, "stateContribution"),
            Optional.of(Money.ofEuros(1)),
            Sourced.of(Money.ofEuros(2)),
            place);
    Submission form = proposing(form("a.xlsx", p -> p), answer, change);

    Merge without = Merge.of(known, List.of(form));
    Merge with = Merge.of(known, List.of(form), change::equals);

    assertThat(answer.isAnswer()).isTrue();
    assertThat(change.id()).isEqualTo("Deal/twente/stateContribution");
    assertThat(without.proposals()).containsExactly(change);
    assertThat(without.portfolio().deals())
        .containsExactly(deal.toBuilder().challenge("Techniek voor gezondheid").build());
    assertThat(without.provenance().find(answer.subject())).contains(place);
    assertThat(with.proposals()).isEmpty();
    assertThat(with.portfolio().deals().get(0).stateContribution())
        .contains(Sourced.of(Money.ofEuros(2)).or(Money.ofEuros(1), "brief"));
  }

  @Test
  void aReportThatWasReceivedKeepsItsDay() {
    LocalDate first = LocalDate.of(2026, 6, 1);
    Submission form =
        form("a.xlsx", p -> p.reports(List.of(ProgressReport.builder("twente", 2025).build())));
    Submission received = form.receivedOn(first);

    assertThat(received.answers().reports())
        .extracting(ProgressReport::receivedOn)
        .containsExactly(Optional.of(first));
    assertThat(received.receivedOn(first.plusDays(9))).isEqualTo(received);
  }

  @Test
  void ownSheetsAreAPartOfTheReportBesideAForm() {
    Project project = Project.builder("nieuw", "twente", "Nieuw").build();
    Submission form = form("a.xlsx", NEW);
    Submission sheets = own(projects("b.csv", project));
    Submission more = own(projects("c.csv", Project.builder("ander", "twente", "Ander").build()));

    Merge merge = Merge.of(BASE, List.of(form, sheets, more));

    assertThat(merge.notices()).isEmpty();
    assertThat(merge.merged()).containsExactly(form, sheets, more);
    assertThat(merge.portfolio().measurements()).contains(NEW);
    assertThat(merge.portfolio().projects()).contains(project);
  }

  @Test
  void ownSheetsThatContradictEachOtherAreNoParts() {
    Project project = Project.builder("nieuw", "twente", "Nieuw").build();
    Merge merge =
        Merge.of(
            BASE,
            List.of(
                own(projects("b.csv", project)),
                own(projects("c.csv", project.toBuilder().name("Anders").build()))));

    assertThat(merge.notices()).extracting(Notice::code).containsExactly("which-form-counts");
    assertThat(merge.portfolio()).isEqualTo(Sample.portfolio());
  }

  @Test
  void equalOwnSheetsAndTwoFormsAreNoParts() {
    Project project = Project.builder("nieuw", "twente", "Nieuw").build();
    Submission sheets = own(projects("b.csv", project));

    assertThat(Merge.of(BASE, List.of(sheets, own(projects("c.csv", project)))).notices())
        .extracting(Notice::code)
        .containsExactly("same-form-twice");
    assertThat(Merge.of(BASE, List.of(form("a.xlsx", NEW), projects("b.xlsx", project))).notices())
        .extracting(Notice::code)
        .containsExactly("which-form-counts");
  }

  private static Submission projects(String file, Project project) {
    return form(file, p -> p.projects(List.of(project)));
  }

  private static Submission proposing(Submission form, Proposal... proposals) {
    return new Submission(
        form.file(),
        form.deal(),
        form.year(),
        form.version(),
        form.fingerprint(),
        form.filledOn(),
        form.filledBy(),
        form.answers(),
        ImmutableList.copyOf(proposals),
        form.provenance(),
        form.notices());
  }

  private static Submission form(String file, Measurement measurement) {
    return form(file, p -> p.measurements(List.of(measurement)));
  }

  private static Submission form(
      String file, java.util.function.UnaryOperator<PortfolioBuilder> answers) {
    Portfolio portfolio = answers.apply(Portfolio.builder(Programme.builder("x").build())).build();
    return new Submission(
        file,
        portfolio.projects().stream().map(Project::deal).findFirst().orElse("twente"),
        2025,
        1,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        portfolio,
        ImmutableList.of(),
        new Provenance(
            ImmutableMap.of(Subject.of(NEW, "value"), new Place.InSheet(file, "Indicatoren", "K5")),
            ImmutableMap.of(file, "digest of " + file)),
        ImmutableList.of());
  }

  private static Submission on(Submission form, LocalDate day) {
    return new Submission(
        form.file(),
        form.deal(),
        form.year(),
        form.version(),
        form.fingerprint(),
        Optional.of(day),
        form.filledBy(),
        form.answers(),
        form.proposals(),
        form.provenance(),
        form.notices());
  }
}
