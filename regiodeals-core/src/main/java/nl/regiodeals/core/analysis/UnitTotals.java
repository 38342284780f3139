package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collector.Characteristics.UNORDERED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collector;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Result;
import org.jspecify.annotations.Nullable;

/**
 * Numbers added up by unit and calendar year. Only numbers in the same unit are added; rows without
 * a number or a unit are counted under {@link #NO_UNIT}. Totals of parts can be merged, in any
 * order, into the totals of the whole, so that many rows can be added up one by one, by several
 * threads, or on several machines:
 *
 * <pre>{@code
 * try (Stream<TableRow<Result>> rows = TableReader.DEFAULT.read(input, Result.class, notices)) {
 *   UnitTotals totals = rows.map(TableRow::record).collect(UnitTotals.ofResults());
 * }
 * }</pre>
 *
 * <p>Memory use grows with the number of units, years and deals, not with the number of rows.
 * Immutable.
 *
 * @param sums the sum of each unit in each year, by unit and year
 */
public record UnitTotals(ImmutableSortedMap<UnitYear, Sum> sums) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Takes the place of a unit for rows without a number or a unit, or of an unknown indicator. */
  public static final String NO_UNIT = "";

  /** The totals of no rows. */
  public static final UnitTotals NONE = new UnitTotals(ImmutableSortedMap.of());

  /**
   * The unit and year whose numbers are added together.
   *
   * @param unit the unit, such as {@code woningen}; {@link #NO_UNIT} for rows that cannot be added
   * @param year the calendar year
   */
  public record UnitYear(String unit, int year) implements Comparable<UnitYear>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Comparator<UnitYear> ORDER =
        Comparator.comparing(UnitYear::unit).thenComparingInt(UnitYear::year);

    @Override
    public int compareTo(UnitYear other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * A sum, with what it covers.
   *
   * @param number the sum, exact; zero under {@link #NO_UNIT}
   * @param rows the number of rows
   * @param deals the deals that the rows belong to, as far as known
   */
  public record Sum(BigDecimal number, long rows, ImmutableSortedSet<String> deals)
      implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** Adds up results, each by its own unit. */
  public static Collector<Result, ?, UnitTotals> ofResults() {
    return collector(
        (adding, result) -> {
          boolean adds = result.number().isPresent() && result.unit().isPresent();
          adding.add(
              adds ? result.unit().get() : NO_UNIT,
              result.year(),
              adds ? result.number().get() : BigDecimal.ZERO,
              result.deal());
        });
  }

  /**
   * Adds up measurements of one year, each by the unit of its indicator. Values of one year may be
   * added; whether values of several years may be added depends on the indicator, and is not done
   * here.
   *
   * @param indicators the indicators by their id
   */
  public static Collector<Measurement, ?, UnitTotals> ofMeasurements(
      Map<String, Indicator> indicators) {
    return collector(
        (adding, measurement) -> {
          Indicator indicator = adding.known(indicators, measurement.indicator());
          if (indicator == null) {
            adding.add(NO_UNIT, measurement.year(), BigDecimal.ZERO, null);
          } else {
            boolean adds = indicator.unit().isPresent();
            adding.add(
                adds ? indicator.unit().get() : NO_UNIT,
                measurement.year(),
                adds ? measurement.value() : BigDecimal.ZERO,
                indicator.deal());
          }
        });
  }

  /**
   * Indicators by id, for {@link #ofMeasurements}; of several with the same id the first is used.
   */
  public static Map<String, Indicator> byId(Collection<Indicator> indicators) {
    Map<String, Indicator> byId = Maps.newHashMapWithExpectedSize(indicators.size());
    indicators.forEach(indicator -> byId.putIfAbsent(indicator.id(), indicator));
    return byId;
  }

  /** The sum of these totals and others. */
  public UnitTotals plus(UnitTotals other) {
    Adding adding = new Adding();
    adding.add(this);
    adding.add(other);
    return adding.totals();
  }

  /** The number of rows. */
  public long rows() {
    return sums.values().stream().mapToLong(Sum::rows).sum();
  }

  /**
   * What was delivered in each unit over all years: the most frequent first, rows without a unit
   * last.
   */
  public ImmutableList<Delivered> delivered() {
    Map<String, Sum> byUnit = new TreeMap<>();
    sums.forEach((key, sum) -> byUnit.merge(key.unit(), sum, UnitTotals::together));
    return byUnit.entrySet().stream()
        .map(entry -> delivered(entry.getKey(), entry.getValue()))
        .sorted(Delivered.MOST_FIRST)
        .collect(toImmutableList());
  }

  private static <T> Collector<T, ?, UnitTotals> collector(BiConsumer<Adding, T> add) {
    return Collector.of(Adding::new, add, Adding::and, Adding::totals, UNORDERED);
  }

  private static Delivered delivered(String unit, Sum sum) {
    boolean adds = !unit.equals(NO_UNIT);
    return new Delivered(
        adds ? Optional.of(unit) : Optional.empty(),
        adds ? Optional.of(sum.number()) : Optional.empty(),
        Math.toIntExact(sum.rows()),
        sum.deals().size());
  }

  private static Sum together(Sum one, Sum other) {
    return new Sum(
        one.number().add(other.number()),
        Math.addExact(one.rows(), other.rows()),
        ImmutableSortedSet.<String>naturalOrder()
            .addAll(one.deals())
            .addAll(other.deals())
            .build());
  }

  /**
   * Totals under construction: mutable, and confined to one thread. It remembers what it found for
   * the rows before, because rows of an indicator, a unit and a deal often stand together.
   */
  private static final class Adding {
    /** The number of running sums that are found without a map; a power of two. */
    private static final int NEAR = 256;

    private final Map<String, Map<Integer, Running>> units = new HashMap<>();
    private final Deals deals = new Deals();
    private final @Nullable Running[] near = new Running[NEAR];
    private @Nullable Indicator lastIndicator;

    void add(String unit, int year, BigDecimal number, @Nullable String deal) {
      Running running = running(unit, year);
      running.add(number, 1);
      if (deal != null) {
        running.deals.set(deals.number(deal));
      }
    }

    @Nullable Indicator known(Map<String, Indicator> indicators, String id) {
      if (lastIndicator == null || !lastIndicator.id().equals(id)) {
        lastIndicator = indicators.get(id);
      }
      return lastIndicator;
    }

    void add(UnitTotals totals) {
      totals.sums.forEach(
          (key, part) -> {
            Running running = running(key.unit(), key.year());
            running.add(part.number(), part.rows());
            part.deals().forEach(deal -> running.deals.set(deals.number(deal)));
          });
    }

    Adding and(Adding other) {
      other.units.forEach(
          (unit, years) ->
              years.forEach(
                  (year, part) -> {
                    Running running = running(unit, year);
                    running.add(part.number, part.rows);
                    part.deals.stream()
                        .map(number -> deals.number(other.deals.names.get(number)))
                        .forEach(running.deals::set);
                  }));
      return this;
    }

    private Running running(String unit, int year) {
      int place = (unit.hashCode() + year) & (NEAR - 1);
      Running running = near[place];
      if (running == null || running.year != year || !running.unit.equals(unit)) {
        running =
            units
                .computeIfAbsent(unit, absent -> new HashMap<>())
                .computeIfAbsent(year, absent -> new Running(unit, year));
        near[place] = running;
      }
      return running;
    }

    UnitTotals totals() {
      ImmutableSortedMap.Builder<UnitYear, Sum> sums = ImmutableSortedMap.naturalOrder();
      units.forEach(
          (unit, years) ->
              years.forEach(
                  (year, running) ->
                      sums.put(
                          new UnitYear(unit, year),
                          new Sum(running.number, running.rows, deals.named(running.deals)))));
      return new UnitTotals(sums.buildOrThrow());
    }
  }

  /** A running sum, with the deals by their numbers. */
  private static final class Running {
    private final String unit;
    private final int year;
    private BigDecimal number = BigDecimal.ZERO;
    private long rows;
    private final BitSet deals = new BitSet();

    Running(String unit, int year) {
      this.unit = unit;
      this.year = year;
    }

    void add(BigDecimal more, long moreRows) {
      number = number.add(more);
      rows = Math.addExact(rows, moreRows);
    }
  }

  /** Numbers the deals, so that the deals of a sum take one bit each. */
  private static final class Deals {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private String last = "";
    private int lastNumber = -1;

    int number(String deal) {
      if (lastNumber < 0 || !deal.equals(last)) {
        last = deal;
        lastNumber = numbers.computeIfAbsent(deal, absent -> names.size());
        if (lastNumber == names.size()) {
          names.add(deal);
        }
      }
      return lastNumber;
    }

    ImmutableSortedSet<String> named(BitSet deals) {
      return deals.stream()
          .mapToObj(names::get)
          .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
  }
}
