package nl.regiodeals.core.notice;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the records of a portfolio and their fields were read. Immutable.
 *
 * @param places the place of each record and of each field that was given
 */
public record Provenance(ImmutableMap<Subject, Place> places) {
  /** For a portfolio that was made in memory. */
  public static final Provenance NONE = new Provenance(ImmutableMap.of());

  /** The provenance with these places. */
  public static Provenance of(Map<Subject, Place> places) {
    return new Provenance(ImmutableMap.copyOf(places));
  }

  /** The place of a field, or of its record if the field was not given; empty if unknown. */
  public Optional<Place> find(Subject subject) {
    return Optional.ofNullable(places.get(subject))
        .or(() -> Optional.ofNullable(places.get(subject.whole())));
  }

  /** The notice with the place of its subject, unless it has a place already. */
  public Notice locate(Notice notice) {
    return notice.place().isPresent()
        ? notice
        : notice.subject().flatMap(this::find).map(notice::at).orElse(notice);
  }
}
