package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormTable;
import nl.regiodeals.core.form.Proposal;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.merge.Merge;
import nl.regiodeals.core.model.AgreementStatus;
import nl.regiodeals.core.model.AmendmentKind;
import nl.regiodeals.core.model.Contribution;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.model.HelixSector;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.OrganisationKind;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.PartnerRole;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.ProjectFunding;
import nl.regiodeals.core.model.ProjectProgress;
import nl.regiodeals.core.model.Region;
import nl.regiodeals.core.model.RiskLevel;
import nl.regiodeals.core.model.SisaIndicator;
import nl.regiodeals.core.model.SisaMeaning;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.model.TrafficLight;
import nl.regiodeals.core.model.WellbeingTheme;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.text.Language;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In the form a region can say everything: only what is known is fixed. */
class OpenFormTest {
  private static final Deal DEAL =
      Deal.builder("twente-2", 5, 2)
          .name("Twente II")
          .region(Region.builder().municipalities(List.of("GM0153")).build())
          .stateContribution(Sourced.of(Money.ofEuros(20_000_000), "brief"))
          .build();

  private static final Portfolio KNOWN =
      Portfolio.builder(Programme.builder("Regio Deals").build())
          .deals(List.of(DEAL))
          .projects(List.of(Project.builder("twente-2-dorpshuis", DEAL.id(), "Dorpshuis").build()))
          .indicators(
              List.of(
                  Indicator.builder("twente-2-bezoek", DEAL.id(), "Bezoek")
                      .cumulative(true)
                      .build()))
          .build();

  private final Map<String, ImmutableList<ImmutableMap<String, Object>>> filled = new HashMap<>();

