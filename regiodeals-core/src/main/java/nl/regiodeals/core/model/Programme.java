package nl.regiodeals.core.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the portfolio as a whole is about.
 *
 * @param name the name of the programme
 * @param asOf the date on which the data were right; publications speak of that day unless told
 *     otherwise; empty if unknown
 * @param synthetic whether the data are made up; every publication then says so in a banner
 * @param dossier the number of the parliamentary dossier, such as {@code 29 697}; empty if unknown
 * @param remark what a user of the data should know; empty if unknown
 */
public record Programme(
    String name,
    Optional<LocalDate> asOf,
    boolean synthetic,
    Optional<String> dossier,
    Optional<String> remark) {
  /** Refuses a blank text where one is required, treats a blank text as unknown. */
  public Programme {
    name = Known.required("name", name);
    dossier = Known.text(dossier);
    remark = Known.text(remark);
  }

  /** Starts from what is always known. */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /** A builder that starts from this record. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Sets what may be unknown, one by one. Not safe to share between threads. */
  public static final class Builder {
    private String name;
    private Optional<LocalDate> asOf = Optional.empty();
    private boolean synthetic;
    private Optional<String> dossier = Optional.empty();
    private Optional<String> remark = Optional.empty();

    private Builder(String name) {
      this.name = name;
    }

    private Builder(Programme from) {
      this.name = from.name;
      this.asOf = from.asOf;
      this.synthetic = from.synthetic;
      this.dossier = from.dossier;
      this.remark = from.remark;
    }

    /** The name of the programme. */
    public Builder name(String value) {
      this.name = value;
      return this;
    }

    /**
     * The date on which the data were right; publications speak of that day unless told otherwise.
     */
    public Builder asOf(LocalDate value) {
      this.asOf = Optional.of(value);
      return this;
    }

    /** Whether the data are made up; every publication then says so in a banner. */
    public Builder synthetic(boolean value) {
      this.synthetic = value;
      return this;
    }

    /** The number of the parliamentary dossier, such as {@code 29 697}. */
    public Builder dossier(String value) {
      this.dossier = Optional.of(value);
      return this;
    }

    /** What a user of the data should know. */
    public Builder remark(String value) {
      this.remark = Optional.of(value);
      return this;
    }

    /** The finished record. */
    public Programme build() {
      return new Programme(name, asOf, synthetic, dossier, remark);
    }
  }
}
