package nl.regiodeals.core.exchange;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Messages;

/**
 * What was read.
 *
 * <p>Who makes a new version of the portfolio, or anything that others take for the whole, asks for
 * {@link #complete()}, so that what could not be read is never lost on the way.
 *
 * @param portfolio what could be understood
 * @param provenance where each value stood
 * @param notices what could not be understood, in the order of the file; an error means that the
 *     portfolio lacks something that the file has
 */
public record Reading(Portfolio portfolio, Provenance provenance, ImmutableList<Notice> notices) {
  private static final int NAMED = 3;
  private static final Messages TEXTS =
      Messages.load("exchange", Reading.class::getResourceAsStream);
  private static final NoticeType INCOMPLETE =
      new NoticeType("incomplete-reading", Severity.ERROR, TEXTS);

  /** Whether all of the file is in the portfolio. */
  public boolean isComplete() {
    return errors().isEmpty();
  }

  /**
   * The portfolio, if all of the file is in it.
   *
   * @throws UnreadableException if the portfolio lacks something that the file has; its notice
   *     names the places
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

  /**
   * This with what else is known of where its values stood; that counts before what is known here.
   */
  public Reading from(Provenance other) {
    return new Reading(portfolio, provenance.and(other), notices);
  }

  /** This with one more notice. */
  public Reading noting(Notice notice) {
    return new Reading(
        portfolio, provenance, ImmutableList.<Notice>builder().addAll(notices).add(notice).build());
  }

  private ImmutableList<Notice> errors() {
    return notices.stream()
        .filter(notice -> notice.severity() == Severity.ERROR)
        .collect(toImmutableList());
  }

  /** The first places; of what has none, the sort of error. */
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
