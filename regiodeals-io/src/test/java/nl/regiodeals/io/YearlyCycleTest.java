package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.text.Messages;
import org.junit.jupiter.api.Test;

/** From workbooks to a new version of the portfolio, in one call. */
class YearlyCycleTest {
  private static final YearlyCycle CYCLE = YearlyCycle.with(Checks.load());
  private static final Reading BEFORE =
      new Reading(Sample.portfolio(), Provenance.NONE, ImmutableList.of());

  @Test
  void whatARegionFilledInIsInTheNewVersionWithItsCell() throws IOException {
    YearlyCycle.Collected collected =
        CYCLE.collect(BEFORE, List.of(filledIn("a.xlsx", "Het ging goed.")));
    assertThat(collected.merge().portfolio().reports())
        .extracting(ProgressReport::progress)
        .contains(Optional.of("Het ging goed."));
    assertThat(collected.merge().provenance().places())
        .containsEntry(
            new Subject("ProgressReport", "twente/2025", Optional.of("progress")),
            new Place.InSheet("a.xlsx", "Voortgang", "B6"));
    assertThat(collected.workbooks())
        .singleElement()
        .satisfies(
            workbook ->
                assertThat(workbook.submission().orElseThrow()).isIn(collected.merge().merged()));
  }

  @Test
  void oneThatIsNoFormStopsNoOther() throws IOException {
    Input broken = Input.of("b.xlsx", "geen werkboek".getBytes(StandardCharsets.UTF_8));
    List<String> told = new ArrayList<>();
    YearlyCycle.Collected collected =
        CYCLE
            .telling(step -> told.add(step.subject()))
            .collect(BEFORE, List.of(broken, filledIn("a.xlsx", "Goed.")));
    assertThat(collected.merge().merged()).hasSize(1);
    assertThat(collected.workbooks().get(0).submission()).isEmpty();
    assertThat(collected.workbooks().get(0).notices())
        .singleElement()
        .returns(Optional.of(new Place.InFile("b.xlsx")), Notice::place);
    assertThat(told).containsExactlyInAnyOrder("a.xlsx", "b.xlsx");
  }

  @Test
  void eachWorkbookHasWhatTheMergeSaysOfIt() throws IOException {
    YearlyCycle.Collected collected =
        CYCLE.collect(BEFORE, List.of(filledIn("a.xlsx", "Goed."), filledIn("b.xlsx", "Slecht.")));
    assertThat(collected.merge().merged()).isEmpty();
    assertThat(collected.workbooks().get(0).notices())
        .extracting(Notice::code)
        .contains("which-form-counts");
    assertThat(collected.notices()).extracting(Notice::code).contains("which-form-counts");
  }

  @Test
  void aPortfolioThatWasNotReadWholeIsNotMergedInto() {
    NoticeType lost = new NoticeType("lost", Severity.ERROR, Messages.load("t", name -> null));
    Reading partly = BEFORE.noting(lost.notice());
    assertThatThrownBy(() -> CYCLE.collect(partly, List.of()))
        .isInstanceOf(UnreadableException.class);
  }

  @Test
  void limitsHoldForEachWorkbook() throws IOException {
    ReadLimits small = ReadLimits.DEFAULT.withBytes(100);
    YearlyCycle.Collected collected =
        CYCLE.within(small).collect(BEFORE, List.of(filledIn("a.xlsx", "Goed.")));
    assertThat(collected.workbooks().get(0).notices())
        .extracting(Notice::code)
        .containsExactly("too-large");
  }

  private static Input filledIn(String name, String progress) throws IOException {
    return Input.of(
        name, MistakesTest.form(book -> MistakesTest.set(book, "Voortgang", "B6", progress)));
  }
}
