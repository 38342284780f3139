package nl.regiodeals.render.internal.template;

import freemarker.core.ArithmeticEngine;
import java.math.BigDecimal;
import nl.regiodeals.render.internal.RenderNotices;

/** Arithmetic on numbers of a limited length, which also checks the time limit. */
final class BoundedArithmetic extends ArithmeticEngine.BigDecimalEngine {
  /** The maximum number of digits of a number, before and after the decimal point. */
  private static final int MOST_DIGITS = 1000;

  BoundedArithmetic() {}

  @Override
  public int compareNumbers(Number first, Number second) {
    return super.compareNumbers(bounded(first), bounded(second));
  }

  @Override
  public Number add(Number first, Number second) {
    return bounded(super.add(bounded(first), bounded(second)));
  }

  @Override
  public Number subtract(Number first, Number second) {
    return bounded(super.subtract(bounded(first), bounded(second)));
  }

  @Override
  public Number multiply(Number first, Number second) {
    return bounded(super.multiply(bounded(first), bounded(second)));
  }

  @Override
  public Number divide(Number first, Number second) {
    return bounded(super.divide(bounded(first), bounded(second)));
  }

  @Override
  public Number modulus(Number first, Number second) {
    return super.modulus(bounded(first), bounded(second));
  }

  @Override
  public Number toNumber(String text) {
    if (text.length() > MOST_DIGITS) {
      throw tooLong();
    }
    return bounded(super.toNumber(text));
  }

  private static Number bounded(Number number) {
    Meter.checkTime();
    if (number instanceof BigDecimal decimal
        && (Math.abs((long) decimal.scale()) > MOST_DIGITS || decimal.precision() > MOST_DIGITS)) {
      throw tooLong();
    }
    return number;
  }

  private static Stopped tooLong() {
    return new Stopped(RenderNotices.TEMPLATE_NUMBER_TOO_LONG.notice().with("most", MOST_DIGITS));
  }
}
