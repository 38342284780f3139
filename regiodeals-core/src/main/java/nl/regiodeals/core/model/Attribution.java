package nl.regiodeals.core.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which source gives a fact of a deal, and whether in so many words (bronvermelding). What several
 * sources say stands several times, and what they give differently stands with each of them: the
 * value that the deal has is the one that counts. An amount carries its sources with it ({@link
 * Sourced}) and is attributed only where there is more to say of it.
 *
 * @param deal the deal
 * @param fact which of its facts
 * @param value the value that the source gives, as the deal writes it: an id, a code, a date, a
 *     text, or an amount in euros
 * @param source the source that gives it
 * @param inferred whether it follows from what the source says, and does not stand there
 * @param remark what to know about it; empty if there is nothing
 */
@GeneratedBuilder
@Value.Builder
public record Attribution(
    @Key @References(Deal.class) String deal,
    @Key DealFact fact,
    @Key String value,
    @Key @References(Source.class) String source,
    boolean inferred,
    Optional<String> remark) {
  /** Refuses a blank text where one is required, treats a blank text as unknown. */
  public Attribution {
    deal = Known.required("deal", deal);
    value = Known.required("value", value);
    source = Known.required("source", source);
    remark = Known.text(remark);
  }

  /** Starts from what is always known, of a fact that the source gives in so many words. */
  public static AttributionBuilder builder(
      String deal, DealFact fact, String value, String source) {
    return new AttributionBuilder()
        .deal(deal)
        .fact(fact)
        .value(value)
        .source(source)
        .inferred(false);
  }

  /** A builder that starts from this record. */
  public AttributionBuilder toBuilder() {
    return new AttributionBuilder().from(this);
  }
}
