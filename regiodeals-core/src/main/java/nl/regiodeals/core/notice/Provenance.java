package nl.regiodeals.core.notice;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the records of a portfolio and their fields were read. Immutable.
 *
 * @param places the place of each record and of each field that was given
 * @param digests the SHA-256 of files whose contents may be needed as evidence, in hexadecimal, by
 *     the file name that places use
 */
public record Provenance(
    ImmutableMap<Subject, Place> places, ImmutableMap<String, String> digests) {
  /** The provenance of a portfolio that was built in memory. */
  public static final Provenance NONE = new Provenance(ImmutableMap.of(), ImmutableMap.of());

  /** The provenance with these places. */
  public static Provenance of(Map<Subject, Place> places) {
    return new Provenance(ImmutableMap.copyOf(places), ImmutableMap.of());
  }

  /** This provenance, with the digest of one more file. */
  public Provenance with(String file, String digest) {
    Map<String, String> all = new HashMap<>(digests);
    all.put(file, digest);
    return new Provenance(places, ImmutableMap.copyOf(all));
  }

  /** The two provenances combined; where both know a place, the other takes precedence. */
  public Provenance and(Provenance other) {
    Map<Subject, Place> allPlaces = new HashMap<>(places);
    allPlaces.putAll(other.places());
    Map<String, String> allDigests = new HashMap<>(digests);
    allDigests.putAll(other.digests());
    return new Provenance(ImmutableMap.copyOf(allPlaces), ImmutableMap.copyOf(allDigests));
  }

  /** This provenance, where data of several programmes come together. */
  public Provenance within(String programme) {
    ImmutableMap.Builder<Subject, Place> named = ImmutableMap.builder();
    places.forEach((subject, place) -> named.put(subject.within(programme), place));
    return new Provenance(named.buildOrThrow(), digests);
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
