package nl.regiodeals.core.exchange;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.ProgrammeProfile;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Messages;

/**
 * The result of reading a file: a portfolio, and what was found while reading.
 *
 * <p>Anyone who makes a new version of the portfolio, or anything that others take to be complete,
 * calls {@link #complete()}, so that what could not be read is never silently lost.
 *
 * @param portfolio everything that could be read
 * @param provenance where each value was read
 * @param notices what could not be read, in the order of the file; an error means that the
 *     portfolio lacks something that the file has
 */
public record Reading(Portfolio portfolio, Provenance provenance, ImmutableList<Notice> notices) {
  private static final int NAMED = 3;
  private static final Messages TEXTS =
      Messages.load("exchange", Reading.class::getResourceAsStream);
  private static final NoticeType INCOMPLETE =
      new NoticeType("incomplete-reading", Severity.ERROR, TEXTS);

  /** Whether the portfolio has everything in the file. */
  public boolean isComplete() {
    return errors().isEmpty();
  }

  /**
   * The portfolio, if it has everything in the file.
   *
   * @throws UnreadableException if the portfolio lacks something; its notice names the places
   */
  public Portfolio complete() {
    ImmutableList<Notice> errors = errors();
    if (errors.isEmpty()) {
      return portfolio;
    }
    ImmutableList<Place> places =
        errors.stream().flatMap(error -> error.place().stream()).collect(toImmutableList());
    Notice refusal =
        INCOMPLETE.notice().with("count", errors.size()).with("places", named(errors, places));
    throw new UnreadableException(
        places.isEmpty() ? refusal : refusal.at(new Place.InFile(places.get(0).file())));
  }

  /** This reading with more provenance, which takes precedence over its own. */
  public Reading from(Provenance other) {
    return new Reading(portfolio, provenance.and(other), notices);
  }

  /** This reading with the profile of its programme. */
  public Reading with(ProgrammeProfile profile) {
    return new Reading(portfolio.toBuilder().profile(profile).build(), provenance, notices);
  }

  /** This reading with one more notice. */
  public Reading noting(Notice notice) {
    return new Reading(
        portfolio, provenance, ImmutableList.<Notice>builder().addAll(notices).add(notice).build());
  }

  private ImmutableList<Notice> errors() {
    return notices.stream()
        .filter(notice -> notice.severity() == Severity.ERROR)
        .collect(toImmutableList());
  }

  /** The first places; for errors without a place, the kind of error. */
  private static String named(ImmutableList<Notice> errors, ImmutableList<Place> places) {
    String first =
        (places.isEmpty()
                ? errors.stream().map(Notice::code)
                : places.stream().map(Place::toString))
            .distinct()
            .limit(NAMED)
            .collect(Collectors.joining(", "));
    return errors.size() > NAMED ? first + ", \u2026" : first;
  }
}
