package nl.regiodeals.core.model;

import java.util.Optional;

/**
 * Where a published value can be looked up.
 *
 * @param id short name by which values refer to it
 * @param title what it is called
 * @param url where it is published; empty if unknown
 * @param publishedOn when it was published; empty if unknown
 */
public record Source(
    @Key String id, String title, Optional<String> url, Optional<PartialDate> publishedOn) {
  /** Refuses a blank text where one is required, treats a blank text as unknown. */
  public Source {
    id = Known.required("id", id);
    title = Known.required("title", title);
    url = Known.text(url);
  }

  /** Starts from what is always known. */
  public static Builder builder(String id, String title) {
    return new Builder(id, title);
  }

  /** A builder that starts from this record. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Sets what may be unknown, one by one. Not safe to share between threads. */
  public static final class Builder {
    private String id;
    private String title;
    private Optional<String> url = Optional.empty();
    private Optional<PartialDate> publishedOn = Optional.empty();

    private Builder(String id, String title) {
      this.id = id;
      this.title = title;
    }

    private Builder(Source from) {
      this.id = from.id;
      this.title = from.title;
      this.url = from.url;
      this.publishedOn = from.publishedOn;
    }

    /** Short name by which values refer to it. */
    public Builder id(String value) {
      this.id = value;
      return this;
    }

    /** What it is called. */
    public Builder title(String value) {
      this.title = value;
      return this;
    }

    /** Where it is published. */
    public Builder url(String value) {
      this.url = Optional.of(value);
      return this;
    }

    /** When it was published. */
    public Builder publishedOn(PartialDate value) {
      this.publishedOn = Optional.of(value);
      return this;
    }

    /** The finished record. */
    public Source build() {
      return new Source(id, title, url, publishedOn);
    }
  }
}
