package nl.regiodeals.io.internal;

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

/** Reads one value as what the model wants it to be. */
public final class ScalarReader {
  /** No figure of the field has as many digits; some texts would fill the memory as a number. */
  private static final int MOST_DIGITS = 60;

  private static final Set<String> YES = Set.of("true", "ja", "yes", "waar", "1", "x");
  private static final Set<String> NO = Set.of("false", "nee", "no", "onwaar", "0");

  private final Strictness strictness;

  /** A reader that goes so far. */
  public ScalarReader(Strictness strictness) {
    this.strictness = strictness;
  }

  /** The value; empty if it cannot be read so. */
  public Optional<Object> read(ValueType.Scalar type, Node.Scalar node) {
    if (strictness == Strictness.TYPED && node.kind() != expected(type)) {
      return Optional.empty();
    }
    String text = node.text();
    return switch (type) {
      case TEXT -> Optional.of(text);
      case INTEGER -> number(node).flatMap(ScalarReader::integer);
      case DECIMAL -> number(node).map(Object.class::cast);
      case MONEY -> euros(node).flatMap(ScalarReader::money);
      case DATE -> date(text).map(Object.class::cast);
      case PARTIAL_DATE -> partialDate(text).map(Object.class::cast);
      case TRUTH -> truth(text).map(Object.class::cast);
    };
  }

  /** The one of a closed list; outside JSON its word in a language does as well. */
  public Optional<Object> choice(ValueType.Choice type, Node.Scalar node) {
    String text = node.text().strip();
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

  private Optional<BigDecimal> number(Node.Scalar node) {
    if (node.kind() == Node.Kind.DUTCH_TEXT) {
      return NumberReader.number(node.text());
    }
    Optional<BigDecimal> plain = plain(node.text());
    return strictness == Strictness.TYPED
        ? plain
        : plain.or(() -> NumberReader.number(node.text()));
  }

  private Optional<BigDecimal> euros(Node.Scalar node) {
    return strictness == Strictness.TYPED
        ? number(node)
        : number(node).or(() -> NumberReader.euros(node.text()));
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

  private static Optional<Object> money(BigDecimal euros) {
    try {
      return Optional.of(Money.ofEuros(euros));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException e) {
      return strictness == Strictness.TYPED ? Optional.empty() : NumberReader.date(text);
    }
  }

  private Optional<PartialDate> partialDate(String text) {
    try {
      return Optional.of(PartialDate.parse(text.strip()));
    } catch (IllegalArgumentException e) {
      return strictness == Strictness.TYPED
          ? Optional.empty()
          : NumberReader.date(text).map(PartialDate::of);
    }
  }

  private static Optional<Boolean> truth(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return Optional.of(true);
    }
    return NO.contains(word) ? Optional.of(false) : Optional.empty();
  }
}