  @ParameterizedTest
  @EnumSource(ReportWorkbook.class)
  void whatIsUnknownOfTheDealIsAsked(ReportWorkbook kind) throws IOException {
    fill(
        "deal",
        ImmutableMap.of(
            "regionContribution",
            Money.ofEuros(20_000_000),
            "endsOn",
            PartialDate.parse("2027-12-31"),
            "cashier",
            "gemeente Enschede",
            "challenge",
            "Techniek voor gezondheid."));

    Submission back = back(kind);
    Deal deal = merged(back).portfolio().deals().get(0);

    assertThat(warnings(back)).isEmpty();
    assertThat(deal.regionContribution().map(Sourced::value)).contains(Money.ofEuros(20_000_000));
    assertThat(deal.endsOn()).contains(PartialDate.parse("2027-12-31"));
    assertThat(deal.challenge()).contains("Techniek voor gezondheid.");
    assertThat(merged(back).portfolio().organisations())
        .extracting(Organisation::name, Organisation::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "gemeente Enschede", OrganisationKind.MUNICIPALITY));
    assertThat(deal.cashier()).contains(merged(back).portfolio().organisations().get(0).id());
    assertThat(merged(back).provenance().find(Subject.of(deal, "endsOn")))
        .containsInstanceOf(Place.InSheet.class);
    assertThat(deal.stateContribution()).isEqualTo(DEAL.stateContribution());
  }

  @Test
  void aChangeOfWhatIsKnownIsAProposalThatTheOfficialAccepts() throws IOException {
    fill("deal", ImmutableMap.of("stateContribution", Money.ofEuros(21_000_000)));

    Submission back = back(ReportWorkbook.XLSX);
    Merge without = merged(back);
    Merge with = Merge.of(base(), List.of(back), change -> change.id().contains("twente-2"));

    assertThat(back.notices())
        .extracting(notice -> notice.type().code() + " " + notice.place().orElseThrow())
        .containsExactly("fixed-changed f.xlsx 'Deal'!B8");
    assertThat(without.portfolio().deals()).containsExactly(DEAL);
    assertThat(without.proposals())
        .extracting(Proposal::id)
        .containsExactly("Deal/twente-2/stateContribution");
    assertThat(with.proposals()).isEmpty();
    Sourced<Money> now = with.portfolio().deals().get(0).stateContribution().orElseThrow();
    assertThat(now.value()).isEqualTo(Money.ofEuros(21_000_000));
    assertThat(now.alternatives())
        .extracting(claim -> claim.source() + " " + claim.value())
        .containsExactly("brief " + Money.ofEuros(20_000_000));
  }

  @Test
  void anIdWhereTheNameIsKnownIsNoChange() throws IOException {
    Portfolio known =
        KNOWN.toBuilder()
            .organisations(
                List.of(
                    Organisation.builder(
                            "enschede", "gemeente Enschede", OrganisationKind.MUNICIPALITY)
                        .build()))
            .deals(List.of(DEAL.toBuilder().cashier("enschede").build()))
            .build();

    assertThat(withCashier(known, "enschede").notices()).isEmpty();
    assertThat(withCashier(known, "enschede").proposals()).isEmpty();
    assertThat(withCashier(known, "gemeente Enschede").proposals()).isEmpty();
    assertThat(withCashier(known, "gemeente Hengelo").proposals())
        .extracting(Proposal::id)
        .containsExactly("Deal/twente-2/cashier");
  }

  private static Submission withCashier(Portfolio known, String cashier) throws IOException {
    ReportForm form = ReportForm.of(Dossiers.of(known).all().get(0), 2025);
    ImmutableListMultimap.Builder<String, FormRow> rows = ImmutableListMultimap.builder();
    form.rows()
        .forEach(
            (sheet, row) -> {
              Map<String, Object> values = new HashMap<>(row.values());
              values.computeIfPresent("cashier", (id, name) -> cashier);
              rows.put(sheet, new FormRow(ImmutableMap.copyOf(values), row.isClosed()));
            });
    return back(ReportWorkbook.XLSX, known, rows.build());
  }

  @ParameterizedTest
  @EnumSource(ReportWorkbook.class)
  void partnersAndTheirMoneyComeIn(ReportWorkbook kind) throws IOException {
    fill(
        "partners",
        ImmutableMap.of(
            "name",
            "Saxion",
            "role",
            PartnerRole.EXECUTOR,
            "sector",
            HelixSector.EDUCATION_RESEARCH,
            "kind",
            OrganisationKind.EDUCATION_INSTITUTE,
            "money",
            Money.ofEuros(500_000),
            "inKind",
            Money.ofEuros(100_000)),
        ImmutableMap.of("name", "provincie Overijssel"));

    Submission back = back(kind);
    Portfolio now = merged(back).portfolio();

    assertThat(warnings(back)).isEmpty();
    assertThat(back.notices()).extracting(notice -> notice.type().code()).containsOnly("new-row");
    assertThat(now.organisations())
        .extracting(Organisation::kind)
        .containsExactly(OrganisationKind.EDUCATION_INSTITUTE, OrganisationKind.PROVINCE);
    assertThat(now.partnerships()).hasSize(2);
    assertThat(now.partnerships().get(0).role()).contains(PartnerRole.EXECUTOR);
    assertThat(now.partnerships().get(0).contributions())
        .extracting(Contribution::amount)
        .containsExactly(Optional.of(Money.ofEuros(500_000)), Optional.of(Money.ofEuros(100_000)));
  }

  @Test
  void aContributionThatIsAddedLeavesTheKnownOnes() throws IOException {
    Contribution money =
        Contribution.builder(nl.regiodeals.core.model.ContributionKind.MONEY)
            .amount(Money.ofEuros(5))
            .description("eenmalig")
            .build();
    Portfolio known =
        KNOWN.toBuilder()
            .organisations(
                List.of(
                    Organisation.builder("saxion", "Saxion", OrganisationKind.EDUCATION_INSTITUTE)
                        .build()))
            .partnerships(
                List.of(
                    nl.regiodeals.core.model.Partnership.builder("twente-2", "saxion")
                        .contributions(List.of(money))
                        .build()))
            .build();
    fillFirst("partners", ImmutableMap.of("inKind", Money.ofEuros(7)));
    ReportForm form = ReportForm.of(Dossiers.of(known).all().get(0), 2025);

    Submission back = back(ReportWorkbook.XLSX, known, rows(form));
    Portfolio now = Merge.of(base(known), List.of(back)).portfolio();

    assertThat(back.notices()).isEmpty();
    assertThat(now.partnerships().get(0).contributions()).hasSize(2).startsWith(money);
    assertThat(now.partnerships().get(0).contributions().get(1).amount())
        .contains(Money.ofEuros(7));
  }

  @Test
  void municipalitiesAreAdded() throws IOException {
    fill(
        "municipalities",
        ImmutableMap.of("municipality", "Hengelo"),
        ImmutableMap.of("municipality", "gemeente Almelo"));

    Submission back = back(ReportWorkbook.XLSX);

    assertThat(merged(back).portfolio().deals().get(0).region().municipalities())
        .containsExactly("GM0153", "GM0164", "GM0141");
  }

  @ParameterizedTest
  @EnumSource(ReportWorkbook.class)
  void whatRealReportsHaveIsTakenIn(ReportWorkbook kind) throws IOException {
    fill("pillars", ImmutableMap.of("name", "Wonen"));
    fillFirst(
        "projects",
        ImmutableMap.of(
            "pillar",
            "Wonen",
            "light",
            TrafficLight.AMBER,
            "reason",
            "Wacht op de vergunning.",
            "percentDone",
            60));
    fill(
        "projectFunding",
        ImmutableMap.of(
            "project",
            "Dorpshuis",
            "source",
            FundingSource.STATE,
            "committed",
            Money.ofEuros(900),
            "spent",
            Money.ofEuros(400)));
    fillFirst("indicators", ImmutableMap.of("theme", WellbeingTheme.SOCIETY));
    fill(
        "showcases",
        ImmutableMap.of(
            "title", "Het dorpshuis is open", "project", "Dorpshuis", "place", "Losser"));
    fill("risks", ImmutableMap.of("description", "Hoge prijzen", "likelihood", RiskLevel.HIGH));
    fill(
        "amendments",
        ImmutableMap.of(
            "kind",
            AmendmentKind.EXTENSION,
            "description",
            "Een jaar langer",
            "newEnd",
            PartialDate.parse("2028")));
    fill(
        "agreements",
        ImmutableMap.of("description", "Plan voor borging", "status", AgreementStatus.OPEN));
    fill(
        "report",
        ImmutableMap.of(
            "filledOn", LocalDate.of(2026, 6, 12),
            "filledBy", "A. de Vries, 053-0000000",
            "adoptedOn", LocalDate.of(2026, 6, 10),
            "receivedFromState", Money.ofEuros(5_000_000),
            "steeringGroup", "Wethouder Jansen"));
    fill("interim", ImmutableMap.of("progress", "Goed op weg."));

    Submission back = back(kind);
    Portfolio now = merged(back).portfolio();

    assertThat(warnings(back)).isEmpty();
    assertThat(now.projects().get(0).pillar()).contains(now.pillars().get(0).id());
    assertThat(now.projectProgress())
        .containsExactly(
            new ProjectProgress(
                "twente-2-dorpshuis",
                2025,
                Optional.of(TrafficLight.AMBER),
                Optional.of("Wacht op de vergunning."),
                Optional.of(60)));
    assertThat(now.projectFunding())
        .containsExactly(
            new ProjectFunding(
                "twente-2-dorpshuis",
                2025,
                FundingSource.STATE,
                Optional.of(Money.ofEuros(900)),
                Optional.of(Money.ofEuros(400))));
    assertThat(now.indicators().get(0).theme()).contains(WellbeingTheme.SOCIETY);
    assertThat(now.indicators().get(0).cumulative()).isTrue();
    assertThat(now.showcases().get(0).project()).contains("twente-2-dorpshuis");
    assertThat(now.risks().get(0).likelihood()).contains(RiskLevel.HIGH);
    assertThat(now.amendments().get(0).newEnd()).contains(PartialDate.parse("2028"));
    assertThat(now.agreements().get(0).status()).contains(AgreementStatus.OPEN);
    assertThat(now.reports().get(0).adoptedOn()).contains(LocalDate.of(2026, 6, 10));
    assertThat(now.reports().get(0).receivedFromState()).contains(Money.ofEuros(5_000_000));
    assertThat(now.interimReports().get(0).progress()).contains("Goed op weg.");
    assertThat(back.filledBy()).contains("A. de Vries, 053-0000000");
    assertThat(now.toString()).doesNotContain("A. de Vries");
    assertThat(now.toString()).contains("Jansen");
    assertThat(OpenData.of(now).portfolio().toString()).doesNotContain("Jansen");
    // a form of the new version has it all, and comes back without a remark
    Submission again = back(kind, now, ImmutableListMultimap.of());
    assertThat(again.notices()).isEmpty();
    assertThat(Merge.of(base(now), List.of(again)).portfolio()).isEqualTo(now);
  }

  @Test
  void aDealWithoutAnEarlierAccountEntersSisa() throws IOException {
    fill(
        "sisa",
        ImmutableMap.of(
            "grantCode", "C33",
            "number", "C33/01",
            "description", "Besteding",
            "meaning", SisaMeaning.SPENT_IN_YEAR,
            "amount", Money.ofEuros(12)),
        ImmutableMap.of("grantCode", "C33", "number", "C33/02", "description", "Toelichting"));

    Submission back = back(ReportWorkbook.XLSX);

    assertThat(warnings(back)).isEmpty();
    assertThat(merged(back).portfolio().sisaStatements()).hasSize(1);
    assertThat(merged(back).portfolio().sisaStatements().get(0).indicators())
        .extracting(SisaIndicator::meaning)
        .containsExactly(SisaMeaning.SPENT_IN_YEAR, SisaMeaning.OTHER);
  }

  @ParameterizedTest
  @EnumSource(ReportWorkbook.class)
  void aFormOfTheFirstVersionIsReadAsBefore(ReportWorkbook kind) throws IOException {
    FormTable first = FormTable.standard().in(1);
    ReportForm form = ReportForm.of(first, Dossiers.of(KNOWN).all().get(0), 2025);
    fill("report", ImmutableMap.of("progress", "Goed."));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    kind.write(form.filledWith(rows(form)), Language.DUTCH, out);

    Submission back =
        ReportWorkbook.read(
            Input.of("f." + kind.extension(), out.toByteArray()), Dossiers.of(KNOWN));

    assertThat(back.version()).isEqualTo(1);
    assertThat(back.notices())
        .extracting(notice -> notice.type().code())
        .containsExactly("older-form");
    assertThat(back.answers().reports())
        .extracting(ProgressReport::progress)
        .containsExactly(Optional.of("Goed."));
  }

  @Test
  void columnsAreKnownByTheirNamesInTheFirstVersion() throws IOException {
    Map<String, String> earlier = Map.of("Status", "Stand", "Aandeel Rijk", "Rijksdeel");
    List<String> changed = new ArrayList<>();
    byte[] form =
        MistakesTest.form(
            book ->
                book.getSheet("Projecten")
                    .forEach(
                        row ->
                            row.forEach(
                                cell -> {
                                  String label = new DataFormatter().formatCellValue(cell);
                                  if (earlier.containsKey(label)) {
                                    cell.setCellValue(earlier.get(label));
                                    changed.add(label);
                                  }
                                })));

    assertThat(changed).containsExactlyInAnyOrder("Status", "Aandeel Rijk");
    assertThat(ReportWorkbookTest.read(form, "x.xlsx").notices()).isEmpty();
  }

  @Test
  void aWordThatPeopleUseGetsTheWordThatIsMeant() throws IOException {
    byte[] form = MistakesTest.form(book -> MistakesTest.set(book, "Projecten", "C5", "loopt"));

    List<Notice> notices = ReportWorkbookTest.read(form, "x.xlsx").notices();

    assertThat(notices).hasSize(1);
    assertThat(notices.get(0).message(Language.DUTCH) + notices.get(0).hint(Language.DUTCH))
        .contains("in uitvoering")
        .doesNotContain("gestopt");
  }

  @Test
  void datesAreShownAsTheyAreAskedAndReadBack() throws IOException {
    for (String date : List.of("2027", "2027-12", "2027-12-31")) {
      fill("deal", ImmutableMap.of("endsOn", PartialDate.parse(date)));
      assertThat(merged(back(ReportWorkbook.ODS)).portfolio().deals().get(0).endsOn())
          .contains(PartialDate.parse(date));
    }
  }

  @Test
  void whatChecksFindInAReportIsFoundInItsCells() throws IOException {
    fillFirst("projects", ImmutableMap.of("light", TrafficLight.RED, "percentDone", 140));
    fill(
        "projectFunding",
        ImmutableMap.of(
            "project",
            "Dorpshuis",
            "source",
            FundingSource.STATE,
            "committed",
            Money.ofEuros(400),
            "spent",
            Money.ofEuros(900)));
    fill("report", ImmutableMap.of("adoptedOn", LocalDate.of(2025, 6, 1)));
    fill(
        "amendments",
        ImmutableMap.of("kind", AmendmentKind.EXTENSION, "description", "Een jaar langer"));

    Merge merged = merged(back(ReportWorkbook.XLSX));

    assertThat(Checks.load().run(merged.portfolio(), merged.provenance()))
        .filteredOn(notice -> notice.place().isPresent())
        .extracting(notice -> notice.code() + " " + notice.place().orElseThrow())
        .containsExactly(
            "adopted-before-year-end f.xlsx 'Voortgang'!B10",
            "extension-without-end f.xlsx 'Wijzigingen'!A5",
            "light-without-reason f.xlsx 'Projecten'!A5",
            "percentage-out-of-range f.xlsx 'Projecten'!L5",
            "project-spending-over-committed f.xlsx 'Projectgeld'!D5",
            "report-without-results f.xlsx");
  }

  private void fill(String sheet, ImmutableMap<String, Object> row) {
    filled.put(sheet, ImmutableList.of(row));
  }

  private void fill(
      String sheet, ImmutableMap<String, Object> row, ImmutableMap<String, Object> next) {
    filled.put(sheet, ImmutableList.of(row, next));
  }

  /** Fills cells of the first row that is there. */
  private void fillFirst(String sheet, ImmutableMap<String, Object> cells) {
    filled.put(sheet + " 0", ImmutableList.of(cells));
  }

  private ImmutableListMultimap<String, FormRow> rows(ReportForm form) {
    ImmutableListMultimap.Builder<String, FormRow> rows = ImmutableListMultimap.builder();
    form.table()
        .sheets()
        .forEach(
            sheet -> {
              ImmutableList<FormRow> known = form.rows().get(sheet.id());
              ImmutableList<ImmutableMap<String, Object>> more =
                  filled.getOrDefault(sheet.id(), ImmutableList.of());
              for (int i = 0; i < known.size(); i++) {
                Map<String, Object> values = new HashMap<>(known.get(i).values());
                if (i == 0) {
                  filled
                      .getOrDefault(sheet.id() + " 0", ImmutableList.of())
                      .forEach(values::putAll);
                  if (sheet.asksOnce()) {
                    more.forEach(values::putAll);
                  }
                }
                rows.put(
                    sheet.id(), new FormRow(ImmutableMap.copyOf(values), known.get(i).isClosed()));
              }
              if (!sheet.asksOnce() || known.isEmpty()) {
                more.forEach(cells -> rows.put(sheet.id(), new FormRow(cells, false)));
              }
            });
    return rows.build();
  }

  private Submission back(ReportWorkbook kind) throws IOException {
    ReportForm form = ReportForm.of(Dossiers.of(KNOWN).all().get(0), 2025);
    return back(kind, KNOWN, rows(form));
  }

  private static Submission back(
      ReportWorkbook kind, Portfolio known, ImmutableListMultimap<String, FormRow> answers)
      throws IOException {
    ReportForm form = ReportForm.of(Dossiers.of(known).all().get(0), 2025);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    kind.write(answers.isEmpty() ? form : form.filledWith(answers), Language.DUTCH, out);
    return ReportWorkbook.read(
        Input.of("f." + kind.extension(), out.toByteArray()), Dossiers.of(known));
  }

  private static List<Notice> warnings(Submission back) {
    return back.notices().stream().filter(notice -> notice.severity() != Severity.INFO).toList();
  }

  private static Reading base() {
    return base(KNOWN);
  }

  private static Reading base(Portfolio known) {
    return new Reading(known, Provenance.NONE, ImmutableList.of());
  }

  private static Merge merged(Submission back) {
    return Merge.of(base(), List.of(back));
  }
}
