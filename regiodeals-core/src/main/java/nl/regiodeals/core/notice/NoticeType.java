package nl.regiodeals.core.notice;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A type of notice. Two types with the same code and severity are equal, whichever bundle their
 * texts come from: a deserialised type carries its own Dutch and English texts.
 *
 * @param code the stable code, such as {@code state-share-over-half}; it is also the prefix of its
 *     keys in the bundle: {@code CODE.message}, {@code CODE.hint} and {@code CODE.rule}
 * @param severity how severe it is
 * @param texts the bundle with its texts
 */
public record NoticeType(String code, Severity severity, Messages texts) implements Serializable {
  /** A notice of this type without a subject. */
  public Notice notice() {
    return new Notice(this, Optional.empty(), Optional.empty(), ImmutableMap.of());
  }

  /** A notice of this type about a record or a field. */
  public Notice about(Subject subject) {
    return new Notice(this, Optional.of(subject), Optional.empty(), ImmutableMap.of());
  }

  /** The rule behind it, with its source: what is checked and why. */
  public String rule(Language language) {
    return texts.text(language, code + ".rule");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NoticeType that && code.equals(that.code) && severity == that.severity;
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  private Object writeReplace() {
    return new Serialized(code, severity, textsIn(Language.DUTCH), textsIn(Language.ENGLISH));
  }

  private ImmutableMap<String, String> textsIn(Language language) {
    ImmutableMap.Builder<String, String> found = ImmutableMap.builder();
    for (String text : List.of(".message", ".hint", ".rule")) {
      for (String form : List.of("", ".none", ".one")) {
        String key = code + text + form;
        if (texts.has(language, key)) {
          found.put(key, texts.text(language, key));
        }
      }
    }
    return found.buildOrThrow();
  }

  /** The serialised form: its own texts, without the bundle and its way of opening files. */
  private record Serialized(
      String code,
      Severity severity,
      ImmutableMap<String, String> dutch,
      ImmutableMap<String, String> english)
      implements Serializable {
    private Object readResolve() {
      return new NoticeType(
          code,
          severity,
          Messages.of(code, ImmutableMap.of(Language.DUTCH, dutch, Language.ENGLISH, english)));
    }
  }
}
