package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Province;
import org.immutables.value.Value;

/**
 * The area of a deal. All lists may be empty: the area is then unknown.
 *
 * @param provinces the provinces it lies in
 * @param islands the islands of the Caribbean Netherlands it covers
 * @param municipalities the CBS codes of its municipalities, such as {@code GM0014}
 * @param basis how certain the municipalities are; empty if unknown
 * @param crossBorder the part that lies in a neighbouring country; empty if unknown
 */
@GeneratedBuilder
@Value.Builder
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

  /** A builder with the required values set. */
  public static RegionBuilder builder() {
    return new RegionBuilder();
  }

  /** A builder initialised with this record. */
  public RegionBuilder toBuilder() {
    return new RegionBuilder().from(this);
  }

  /** An area about which nothing is known. */
  public static Region unknown() {
    return builder().build();
  }
}
