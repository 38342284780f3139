package nl.regiodeals.core.notice;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Optional;
import nl.regiodeals.core.text.Messages;

/**
 * A sort of notice.
 *
 * @param code the stable name, such as {@code state-share-over-half}; it is also the start of its
 *     keys in the bundle: {@code CODE.message}, {@code CODE.hint} and {@code CODE.rule}
 * @param severity how bad it is
 * @param texts the bundle with its texts
 */
public record NoticeType(String code, Severity severity, Messages texts) {
  /** A notice of this sort about nothing in particular. */
  public Notice notice() {
    return new Notice(this, Optional.empty(), Optional.empty(), ImmutableMap.of());
  }

  /** A notice of this sort about a record or a field. */
  public Notice about(Subject subject) {
    return new Notice(this, Optional.of(subject), Optional.empty(), ImmutableMap.of());
  }

  /** What is looked at and why: the rule behind it, with its source. */
  public String rule(Locale language) {
    return texts.text(language, code + ".rule");
  }
}
