package nl.regiodeals.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.AreaBasis;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.PhaseStart;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.model.Region;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.notice.Subject;
import org.junit.jupiter.api.Test;

/** Areas of several programmes side by side. */
class SharedAreasTest {
  private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
  private static final String HEERLEN = "GM0917";
  private static final String DELFT = "GM0503";
  private static final String TERNEUZEN = "GM0715";

  @Test
  void municipalitiesAreInAsManyProgrammesAsHaveAnAreaThere() {
    SharedAreas areas =
        shared(
            programme("Regio Deals", deal("parkstad", HEERLEN), deal("parkstad-2", HEERLEN, DELFT)),
            programme("NPLV", deal("heerlen-noord", HEERLEN)),
            programme("NOVEX", deal("limburg", HEERLEN), deal("zeeland", TERNEUZEN)));
    assertThat(areas.shared())
        .extracting(SharedPlace::name, SharedPlace::programmes)
        .containsExactly(tuple("Heerlen", 3));
    assertThat(areas.inOne()).isEqualTo(2);
    assertThat(areas.inMore()).isEqualTo(1);
    assertThat(areas.inThree()).isEqualTo(1);
    SharedPlace heerlen = areas.shared().get(0);
    assertThat(areas.programmes())
        .extracting(programme -> ids(heerlen.in(programme)))
        .containsExactly(
            List.of("parkstad", "parkstad-2"), List.of("heerlen-noord"), List.of("limburg"));
  }

  @Test
  void moneyIsToldForEachProgrammeAndUnknownIsNotZero() {
    SharedAreas areas =
        shared(
            programme("Regio Deals", worth("a", 5_000_000), worth("b", 7_000_000)),
            programme("NPLV", worth("c", 1_000_000), deal("d", HEERLEN)),
            programme("NOVEX", deal("e", HEERLEN)));
    assertThat(areas.programmes())
        .extracting(programme -> programme.state().sum(), ProgrammeAreas::isAnyMoneyKnown)
        .containsExactly(
            tuple(Optional.of(Money.ofEuros(12_000_000)), true),
            tuple(Optional.of(Money.ofEuros(1_000_000)), true),
            tuple(Optional.empty(), false));
    assertThat(areas.programmes().get(1).state().isComplete()).isFalse();
  }

  @Test
  void valuesOfOtherProgrammesHaveTheNameOfTheirProgramme() {
    SharedAreas areas =
        shared(
            programme("Regio Deals", worth("delft-west", 5)),
            programme("NPLV", worth("delft-west", 7)));
    assertThat(areas.programmes())
        .flatExtracting(programme -> programme.state().from())
        .containsExactly(
            new Subject("Deal", "delft-west", Optional.of("stateContribution")),
            new Subject("Deal", "NPLV: delft-west", Optional.of("stateContribution")));
    assertThat(areas.programmes().get(1).areas().get(0).lineage("stateContribution"))
        .isEqualTo(
            new Lineage(
                "ProgrammeArea.stateContribution",
                Making.VALUE,
                areas.programmes().get(1).state().from()));
  }

  @Test
  void whatNobodyHasCheckedIsNotSharedButPossiblyShared() {
    Deal usual =
        deal("parkstad", HEERLEN).toBuilder()
            .region(
                Region.builder()
                    .municipalities(List.of(HEERLEN))
                    .basis(AreaBasis.INDICATIVE)
                    .build())
            .build();
    SharedAreas areas =
        shared(
            programme("Regio Deals", usual, deal("delft", DELFT)),
            programme("NPLV", deal("heerlen-noord", HEERLEN), deal("delft-west", DELFT)));
    assertThat(areas.shared()).extracting(SharedPlace::name).containsExactly("Delft");
    assertThat(areas.possiblyShared()).extracting(SharedPlace::name).containsExactly("Heerlen");
    assertThat(areas.inOne()).isEqualTo(1);
    assertThat(ids(areas.programmes().get(0).unchecked())).containsExactly("parkstad");
    assertThat(areas.alongside(usual))
        .extracting(each -> each.area().deal().id(), Alongside::isSure)
        .containsExactly(tuple("heerlen-noord", false));
  }

