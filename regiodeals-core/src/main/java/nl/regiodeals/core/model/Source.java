package nl.regiodeals.core.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where a published value can be looked up.
 *
 * @param id short name by which values refer to it
 * @param title what it is called
 * @param url where it is published; empty if unknown
 * @param publishedOn when it was published; empty if unknown
 * @param consultedOn when it was last consulted, for a page that changes or has no date of its own;
 *     empty if not recorded
 */
@GeneratedBuilder
@Value.Builder
public record Source(
    @Key String id,
    String title,
    Optional<String> url,
    Optional<PartialDate> publishedOn,
    Optional<PartialDate> consultedOn) {
  /** Rejects a required text that is blank, treats a blank text as unknown. */
  public Source {
    id = Known.required("id", id);
    title = Known.required("title", title);
    url = Known.text(url);
  }

  /** A builder with the required values set. */
  public static SourceBuilder builder(String id, String title) {
    return new SourceBuilder().id(id).title(title);
  }

  /** A builder initialised with this record. */
  public SourceBuilder toBuilder() {
    return new SourceBuilder().from(this);
  }
}
