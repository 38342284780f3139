package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Province;

/**
 * The area of a deal. All lists may be empty: the area is then unknown.
 *
 * @param provinces the provinces it lies in
 * @param islands the islands of the Caribbean Netherlands it covers
 * @param municipalities the CBS codes of its municipalities, such as {@code GM0014}
 * @param basis how sure the municipalities are; empty if unknown
 * @param crossBorder the part that lies in a neighbouring country; empty if unknown
 */
public record Region(
    ImmutableList<Province> provinces,
    ImmutableList<Island> islands,
    ImmutableList<String> municipalities,
    Optional<AreaBasis> basis,
    Optional<String> crossBorder) {
  /** Treats a blank text as unknown, drops blank texts from lists. */
  public Region {
    municipalities = Known.texts(municipalities);
    crossBorder = Known.text(crossBorder);
  }

  /** Starts from what is always known. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts from this record. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** An area of which nothing is known. */
  public static Region unknown() {
    return builder().build();
  }

  /** Sets what may be unknown, one by one. Not safe to share between threads. */
  public static final class Builder {
    private ImmutableList<Province> provinces = ImmutableList.of();
    private ImmutableList<Island> islands = ImmutableList.of();
    private ImmutableList<String> municipalities = ImmutableList.of();
    private Optional<AreaBasis> basis = Optional.empty();
    private Optional<String> crossBorder = Optional.empty();

    private Builder() {}

    private Builder(Region from) {
      this.provinces = from.provinces;
      this.islands = from.islands;
      this.municipalities = from.municipalities;
      this.basis = from.basis;
      this.crossBorder = from.crossBorder;
    }

    /** The provinces it lies in. */
    public Builder provinces(Iterable<Province> values) {
      this.provinces = ImmutableList.copyOf(values);
      return this;
    }

    /** The islands of the Caribbean Netherlands it covers. */
    public Builder islands(Iterable<Island> values) {
      this.islands = ImmutableList.copyOf(values);
      return this;
    }

    /** The CBS codes of its municipalities, such as {@code GM0014}. */
    public Builder municipalities(Iterable<String> values) {
      this.municipalities = ImmutableList.copyOf(values);
      return this;
    }

    /** How sure the municipalities are. */
    public Builder basis(AreaBasis value) {
      this.basis = Optional.of(value);
      return this;
    }

    /** The part that lies in a neighbouring country. */
    public Builder crossBorder(String value) {
      this.crossBorder = Optional.of(value);
      return this;
    }

    /** The finished record. */
    public Region build() {
      return new Region(provinces, islands, municipalities, basis, crossBorder);
    }
  }
}
