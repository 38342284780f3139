package nl.regiodeals.examples.cli;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import nl.regiodeals.core.text.Language;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the values of options as people type them. Errors are reported in Dutch, because the
 * language is not known yet.
 */
final class Values {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private Values() {}

  static URI address(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw wrong("noAddress", text);
    }
  }

  /** A year in which deals can have existed. */
  static Year year(String text) {
    try {
      return sane(Year.of(Integer.parseInt(text.strip())));
    } catch (NumberFormatException | DateTimeException e) {
      throw wrong("noYear", text);
    }
  }

  static LocalDate date(String text) {
    try {
      LocalDate date = LocalDate.parse(text.strip());
      sane(Year.of(date.getYear()));
      return date;
    } catch (DateTimeException e) {
      throw wrong("noDate", text);
    }
  }

  private static Year sane(Year year) {
    if (year.getValue() < FIRST_YEAR || year.getValue() > LAST_YEAR) {
      throw new DateTimeException("odd year");
    }
    return year;
  }

  static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw wrong("noPath", text.replace('\0', '?'));
    }
  }

  static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw wrong("noNumber", text);
    }
  }

  static long longNumber(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw wrong("noNumber", text);
    }
  }

  static double fraction(String text) {
    try {
      return new BigDecimal(text.strip()).doubleValue();
    } catch (NumberFormatException e) {
      throw wrong("noNumber", text);
    }
  }

  private static TypeConversionException wrong(String key, String text) {
    return new TypeConversionException(new CliTexts(Language.DUTCH).text(key, "text", text));
  }
}
