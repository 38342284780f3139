package nl.regiodeals.core.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * One column of a SiSa statement.
 *
 * @param number such as {@code C1/01}
 * @param description what it asks
 * @param meaning its meaning, independent of its number
 * @param audit the kind of audit, such as {@code R} or {@code n.v.t.}; empty if unknown
 * @param amount the answer, if it is an amount; empty if unknown
 * @param answer the answer, if it is yes or no; empty if unknown
 * @param text the answer, if it is text; empty if unknown
 */
@GeneratedBuilder
@Value.Builder
public record SisaIndicator(
    @Key String number,
    String description,
    SisaMeaning meaning,
    Optional<String> audit,
    Optional<Money> amount,
    Optional<Boolean> answer,
    Optional<String> text) {
  /** Rejects a required text that is blank, treats a blank text as unknown. */
  public SisaIndicator {
    number = Known.required("number", number);
    description = Known.required("description", description);
    audit = Known.text(audit);
    text = Known.text(text);
  }

  /** A builder with the required values set. */
  public static SisaIndicatorBuilder builder(
      String number, String description, SisaMeaning meaning) {
    return new SisaIndicatorBuilder().number(number).description(description).meaning(meaning);
  }

  /** A builder initialised with this record. */
  public SisaIndicatorBuilder toBuilder() {
    return new SisaIndicatorBuilder().from(this);
  }
}
