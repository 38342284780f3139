package nl.regiodeals.core.model;

/**
 * A sum of money that is too large to be exact. No sum of amounts that a reader accepts is: they
 * end at {@link Money#LARGEST}. As the arithmetic of the JDK it has no notice, which the model does
 * not know of; the checks say in one what could not be added up.
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

  /** What had been added up so far. */
  public Money one() {
    return new Money(one);
  }

  /** What was to be added, or taken off. */
  public Money other() {
    return new Money(other);
  }
}
