package nl.regiodeals.io.internal.bind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.NumberReader;
import nl.regiodeals.core.text.Words;

/** Reads a single value as the type that the model requires. */
public final class ScalarReader {
  /** No real figure has more digits; some texts would exhaust memory as a number. */
  private static final int MOST_DIGITS = 60;

  private static final Set<String> YES = Set.of("true", "ja", "yes", "waar", "1", "x");
  private static final Set<String> NO = Set.of("false", "nee", "no", "onwaar", "0");

  private final Strictness strictness;

  /** A reader of this strictness. */
  public ScalarReader(Strictness strictness) {
    this.strictness = strictness;
  }

  /** The value; empty if it cannot be read as this type. */
  public Optional<Object> read(ValueType.Scalar type, Node.Scalar node) {
    if (strictness == Strictness.TYPED && node.kind() != expected(type)) {
      return Optional.empty();
    }
    String text = node.text();
    return switch (type) {
      case TEXT -> Optional.of(node.kind() == Node.Kind.PERCENT ? Percentages.shown(text) : text);
      case INTEGER -> number(type, node).flatMap(ScalarReader::integer);
      case DECIMAL -> number(type, node).map(Object.class::cast);
      case MONEY -> euros(node).flatMap(ScalarReader::money);
      case DATE -> date(text).map(Object.class::cast);
      case PARTIAL_DATE -> partialDate(text).map(Object.class::cast);
      case TRUTH -> truth(text).map(Object.class::cast);
    };
  }

  /** The value of a closed list; outside JSON its word in a language is accepted too. */
  public Optional<Object> choice(ValueType.Choice type, Node.Scalar node) {
    String text = Spaces.single(node.text());
    return Arrays.<Object>stream(type.type().getEnumConstants())
        .filter(value -> isCalled((Enum<?>) value, text))
        .findFirst();
  }

  private boolean isCalled(Enum<?> value, String text) {
    if (strictness == Strictness.TYPED) {
      return value.name().equals(text);
    }
    return value.name().equalsIgnoreCase(text)
        || List.of(Language.DUTCH, Language.ENGLISH).stream()
            .anyMatch(language -> Words.of(value, language).equalsIgnoreCase(text));
  }

  private static Node.Kind expected(ValueType.Scalar type) {
    return switch (type) {
      case TEXT, DATE, PARTIAL_DATE -> Node.Kind.TEXT;
      case INTEGER, DECIMAL, MONEY -> Node.Kind.NUMBER;
      case TRUTH -> Node.Kind.TRUTH;
    };
  }

  /** Whether a text could mean two numbers, so that neither is read. */
  public boolean isAmbiguous(ValueType.Scalar type, Node.Scalar node) {
    return switch (type) {
      case INTEGER, DECIMAL, MONEY ->
          NumberReader.isAmbiguous(node.text()) || hasPointForThousands(type, node);
      case TEXT, DATE, PARTIAL_DATE, TRUTH -> false;
    };
  }

  /**
   * Whether a number such as {@code 1.234} may have a Dutch thousands separator. Amounts have two
   * decimals: anyone who writes {@code 900.000} euros means thousands, even where a format takes it
   * for a number.
   */
  private static boolean hasPointForThousands(ValueType.Scalar type, Node.Scalar node) {
    boolean isAmount = type == ValueType.Scalar.MONEY;
    return switch (node.kind()) {
      case TEXT -> NumberReader.hasThreeDecimals(node.text());
      case PLAIN_TEXT -> isAmount && NumberReader.hasThreeDecimals(node.text());
      case NUMBER ->
          isAmount && node.text().endsWith("0") && NumberReader.hasThreeDecimals(node.text());
      case DUTCH_TEXT, PERCENT, TRUTH, NOTHING -> false;
    };
  }

  private Optional<BigDecimal> number(ValueType.Scalar type, Node.Scalar node) {
    String text = node.text();
    if (strictness == Strictness.TYPED) {
      return plain(text);
    }
    return switch (node.kind()) {
      case DUTCH_TEXT -> NumberReader.number(text);
      case PERCENT -> Optional.empty();
      case TEXT, PLAIN_TEXT, NUMBER, TRUTH, NOTHING ->
          hasPointForThousands(type, node)
              ? Optional.empty()
              : plain(text).or(() -> NumberReader.number(text));
    };
  }

  private Optional<BigDecimal> euros(Node.Scalar node) {
    Optional<BigDecimal> number = number(ValueType.Scalar.MONEY, node);
    return strictness == Strictness.TYPED
            || node.kind() == Node.Kind.PERCENT
            || hasPointForThousands(ValueType.Scalar.MONEY, node)
        ? number
        : number.or(() -> NumberReader.euros(node.text()));
  }

  private static Optional<BigDecimal> plain(String text) {
    if (text.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text.strip());
      return Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS
          ? Optional.empty()
          : Optional.of(number);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Object> integer(BigDecimal number) {
    try {
      return Optional.of(number.intValueExact());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** Whether a text is an amount that is larger than any deal can have. */
  public boolean isTooLarge(ValueType.Scalar type, Node.Scalar node) {
    return type == ValueType.Scalar.MONEY
        && euros(node)
            .filter(euros -> euros.abs().compareTo(Money.LARGEST.euros()) > 0)
            .isPresent();
  }

  private static boolean isTooLarge(Object amount) {
    return ((Money) amount).isTooLarge();
  }

  private static Optional<Object> money(BigDecimal euros) {
    try {
      return Optional.<Object>of(Money.ofEuros(euros)).filter(amount -> !isTooLarge(amount));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(Spaces.single(text)));
    } catch (DateTimeParseException e) {
      return strictness == Strictness.TYPED
          ? Optional.empty()
          : NumberReader.date(Spaces.single(text));
    }
  }

  private Optional<PartialDate> partialDate(String text) {
    try {
      return Optional.of(PartialDate.parse(Spaces.single(text)));
    } catch (IllegalArgumentException e) {
      return strictness == Strictness.TYPED
          ? Optional.empty()
          : NumberReader.date(Spaces.single(text)).map(PartialDate::of).or(() -> month(text));
    }
  }

  /** A month as people write it: 12-2027, or december 2027. */
  private static Optional<PartialDate> month(String text) {
    return NumberReader.yearMonth(Spaces.single(text))
        .map(month -> PartialDate.parse(month.toString()));
  }

  private static Optional<Boolean> truth(String text) {
    String word = Spaces.single(text).toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return Optional.of(true);
    }
    return NO.contains(word) ? Optional.of(false) : Optional.empty();
  }
}
