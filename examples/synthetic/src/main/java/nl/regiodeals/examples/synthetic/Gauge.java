package nl.regiodeals.examples.synthetic;

import java.util.Random;
import nl.regiodeals.core.model.Direction;

/**
 * What a kind of project can be measured by, with the unit that fits it.
 *
 * @param name what is measured
 * @param unit in what
 * @param cumulative whether it counts from the start, and so never falls
 * @param from the value before the project
 * @param least the least ambitious target
 * @param most the most ambitious target; below {@code from} if less is better
 */
record Gauge(String name, String unit, boolean cumulative, int from, int least, int most) {
  /** Something that is made, and counted from nothing. */
  static Gauge made(String name, String unit, int least, int most) {
    return new Gauge(name, unit, true, 0, least, most);
  }

  /** Something that was there already, and becomes more or less. */
  static Gauge state(String name, String unit, int from, int least, int most) {
    return new Gauge(name, unit, false, from, least, most);
  }

  Direction direction() {
    return most < from ? Direction.DECREASE : Direction.INCREASE;
  }

  int target(Random random) {
    int low = Math.min(least, most);
    return low + random.nextInt(Math.abs(most - least) + 1);
  }

  /**
   * The value when a part of the work is done.
   *
   * @param done the part, 0 to 1
   */
  int after(double done, int target) {
    return (int) Math.round(from + (target - from) * done);
  }
}
