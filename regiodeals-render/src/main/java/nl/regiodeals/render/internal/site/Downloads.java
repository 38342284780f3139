package nl.regiodeals.render.internal.site;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.output.Distribution;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Notation;

/** The files that a page offers, with their descriptions and sizes. */
final class Downloads {
  private static final BigDecimal KILOBYTE = BigDecimal.valueOf(1000);
  private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);

  private Downloads() {}

  /** The files about a deal, or about all deals. */
  static List<Map<String, String>> of(
      ImmutableList<Distribution> files,
      Optional<String> deal,
      String page,
      Language language,
      Messages texts) {
    return files.stream()
        .filter(file -> file.deal().equals(deal))
        .map(file -> download(file, page, language, texts))
        .toList();
  }

  private static Map<String, String> download(
      Distribution file, String page, Language language, Messages texts) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    String key = "site.file." + file.format().id();
    return ImmutableMap.of(
        "href",
        Addresses.relative(page, file.path()),
        "name",
        name,
        "what",
        texts.has(language, key) ? texts.text(language, key) : file.format().id(),
        "size",
        size(file.size(), Notation.of(language)));
  }

  private static String size(long bytes, Notation notation) {
    BigDecimal size = BigDecimal.valueOf(bytes);
    return size.compareTo(MEGABYTE) < 0
        ? notation.number(size.divide(KILOBYTE, 0, RoundingMode.CEILING)) + "\u00a0kB"
        : notation.number(size.divide(MEGABYTE, 1, RoundingMode.CEILING)) + "\u00a0MB";
  }
}
