package nl.regiodeals.core.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a partner contributes to a deal.
 *
 * @param kind in money or in kind
 * @param amount its value in euros; empty if unknown
 * @param description what it is; empty if unknown
 * @param stateFunded whether it is state money, which does not count towards the region's share
 */
@GeneratedBuilder
@Value.Builder
public record Contribution(
    ContributionKind kind,
    Optional<Money> amount,
    Optional<String> description,
    boolean stateFunded) {
  /** Treats a blank text as unknown. */
  public Contribution {
    description = Known.text(description);
  }

  /** A builder with the required values set. */
  public static ContributionBuilder builder(ContributionKind kind) {
    return new ContributionBuilder().kind(kind).stateFunded(false);
  }

  /** A builder initialised with this record. */
  public ContributionBuilder toBuilder() {
    return new ContributionBuilder().from(this);
  }
}
