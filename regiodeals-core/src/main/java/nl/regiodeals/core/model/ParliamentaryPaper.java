package nl.regiodeals.core.model;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A paper of parliament (Kamerstuk).
 *
 * @param id short name
 * @param dossier the number of the dossier, such as {@code 29 697}
 * @param number the number within the dossier, such as {@code 146}
 * @param title what it is about; empty if unknown
 * @param date its date; empty if unknown
 * @param deals the deals it is about
 */
@GeneratedBuilder
@Value.Builder
public record ParliamentaryPaper(
    @Key String id,
    String dossier,
    String number,
    Optional<String> title,
    Optional<LocalDate> date,
    @References(Deal.class) ImmutableList<String> deals) {
  /**
   * Rejects a required text that is blank, treats a blank text as unknown, drops blank texts from
   * lists.
   */
  public ParliamentaryPaper {
    id = Known.required("id", id);
    dossier = Known.required("dossier", dossier);
    number = Known.required("number", number);
    title = Known.text(title);
    deals = Known.texts(deals);
  }

  /** A builder with the required values set. */
  public static ParliamentaryPaperBuilder builder(String id, String dossier, String number) {
    return new ParliamentaryPaperBuilder().id(id).dossier(dossier).number(number);
  }

  /** A builder initialised with this record. */
  public ParliamentaryPaperBuilder toBuilder() {
    return new ParliamentaryPaperBuilder().from(this);
  }

  /** The address of the paper, as zoek.officielebekendmakingen.nl forms its addresses. */
  public String url() {
    return "https://zoek.officielebekendmakingen.nl/kst-"
        + CharMatcher.whitespace().removeFrom(dossier)
        + "-"
        + CharMatcher.whitespace().removeFrom(number)
        + ".html";
  }
}
