package nl.regiodeals.core.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in euros, exact to the cent. May be negative: corrections exist.
 *
 * <p>Sums that do not fit and fractions of a cent throw an {@link ArithmeticException}; they are
 * never rounded. {@link nl.regiodeals.core.text.Notation} formats amounts for people.
 *
 * @param cents the amount in euro cents
 */
public record Money(long cents) implements Comparable<Money>, Serializable {
  /** Zero euros, which is a known amount. */
  public static final Money ZERO = new Money(0);

  /**
   * The largest amount that readers accept: 100 billion euros. All deals together are 1.8 billion,
   * and a sum of 900,000 such amounts is still exact.
   */
  public static final Money LARGEST = new Money(100_000_000_000L * 100);

  /**
   * An amount in whole euros.
   *
   * @throws ArithmeticException if it does not fit
   */
  public static Money ofEuros(long euros) {
    return new Money(Math.multiplyExact(euros, 100L));
  }

  /**
   * An amount in euros with at most two decimals.
   *
   * @throws ArithmeticException if it has a fraction of a cent or does not fit
   */
  public static Money ofEuros(BigDecimal euros) {
    return new Money(euros.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact());
  }

  /**
   * The sum.
   *
   * @throws AmountOverflowException if it does not fit
   */
  public Money plus(Money other) {
    long sum = cents + other.cents;
    if (((cents ^ sum) & (other.cents ^ sum)) < 0) {
      throw new AmountOverflowException(this, other);
    }
    return new Money(sum);
  }

  /**
   * The difference.
   *
   * @throws AmountOverflowException if it does not fit
   */
  public Money minus(Money other) {
    long difference = cents - other.cents;
    if (((cents ^ other.cents) & (cents ^ difference)) < 0) {
      throw new AmountOverflowException(this, other);
    }
    return new Money(difference);
  }

  /** Whether the absolute value is more than {@link #LARGEST}. */
  public boolean isTooLarge() {
    return cents > LARGEST.cents || cents < -LARGEST.cents;
  }

  /** The amount in euros, without trailing zeros: {@code 12.5}, {@code 4750}. */
  public BigDecimal euros() {
    return Known.number(BigDecimal.valueOf(cents, 2));
  }

  /** Whether this is more than the other amount. */
  public boolean isMoreThan(Money other) {
    return cents > other.cents;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }

  /** The amount in euros for developers, such as {@code EUR 12.50}. */
  @Override
  public String toString() {
    return "EUR " + BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
