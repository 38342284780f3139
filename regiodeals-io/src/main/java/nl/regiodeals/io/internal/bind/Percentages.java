package nl.regiodeals.io.internal.bind;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.regiodeals.core.text.NumberReader;

/** Numbers that are shown or typed with a percent sign. */
public final class Percentages {
  private static final Pattern UNIT =
      Pattern.compile(".*%.*|.*\\b(?:procent(?:punt(?:en)?)?|percent(?:age)?|pct)\\b.*");
  private static final int LONGEST = 100;

  private Percentages() {}

  /** Whether a unit is a percentage: {@code %}, {@code procent}, {@code % van de inwoners}. */
  public static boolean isUnit(String unit) {
    return unit.length() <= LONGEST && UNIT.matcher(unit.toLowerCase(Locale.ROOT)).matches();
  }

  /** The percentage as a number; empty if the value has no percent sign. */
  public static Optional<Node.Scalar> of(Node.Scalar value) {
    if (value.kind() == Node.Kind.PERCENT) {
      return Optional.of(new Node.Scalar(Node.Kind.NUMBER, times100(value.text()), value.place()));
    }
    String text = value.text().strip();
    return value.kind() == Node.Kind.DUTCH_TEXT && text.endsWith("%")
        ? NumberReader.number(text.substring(0, text.length() - 1))
            .map(n -> new Node.Scalar(Node.Kind.NUMBER, n.toPlainString(), value.place()))
        : Optional.empty();
  }

  /** The text that a percent cell with this number shows: {@code 61%} for {@code 0.61}. */
  public static String shown(String number) {
    return times100(number) + "%";
  }

  private static String times100(String number) {
    BigDecimal percent = new BigDecimal(number).movePointRight(2);
    return percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
  }
}
