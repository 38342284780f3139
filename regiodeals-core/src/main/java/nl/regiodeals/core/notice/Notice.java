package nl.regiodeals.core.notice;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.util.Optional;
import nl.regiodeals.core.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong or worth knowing. Immutable.
 *
 * <p>Serialisable, for work spread over several machines. A value that is not serialisable is sent
 * as its text.
 *
 * @param type the type of notice: its code and severity
 * @param subject what it is about; empty if it is about the file as a whole
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

  /** Its severity. */
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

  /** A copy with another place. */
  public Notice at(Place newPlace) {
    return new Notice(type, subject, Optional.of(newPlace), values);
  }

  /** A description of what was found. */
  public String message(Language language) {
    return type.texts().text(language, code() + ".message", values);
  }

  /** What to do about it. */
  public String hint(Language language) {
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

  /** The serialised form, without {@link Optional}, which is not serialisable. */
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
