package nl.regiodeals.core.notice;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something found to be wrong or worth knowing. Immutable.
 *
 * <p>May be serialised, for what runs on many machines. A value that cannot be goes along as its
 * text.
 *
 * @param type the sort of notice: its code and severity
 * @param subject what it is about; empty if it is about the file
 * @param place where it was read; empty if the portfolio was not read from a file
 * @param values the values named in the message
 */
public record Notice(
    NoticeType type,
    Optional<Subject> subject,
    Optional<Place> place,
    ImmutableMap<String, Object> values)
    implements Serializable {

  /** The stable code. */
  public String code() {
    return type.code();
  }

  /** How bad it is. */
  public Severity severity() {
    return type.severity();
  }

  /** A copy with one more value for its message. */
  public Notice with(String name, Object value) {
    return new Notice(
        type,
        subject,
        place,
        ImmutableMap.<String, Object>builder().putAll(values).put(name, value).build());
  }

  /** A copy at another place. */
  public Notice at(Place newPlace) {
    return new Notice(type, subject, Optional.of(newPlace), values);
  }

  /** What was found. */
  public String message(Locale language) {
    return type.texts().text(language, code() + ".message", values);
  }

  /** What to do about it. */
  public String hint(Locale language) {
    return type.texts().text(language, code() + ".hint", values);
  }

  private Object writeReplace() {
    return new Serialized(
        type,
        subject.orElse(null),
        place.orElse(null),
        ImmutableMap.copyOf(
            Maps.transformValues(
                values, value -> value instanceof Serializable ? value : value.toString())));
  }

  /** What goes over the wire, where nothing is optional. */
  private record Serialized(
      NoticeType type,
      @Nullable Subject subject,
      @Nullable Place place,
      ImmutableMap<String, Object> values)
      implements Serializable {
    private Object readResolve() {
      return new Notice(type, Optional.ofNullable(subject), Optional.ofNullable(place), values);
    }
  }
}
