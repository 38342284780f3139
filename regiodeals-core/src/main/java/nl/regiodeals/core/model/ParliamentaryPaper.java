package nl.regiodeals.core.model;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;

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
public record ParliamentaryPaper(
    @Key String id,
    String dossier,
    String number,
    Optional<String> title,
    Optional<LocalDate> date,
    @References(Deal.class) ImmutableList<String> deals) {
  /**
   * Refuses a blank text where one is required, treats a blank text as unknown, drops blank texts
   * from lists.
   */
  public ParliamentaryPaper {
    id = Known.required("id", id);
    dossier = Known.required("dossier", dossier);
    number = Known.required("number", number);
    title = Known.text(title);
    deals = Known.texts(deals);
  }

  /** Starts from what is always known. */
  public static Builder builder(String id, String dossier, String number) {
    return new Builder(id, dossier, number);
  }

  /** A builder that starts from this record. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Where the paper is published, by the rule of zoek.officielebekendmakingen.nl. */
  public String url() {
    return "https://zoek.officielebekendmakingen.nl/kst-"
        + CharMatcher.whitespace().removeFrom(dossier)
        + "-"
        + CharMatcher.whitespace().removeFrom(number)
        + ".html";
  }

  /** Sets what may be unknown, one by one. Not safe to share between threads. */
  public static final class Builder {
    private String id;
    private String dossier;
    private String number;
    private Optional<String> title = Optional.empty();
    private Optional<LocalDate> date = Optional.empty();
    private ImmutableList<String> deals = ImmutableList.of();

    private Builder(String id, String dossier, String number) {
      this.id = id;
      this.dossier = dossier;
      this.number = number;
    }

    private Builder(ParliamentaryPaper from) {
      this.id = from.id;
      this.dossier = from.dossier;
      this.number = from.number;
      this.title = from.title;
      this.date = from.date;
      this.deals = from.deals;
    }

    /** Short name. */
    public Builder id(String value) {
      this.id = value;
      return this;
    }

    /** The number of the dossier, such as {@code 29 697}. */
    public Builder dossier(String value) {
      this.dossier = value;
      return this;
    }

    /** The number within the dossier, such as {@code 146}. */
    public Builder number(String value) {
      this.number = value;
      return this;
    }

    /** What it is about. */
    public Builder title(String value) {
      this.title = Optional.of(value);
      return this;
    }

    /** Its date. */
    public Builder date(LocalDate value) {
      this.date = Optional.of(value);
      return this;
    }

    /** The deals it is about. */
    public Builder deals(Iterable<String> values) {
      this.deals = ImmutableList.copyOf(values);
      return this;
    }

    /** The finished record. */
    public ParliamentaryPaper build() {
      return new ParliamentaryPaper(id, dossier, number, title, date, deals);
    }
  }
}
