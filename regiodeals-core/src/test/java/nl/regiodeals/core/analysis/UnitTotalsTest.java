package nl.regiodeals.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.analysis.UnitTotals.Sum;
import nl.regiodeals.core.analysis.UnitTotals.UnitYear;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Result;
import org.junit.jupiter.api.Test;

class UnitTotalsTest {
  @Test
  void resultsAreAddedByTheirUnitAndYear() {
    UnitTotals totals =
        List.of(
                result("a", "twente", 2023, "10", "woningen"),
                result("b", "zeeland", 2023, "2.5", "woningen"),
                result("c", "zeeland", 2024, "7", "woningen"),
                result("d", "twente", 2024, "1", "banen"))
            .stream()
            .collect(UnitTotals.ofResults());
    assertThat(totals.sums())
        .containsExactly(
            Map.entry(new UnitYear("banen", 2024), sum("1", 1, "twente")),
            Map.entry(new UnitYear("woningen", 2023), sum("12.5", 2, "twente", "zeeland")),
            Map.entry(new UnitYear("woningen", 2024), sum("7", 1, "zeeland")));
    assertThat(totals.rows()).isEqualTo(4);
  }

  @Test
  void whatHasNoNumberOrNoUnitIsCountedAndNotAdded() {
    Result noUnit = Result.builder("a", "twente", 2023, "Iets").number(BigDecimal.TEN).build();
    Result noNumber = Result.builder("b", "twente", 2023, "Iets").unit("woningen").build();
    assertThat(List.of(noUnit, noNumber).stream().collect(UnitTotals.ofResults()).sums())
        .containsExactly(Map.entry(new UnitYear(UnitTotals.NO_UNIT, 2023), sum("0", 2, "twente")));
  }

  @Test
  void measurementsAreAddedByTheUnitOfTheirIndicator() {
    Map<String, Indicator> indicators =
        UnitTotals.byId(
            List.of(
                Indicator.builder("w", "twente", "Woningen").unit("woningen").build(),
                Indicator.builder("t", "zeeland", "Tevredenheid").build(),
                Indicator.builder("w", "ander", "Een tweede met dit id").unit("banen").build()));
    UnitTotals totals =
        List.of(measured("w", 2024, "12"), measured("t", 2024, "8"), measured("x", 1850, "1"))
            .stream()
            .collect(UnitTotals.ofMeasurements(indicators));
    assertThat(totals.sums())
        .containsExactly(
            Map.entry(new UnitYear(UnitTotals.NO_UNIT, 1850), sum("0", 1)),
            Map.entry(new UnitYear(UnitTotals.NO_UNIT, 2024), sum("0", 1, "zeeland")),
            Map.entry(new UnitYear("woningen", 2024), sum("12", 1, "twente")));
  }

  @Test
  void sumsAreExactHoweverLargeAndWhateverTheSign() {
    List<String> numbers =
        List.of(
            "2147483647",
            "2147483648",
            "-2147483648",
            "-7",
            "0",
            "0.25",
            "9223372036854775807",
            "9223372036854775807",
            "123456789012345678901234567890.75",
            "-0.5",
            "3000000000");
    BigDecimal sum = numbers.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    UnitTotals totals =
        numbers.stream()
            .map(number -> result(number, "twente", 2024, number, "euro"))
            .collect(UnitTotals.ofResults());
    UnitYear key = new UnitYear("euro", 2024);
    assertThat(totals.sums()).containsExactly(Map.entry(key, sum(sum.toString(), 11, "twente")));
    String twice = sum.multiply(BigDecimal.valueOf(2)).toString();
    assertThat(totals.plus(totals).sums())
        .containsExactly(Map.entry(key, sum(twice, 22, "twente")));
  }

  @Test
  void partsGiveTheTotalsOfTheWholeHoweverTheyAreCut() {
    List<Result> results = many(1000);
    UnitTotals whole = results.stream().collect(UnitTotals.ofResults());
    for (int cut : new int[] {0, 1, 333, 999, 1000}) {
      UnitTotals first = results.subList(0, cut).stream().collect(UnitTotals.ofResults());
      UnitTotals second = results.subList(cut, 1000).stream().collect(UnitTotals.ofResults());
      assertThat(first.plus(second)).isEqualTo(whole);
      assertThat(second.plus(first)).isEqualTo(whole);
    }
    assertThat(UnitTotals.NONE.plus(whole)).isEqualTo(whole);
  }

  @Test
  void severalThreadsGiveTheSame() {
    List<Result> results = many(10_000);
    assertThat(results.parallelStream().collect(UnitTotals.ofResults()))
        .isEqualTo(results.stream().collect(UnitTotals.ofResults()));
  }

  @Test
  void theDeliveredOfADocumentComeFromTheSameTotals() {
    List<Result> results = Sample.portfolio().results();
    assertThat(results).isNotEmpty();
    assertThat(results.stream().collect(UnitTotals.ofResults()).delivered())
        .isEqualTo(Delivered.byUnit(results));
  }

  @Test
  void totalsTravelBetweenMachines() throws IOException, ClassNotFoundException {
    UnitTotals totals = many(100).stream().collect(UnitTotals.ofResults());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(totals);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(totals);
    }
  }

  private static List<Result> many(int count) {
    Random random = new Random(6);
    List<String> units = List.of("woningen", "banen", "hectares");
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Result(
                    "r" + i,
                    "deal-" + random.nextInt(7),
                    2019 + random.nextInt(6),
                    Optional.empty(),
                    "Iets",
                    random.nextInt(9) == 0
                        ? Optional.empty()
                        : Optional.of(BigDecimal.valueOf(random.nextInt(1000), 1)),
                    random.nextInt(9) == 0
                        ? Optional.empty()
                        : Optional.of(units.get(random.nextInt(3)))))
        .toList();
  }

  private static Result result(String id, String deal, int year, String number, String unit) {
    return Result.builder(id, deal, year, "Iets").number(new BigDecimal(number)).unit(unit).build();
  }

  private static Measurement measured(String indicator, int year, String value) {
    return new Measurement(indicator, year, new BigDecimal(value), Optional.empty());
  }

  private static Sum sum(String number, long rows, String... deals) {
    return new Sum(new BigDecimal(number), rows, ImmutableSortedSet.copyOf(deals));
  }
}
