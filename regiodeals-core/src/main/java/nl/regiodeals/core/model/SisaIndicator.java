package nl.regiodeals.core.model;

import java.util.Optional;

/**
 * One column of a SiSa statement.
 *
 * @param number such as {@code C1/01}
 * @param description what it asks
 * @param meaning what it tells, whatever its number
 * @param audit the kind of audit, such as {@code R} or {@code n.v.t.}; empty if unknown
 * @param amount the answer, where it is an amount; empty if unknown
 * @param answer the answer, where it is yes or no; empty if unknown
 * @param text the answer, where it is text; empty if unknown
 */
public record SisaIndicator(
    @Key String number,
    String description,
    SisaMeaning meaning,
    Optional<String> audit,
    Optional<Money> amount,
    Optional<Boolean> answer,
    Optional<String> text) {
  /** Refuses a blank text where one is required, treats a blank text as unknown. */
  public SisaIndicator {
    number = Known.required("number", number);
    description = Known.required("description", description);
    audit = Known.text(audit);
    text = Known.text(text);
  }

  /** Starts from what is always known. */
  public static Builder builder(String number, String description, SisaMeaning meaning) {
    return new Builder(number, description, meaning);
  }

  /** A builder that starts from this record. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Sets what may be unknown, one by one. Not safe to share between threads. */
  public static final class Builder {
    private String number;
    private String description;
    private SisaMeaning meaning;
    private Optional<String> audit = Optional.empty();
    private Optional<Money> amount = Optional.empty();
    private Optional<Boolean> answer = Optional.empty();
    private Optional<String> text = Optional.empty();

    private Builder(String number, String description, SisaMeaning meaning) {
      this.number = number;
      this.description = description;
      this.meaning = meaning;
    }

    private Builder(SisaIndicator from) {
      this.number = from.number;
      this.description = from.description;
      this.meaning = from.meaning;
      this.audit = from.audit;
      this.amount = from.amount;
      this.answer = from.answer;
      this.text = from.text;
    }

    /** Such as {@code C1/01}. */
    public Builder number(String value) {
      this.number = value;
      return this;
    }

    /** What it asks. */
    public Builder description(String value) {
      this.description = value;
      return this;
    }

    /** What it tells, whatever its number. */
    public Builder meaning(SisaMeaning value) {
      this.meaning = value;
      return this;
    }

    /** The kind of audit, such as {@code R} or {@code n.v.t.}. */
    public Builder audit(String value) {
      this.audit = Optional.of(value);
      return this;
    }

    /** The answer, where it is an amount. */
    public Builder amount(Money value) {
      this.amount = Optional.of(value);
      return this;
    }

    /** The answer, where it is yes or no. */
    public Builder answer(boolean value) {
      this.answer = Optional.of(value);
      return this;
    }

    /** The answer, where it is text. */
    public Builder text(String value) {
      this.text = Optional.of(value);
      return this;
    }

    /** The finished record. */
    public SisaIndicator build() {
      return new SisaIndicator(number, description, meaning, audit, amount, answer, text);
    }
  }
}