  @Test
  void aWholeProvinceHasAllItsMunicipalitiesAndAnIslandIsAPlace() {
    Deal province =
        Deal.builder("zeeland")
            .region(
                Region.builder()
                    .provinces(List.of(Province.ZEELAND))
                    .basis(AreaBasis.PROVINCE)
                    .build())
            .build();
    Deal within =
        Deal.builder("zeeuws")
            .region(Region.builder().provinces(List.of(Province.ZEELAND)).build())
            .build();
    Deal island =
        Deal.builder("saba").region(Region.builder().islands(List.of(Island.SABA)).build()).build();
    SharedAreas areas =
        shared(
            programme("Regio Deals", province, island),
            programme("NOVEX", deal("port", TERNEUZEN), within, island));
    assertThat(areas.shared())
        .extracting(SharedPlace::name, SharedPlace::province)
        .containsExactly(
            tuple("Terneuzen", Optional.of(Province.ZEELAND)), tuple("Saba", Optional.empty()));
    assertThat(areas.inOne()).isEqualTo(12);
    assertThat(ids(areas.programmes().get(1).unplaced())).containsExactly("zeeuws");
    assertThat(areas.byProvince())
        .extracting(SharedPlaces::province, SharedPlaces::inOne, SharedPlaces::inMore)
        .containsExactly(
            tuple(Optional.of(Province.ZEELAND), 12, 1), tuple(Optional.empty(), 0, 1));
  }

  @Test
  void aMunicipalityIsFoundByItsNameAndElseTold() {
    SharedAreas areas =
        shared(
            programme("Regio Deals", deal("parkstad", HEERLEN)),
            programme("NPLV", deal("heerlen-noord", "heerlen", "Heerle")));
    assertThat(areas.shared()).extracting(SharedPlace::name).containsExactly("Heerlen");
    assertThat(areas.programmes().get(1).withUnknownPlaces())
        .extracting(ProgrammeArea::unknownPlaces)
        .containsExactly(ImmutableList.of("Heerle"));
  }

  @Test
  void allAreToldOnTheSameDayAndTheFirstAsInItsOwnPublications() {
    Deal later =
        deal("later", HEERLEN).toBuilder()
            .phases(
                List.of(
                    new PhaseStart(Phase.COVENANT, Optional.of(PartialDate.parse("2025-06-01")))))
            .build();
    List<Dossiers> both =
        List.of(Dossiers.of(programme("A", later)), Dossiers.of(programme("B", later)));
    assertThat(SharedAreas.of(both, DAY).programmes())
        .extracting(ProgrammeAreas::closed)
        .containsExactly(0, 0);
    SharedAreas afterwards = SharedAreas.of(both, DAY.plusYears(1));
    assertThat(afterwards.programmes()).extracting(ProgrammeAreas::closed).containsExactly(1, 1);
    Tally tally = Tally.of(both.get(0).all(), DAY.plusYears(1));
    assertThat(tally.closed()).isEqualTo(1);
    assertThat(afterwards.programmes())
        .extracting(programme -> programme.lineage("closed"))
        .first()
        .isEqualTo(tally.lineage("closed"));
    assertThat(afterwards.programmes().get(1).lineage("closed").from())
        .containsExactly(new Subject("Deal", "B: later", Optional.empty()));
  }

  @Test
  void theSameProgrammeTwiceIsRefused() {
    assertThatThrownBy(() -> shared(programme("Regio Deals"), programme("Regio deals ")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Regio deals");
  }

  @Test
  void theOrderIsThatOfProvincesAndNames() {
    SharedAreas areas =
        shared(
            programme("A", deal("all", TERNEUZEN, HEERLEN, DELFT, "GM0599")),
            programme("B", deal("all", HEERLEN, TERNEUZEN, "GM0599", DELFT)));
    assertThat(areas.shared())
        .extracting(SharedPlace::name)
        .containsExactly("Delft", "Rotterdam", "Terneuzen", "Heerlen");
    assertThat(areas.alongside(areas.programmes().get(0).areas().get(0).deal()))
        .extracting(each -> each.programme().number(), each -> each.places().size())
        .containsExactly(tuple(2, 4));
  }

  private static List<String> ids(List<ProgrammeArea> areas) {
    return areas.stream().map(area -> area.deal().id()).toList();
  }

  private static Deal deal(String id, String... municipalities) {
    return Deal.builder(id)
        .region(
            Region.builder()
                .municipalities(List.of(municipalities))
                .basis(AreaBasis.SOURCE)
                .build())
        .build();
  }

  private static Deal worth(String id, int euros) {
    return deal(id, HEERLEN).toBuilder()
        .stateContribution(Sourced.of(Money.ofEuros(euros), "news"))
        .build();
  }

  private static Portfolio programme(String name, Deal... deals) {
    return Portfolio.builder(Programme.builder(name).build()).deals(List.of(deals)).build();
  }

  private static SharedAreas shared(Portfolio... portfolios) {
    return SharedAreas.of(Stream.of(portfolios).map(Dossiers::of).toList(), DAY);
  }
}
