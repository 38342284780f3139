package nl.regiodeals.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.regiodeals.core.exchange.TableRow;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.PhaseStart;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeLog;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;

class RowChecksTest {
  private static final Portfolio KNOWN =
      Portfolio.builder(Programme.builder("Regio Deals").build())
          .deals(
              List.of(
                  Deal.builder("twente", 3, 1)
                      .phases(
                          List.of(
                              new PhaseStart(
                                  Phase.COVENANT, Optional.of(PartialDate.parse("2020")))))
                      .endsOn(PartialDate.parse("2024"))
                      .build(),
                  Deal.builder("zeeland", 3, 1).build()))
          .projects(List.of(Project.builder("dorpshuis", "twente", "Dorpshuis").build()))
          .indicators(
              List.of(
                  Indicator.builder("w", "twente", "Woningen").baselineYear(2018).build(),
                  Indicator.builder("z", "zeeland", "Banen").build()))
          .build();

  @Test
  void healthyMeasurementsGiveNothing() {
    assertThat(measured("w", 2020, "w", 2024, "w", 2018, "z", 1990)).isEmpty();
  }

  @Test
  void anUnknownIndicatorIsToldOfAtItsPlace() {
    List<Notice> found = measured("w", 2020, "x", 2021);
    assertThat(found).extracting(Notice::code).containsExactly("unknown-reference");
    assertThat(found.get(0).place()).contains(place(2));
  }

  @Test
  void aYearOutsideTheTermIsToldOf() {
    assertThat(measured("w", 2019, "w", 2025))
        .extracting(Notice::code)
        .containsExactly("measurement-outside-term", "measurement-outside-term");
  }

  @Test
  void aYearThatComesTwiceIsToldOf() {
    List<Notice> found = measured("w", 2020, "z", 2020, "w", 2021, "w", 2020);
    assertThat(found).extracting(Notice::code).containsExactly("duplicate-id");
    assertThat(found.get(0).place()).contains(place(4));
  }

  @Test
  void partsAreJoinedUnlessAYearIsInBoth() {
    assertThat(joined(RowChecks.measurements(KNOWN), "w", 2020, 2021)).isTrue();
    assertThat(joined(RowChecks.measurements(KNOWN), "w", 2020, 2020)).isFalse();
    // years that are not remembered, and indicators that are not known
    assertThat(joined(RowChecks.measurements(KNOWN), "w", 1979, 1979)).isTrue();
    assertThat(joined(RowChecks.measurements(KNOWN), "x", 2020, 2020)).isTrue();
  }

  @Test
  void aJoinedPartIsRemembered() {
    RowCheck<Measurement, ?> check = RowChecks.measurements(KNOWN);
    assertThat(rememberedTwice(check)).extracting(Notice::code).containsExactly("duplicate-id");
  }

  private static <S> List<Notice> rememberedTwice(RowCheck<Measurement, S> check) {
    List<Notice> found = new ArrayList<>();
    S first = check.begin();
    S second = check.begin();
    check.check(measurement("w", 2020), first, found::add);
    check.check(measurement("w", 2021), second, found::add);
    assertThat(check.join(first, second)).isTrue();
    check.check(measurement("w", 2021), first, found::add);
    return found;
  }

  private static <S> boolean joined(
      RowCheck<Measurement, S> check, String indicator, int first, int second) {
    S before = check.begin();
    S after = check.begin();
    check.check(measurement(indicator, first), before, notice -> {});
    check.check(measurement(indicator, second), after, notice -> {});
    return check.join(before, after);
  }

  @Test
  void resultsAreLookedAt() {
    Result fine = Result.builder("a", "twente", 2023, "Iets").project("dorpshuis").build();
    List<Notice> found = new ArrayList<>();
    Consumer<TableRow<Result>> check = RowChecks.results(KNOWN, found::add);
    check.accept(new TableRow<>(fine, place(1)));
    assertThat(found).isEmpty();
    check.accept(new TableRow<>(fine.toBuilder().deal("x").build(), place(2)));
    check.accept(new TableRow<>(fine.toBuilder().deal("zeeland").build(), place(3)));
    check.accept(new TableRow<>(fine.toBuilder().project("x").build(), place(4)));
    check.accept(new TableRow<>(fine.toBuilder().number(BigDecimal.ONE).build(), place(5)));
    assertThat(found)
        .extracting(Notice::code)
        .containsExactly(
            "unknown-reference", "part-of-other-deal", "unknown-reference", "result-without-unit");
    assertThat(found)
        .extracting(notice -> notice.place().orElseThrow().toString())
        .containsExactly("t.csv:2", "t.csv:3", "t.csv:4", "t.csv:5");
  }

  @Test
  void rowsAndPortfolioAreToldTheSame() {
    Measurement twice = measurement("w", 2019);
    Portfolio whole = KNOWN.toBuilder().measurements(List.of(twice, twice)).build();
    List<String> ofPortfolio =
        Checks.load().run(whole, Provenance.NONE).stream()
            .filter(
                notice -> notice.subject().map(s -> s.record().equals("Measurement")).orElse(false))
            .map(notice -> notice.message(Language.ENGLISH))
            .distinct()
            .sorted()
            .toList();
    assertThat(
            measured("w", 2019, "w", 2019).stream()
                .map(notice -> notice.message(Language.ENGLISH))
                .distinct()
                .sorted())
        .containsExactlyElementsOf(ofPortfolio)
        .hasSize(2);
  }

  @Test
  void logsOfPartsGiveWhatOneLogGives() {
    List<Notice> all = measured("x", 2020, "w", 2019, "x", 2021, "y", 2022, "w", 2025);
    for (int most = 0; most <= 6; most++) {
      NoticeLog whole = new NoticeLog(most);
      all.forEach(whole);
      NoticeLog joined = new NoticeLog(most);
      all.subList(0, 2).forEach(joined);
      NoticeLog part = joined.part();
      all.subList(2, 5).forEach(notice -> part.accept(notice.at(place(0))));
      joined.addAll(part, notice -> notice.at(place(9)));
      assertThat(joined.counts()).isEqualTo(whole.counts());
      assertThat(joined.errors()).isEqualTo(whole.errors());
      assertThat(joined.first()).hasSameSizeAs(whole.first());
      assertThat(joined.first().stream().skip(2))
          .allMatch(it -> it.place().equals(Optional.of(place(9))));
    }
  }

  @Test
  void aLogKeepsTheFirstAndCountsAll() {
    NoticeLog log = new NoticeLog(2);
    measured("x", 2020, "w", 1900, "x", 2022).forEach(log);
    assertThat(log.first()).hasSize(2);
    assertThat(log.total()).isEqualTo(3);
    assertThat(log.errors()).isEqualTo(2);
    assertThat(log.counts())
        .containsEntry("unknown-reference", 2L)
        .containsEntry("measurement-outside-term", 1L);
  }

  private static List<Notice> measured(Object... indicatorsAndYears) {
    List<Notice> found = new ArrayList<>();
    Consumer<TableRow<Measurement>> check = RowChecks.measurements(KNOWN, found::add);
    for (int i = 0; i < indicatorsAndYears.length; i += 2) {
      check.accept(
          new TableRow<>(
              measurement((String) indicatorsAndYears[i], (int) indicatorsAndYears[i + 1]),
              place(i / 2 + 1)));
    }
    return found;
  }

  private static Measurement measurement(String indicator, int year) {
    return new Measurement(indicator, year, BigDecimal.ONE, Optional.empty());
  }

  private static Place place(int line) {
    return new Place.InText("t.csv", line, 0, "");
  }
}
