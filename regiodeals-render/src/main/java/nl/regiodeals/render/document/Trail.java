package nl.regiodeals.render.document;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.core.text.Language;

/**
 * What a document was made from, so that its figures can be traced and verified. Immutable.
 *
 * @param publication the id of the publication; blank for a document that is not a publication
 * @param year the calendar year that it reports on
 * @param day the day of the state of affairs
 * @param deal the deal that it is about; empty if it is about all deals
 * @param language the language
 * @param figures where each figure comes from, in the order of the document
 */
public record Trail(
    String publication,
    int year,
    LocalDate day,
    Optional<String> deal,
    Language language,
    ImmutableList<TracedFigure> figures) {
  /** The trail of a document that is not a publication. */
  public static final Trail NONE =
      new Trail("", 0, LocalDate.EPOCH, Optional.empty(), Language.of(""), ImmutableList.of());

  private static final Pattern LABEL =
      Pattern.compile("regiodeals/([\\w-]*)/(\\d{1,6})/(\\d{4}-\\d\\d-\\d\\d)/([\\w-]*)/(.*)");

  /**
   * Everything but the figures as one text, which survives editing of the document. It has no
   * colons, commas or semicolons, because LibreOffice would then not keep it as one keyword.
   */
  public String label() {
    return publication.isEmpty()
        ? ""
        : String.join(
            "/",
            "regiodeals",
            publication,
            Integer.toString(year),
            day.toString(),
            language.tag(),
            deal.orElse(""));
  }

  /** The trail in a label, without figures; empty if the text is not a label. */
  public static Optional<Trail> parse(String label) {
    Matcher parts = LABEL.matcher(label.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Trail(
              parts.group(1),
              Integer.parseInt(parts.group(2)),
              LocalDate.parse(parts.group(3)),
              Optional.of(parts.group(5)).filter(deal -> !deal.isEmpty()),
              Language.of(parts.group(4)),
              ImmutableList.of()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
