package nl.regiodeals.core.text;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.YearDay;

/**
 * How a language writes money, numbers, dates and enumerations, with no-break spaces where a line
 * must not break: {@code € 1,8 miljard}, {@code 14 november 2024}. The rules are in the bundle
 * {@code notation}. Immutable.
 */
public final class Notation {
  private static final char NO_BREAK = '\u00a0';
  private static final Messages RULES =
      Messages.load("notation", Notation.class::getResourceAsStream);
  private static final int MIDDLE = 15;
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  private static final ImmutableMap<Language, Notation> KNOWN =
      Maps.toMap(ImmutableList.of(Language.DUTCH, Language.ENGLISH), Notation::new);

  private final Language language;
  private final ImmutableList<String> months;
  private final DecimalFormat units;
  private final DecimalFormat cents;
  private final DecimalFormat decimals;

  private Notation(Language language) {
    this.language = language;
    this.months = ImmutableList.copyOf(Splitter.on(',').split(rule("months")));
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setDecimalSeparator(rule("decimal").charAt(0));
    symbols.setGroupingSeparator(rule("group").charAt(0));
    symbols.setMinusSign('\u2212');
    this.units = new DecimalFormat("#,##0", symbols);
    this.cents = new DecimalFormat("#,##0.00", symbols);
    this.decimals = new DecimalFormat("#,##0.################", symbols);
  }

  /** The notation of a language; a language without its own rules is written like English. */
  public static Notation of(Language language) {
    Notation known = KNOWN.get(language);
    return known == null ? new Notation(language) : known;
  }

  /** The exact amount: {@code € 4.750}, {@code € 4.750,50}. */
  public String money(Money money) {
    BigDecimal euros = BigDecimal.valueOf(money.cents(), 2);
    boolean whole = money.cents() % 100 == 0;
    return euro(number(euros, whole ? units : cents));
  }

  /**
   * The amount as people say it, rounded to one decimal: {@code € 913,1 miljoen}, {@code € 1,8
   * miljard}. Amounts below a million are exact.
   */
  public String roundMoney(Money money) {
    BigDecimal euros = BigDecimal.valueOf(money.cents(), 2);
    if (euros.abs().compareTo(MILLION) < 0) {
      return money(money);
    }
    // 999.96 million would otherwise be written as 1,000 million
    BigDecimal millions = euros.divide(MILLION, 1, RoundingMode.HALF_UP);
    return millions.abs().compareTo(BigDecimal.valueOf(1000)) < 0
        ? euro(decimals(millions) + NO_BREAK + rule("million"))
        : euro(
            decimals(euros.divide(BILLION, 1, RoundingMode.HALF_UP)) + NO_BREAK + rule("billion"));
  }

  /** A number with all its decimals and with groups of thousands. */
  public String number(BigDecimal number) {
    return decimals(number);
  }

  /** A whole number with groups of thousands. */
  public String number(long number) {
    return number(BigDecimal.valueOf(number), units);
  }

  /** A share as a percentage, rounded to whole percents: {@code 45%}. */
  public String percent(BigDecimal share) {
    return number(share.movePointRight(2).setScale(0, RoundingMode.HALF_UP), units) + "%";
  }

  /** {@code 14 november 2024}. */
  public String date(LocalDate date) {
    return RULES
        .text(
            language,
            "date",
            Map.of(
                "day", Integer.toString(date.getDayOfMonth()),
                "month", months.get(date.getMonthValue() - 1),
                "year", Year.from(date)))
        .replace('_', NO_BREAK);
  }

  /** {@code half juli}, {@code 1 april}. */
  public String date(YearDay day) {
    return RULES
        .text(
            language,
            day.day() == MIDDLE ? "yearDay.middle" : "yearDay",
            Map.of(
                "day", Integer.toString(day.day()), "month", months.get((day.month() + 11) % 12)))
        .replace('_', NO_BREAK);
  }

  /**
   * As much of the date as is known: {@code 14 november 2024}, {@code november 2024}, {@code 2024}.
   */
  public String date(PartialDate date) {
    if (date.day().isPresent()) {
      return date(date.earliest());
    }
    return date.month()
        .map(month -> months.get(month - 1) + NO_BREAK + date.year())
        .orElseGet(() -> Integer.toString(date.year()));
  }

  /** {@code Twente, Zeeland en Veluwe}. */
  public String list(Collection<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    ImmutableList<String> all = ImmutableList.copyOf(items);
    return Joiner.on(", ").join(all.subList(0, all.size() - 1))
        + " "
        + rule("and")
        + " "
        + Iterables.getLast(all);
  }

  /**
   * Writes any value of the model: money exactly, numbers grouped, {@link Year} without grouping,
   * dates, the words for closed lists and for types of records, and lists as an enumeration.
   */
  public String show(Object value) {
    if (value instanceof Money money) {
      return money(money);
    } else if (value instanceof BigDecimal number) {
      return number(number);
    } else if (value instanceof Integer || value instanceof Long) {
      return number(((Number) value).longValue());
    } else if (value instanceof LocalDate date) {
      return date(date);
    } else if (value instanceof PartialDate date) {
      return date(date);
    } else if (value instanceof YearDay day) {
      return date(day);
    } else if (value instanceof Boolean truth) {
      return rule(truth ? "yes" : "no");
    } else if (value instanceof Enum<?> choice) {
      return Words.of(choice, language);
    } else if (value instanceof Class<?> record) {
      return Words.of(record, language);
    } else if (value instanceof List<?> items) {
      return list(items.stream().map(this::show).toList());
    }
    return value.toString();
  }

  private String euro(String amount) {
    return "€" + NO_BREAK + amount;
  }

  private String decimals(BigDecimal number) {
    return number(number, decimals);
  }

  private static String number(BigDecimal number, DecimalFormat format) {
    // a format is not safe to share between threads, and a copy is cheaper than reading its pattern
    return ((DecimalFormat) format.clone()).format(number);
  }

  private String rule(String key) {
    return RULES.text(language, key);
  }
}
