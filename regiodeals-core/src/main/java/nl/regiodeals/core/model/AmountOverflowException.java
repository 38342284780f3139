package nl.regiodeals.core.model;

/**
 * A sum of money that is too large to be exact. Amounts that readers accept, at most {@link
 * Money#LARGEST}, never add up to one. Like the arithmetic exceptions of the JDK it carries no
 * notice, which the model does not depend on; the checks report in a notice what could not be added
 * up.
 */
public final class AmountOverflowException extends ArithmeticException {
  private static final long serialVersionUID = 1;

  private final long one;
  private final long other;

  AmountOverflowException(Money one, Money other) {
    super("the sum of " + one + " and " + other + " does not fit");
    this.one = one.cents();
    this.other = other.cents();
  }

  /** The sum so far. */
  public Money one() {
    return new Money(one);
  }

  /** The amount that was to be added or subtracted. */
  public Money other() {
    return new Money(other);
  }
}
