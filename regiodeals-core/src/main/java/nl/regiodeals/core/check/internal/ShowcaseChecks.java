package nl.regiodeals.core.check.internal;

import static nl.regiodeals.core.check.internal.Rule.perDeal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.time.Year;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.check.Check;
import nl.regiodeals.core.model.Showcase;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;

/** Checks that results to show can be shown: a few a year, each with its story, to every reader. */
final class ShowcaseChecks {
  static final ImmutableList<Check> CHECKS =
      ImmutableList.of(
          perDeal("picture-without-text", Severity.WARNING, ShowcaseChecks::pictureWithoutText),
          perDeal("showcase-without-story", Severity.INFO, ShowcaseChecks::withoutStory),
          perDeal("too-many-showcases", Severity.INFO, ShowcaseChecks::tooMany));

  /** The form asks for one to three results to show. */
  private static final int MOST = 3;

  private ShowcaseChecks() {}

  private static Stream<Notice> pictureWithoutText(NoticeType type, Dossier dossier) {
    return showcases(
        type,
        dossier,
        "pictureText",
        showcase -> showcase.picture().isPresent() && showcase.pictureText().isEmpty());
  }

  private static Stream<Notice> withoutStory(NoticeType type, Dossier dossier) {
    return showcases(type, dossier, "story", showcase -> showcase.story().isEmpty());
  }

  private static Stream<Notice> showcases(
      NoticeType type, Dossier dossier, String field, Predicate<Showcase> wrong) {
    return dossier.showcases().stream()
        .filter(wrong)
        .map(
            showcase ->
                type.about(Subject.of(showcase, field))
                    .with("deal", dossier.deal().label())
                    .with("showcase", showcase.title()));
  }

  /** The notice is about the first one too many. */
  private static Stream<Notice> tooMany(NoticeType type, Dossier dossier) {
    return Multimaps.asMap(Multimaps.index(dossier.showcases(), Showcase::year)).values().stream()
        .filter(ofYear -> ofYear.size() > MOST)
        .map(
            ofYear ->
                type.about(Subject.of(ofYear.get(MOST)))
                    .with("deal", dossier.deal().label())
                    .with("year", Year.of(ofYear.get(MOST).year()))
                    .with("count", ofYear.size())
                    .with("most", MOST));
  }
}
