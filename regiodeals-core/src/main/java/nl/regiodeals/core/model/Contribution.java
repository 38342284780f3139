package nl.regiodeals.core.model;

import java.util.Optional;

/**
 * What a partner brings into a deal.
 *
 * @param kind in money or in kind
 * @param amount its value in euros; empty if unknown
 * @param description what it is; empty if unknown
 * @param stateFunded whether it is itself state money; it then does not count as the region's share
 */
public record Contribution(
    ContributionKind kind,
    Optional<Money> amount,
    Optional<String> description,
    boolean stateFunded) {
  /** Treats a blank text as unknown. */
  public Contribution {
    description = Known.text(description);
  }

  /** Starts from what is always known. */
  public static Builder builder(ContributionKind kind) {
    return new Builder(kind);
  }

  /** A builder that starts from this record. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Sets what may be unknown, one by one. Not safe to share between threads. */
  public static final class Builder {
    private ContributionKind kind;
    private Optional<Money> amount = Optional.empty();
    private Optional<String> description = Optional.empty();
    private boolean stateFunded;

    private Builder(ContributionKind kind) {
      this.kind = kind;
    }

    private Builder(Contribution from) {
      this.kind = from.kind;
      this.amount = from.amount;
      this.description = from.description;
      this.stateFunded = from.stateFunded;
    }

    /** In money or in kind. */
    public Builder kind(ContributionKind value) {
      this.kind = value;
      return this;
    }

    /** Its value in euros. */
    public Builder amount(Money value) {
      this.amount = Optional.of(value);
      return this;
    }

    /** What it is. */
    public Builder description(String value) {
      this.description = Optional.of(value);
      return this;
    }

    /** Whether it is itself state money; it then does not count as the region's share. */
    public Builder stateFunded(boolean value) {
      this.stateFunded = value;
      return this;
    }

    /** The finished record. */
    public Contribution build() {
      return new Contribution(kind, amount, description, stateFunded);
    }
  }
}
