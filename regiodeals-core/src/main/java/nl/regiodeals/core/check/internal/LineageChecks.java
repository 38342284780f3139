package nl.regiodeals.core.check.internal;

import static nl.regiodeals.core.check.internal.Rule.perDeal;
import static nl.regiodeals.core.check.internal.Rule.when;
import static nl.regiodeals.core.check.internal.Rule.whole;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.Check;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;

/** Second and third deals in a region: a II or III builds on an earlier deal. */
final class LineageChecks {
  static final ImmutableList<Check> CHECKS =
      ImmutableList.of(
          perDeal("predecessor-missing", Severity.WARNING, LineageChecks::missing),
          whole("predecessor-not-earlier", Severity.ERROR, LineageChecks::notEarlier),
          whole("generation-skips", Severity.WARNING, LineageChecks::generationSkips),
          perDeal("name-generation-differs", Severity.WARNING, LineageChecks::nameDiffers));

  private static final Pattern NUMERAL = Pattern.compile(".*\\b(II|III|IV)\\b.*");

  private LineageChecks() {}

  private static Stream<Notice> missing(NoticeType type, Dossier dossier) {
    Deal deal = dossier.deal();
    return when(
        deal.generation().orElse(1) > 1 && deal.predecessor().isEmpty(),
        () ->
            type.about(Subject.of(deal, "predecessor"))
                .with("deal", deal.label())
                .with("generation", deal.generation().orElse(1)));
  }

  private static Stream<Notice> notEarlier(NoticeType type, Dossiers dossiers) {
    return predecessors(
        type,
        dossiers,
        "predecessor",
        (deal, predecessor) ->
            both(deal.tranche(), predecessor.tranche(), (own, earlier) -> earlier >= own));
  }

  private static Stream<Notice> generationSkips(NoticeType type, Dossiers dossiers) {
    return predecessors(
        type,
        dossiers,
        "generation",
        (deal, predecessor) ->
            both(
                deal.generation(), predecessor.generation(), (own, earlier) -> earlier + 1 != own));
  }

  private static Stream<Notice> predecessors(
      NoticeType type, Dossiers dossiers, String field, BiPredicate<Deal, Deal> wrong) {
    return dossiers.portfolio().deals().stream()
        .flatMap(
            deal ->
                deal.predecessor().flatMap(dossiers::find).map(Dossier::deal).stream()
                    .filter(predecessor -> wrong.test(deal, predecessor))
                    .map(
                        predecessor ->
                            type.about(Subject.of(deal, field))
                                .with("deal", deal.label())
                                .with("tranche", deal.tranche().orElse(0))
                                .with("generation", deal.generation().orElse(0))
                                .with("predecessor", predecessor.label())
                                .with("predecessorTranche", predecessor.tranche().orElse(0))
                                .with(
                                    "predecessorGeneration", predecessor.generation().orElse(0))));
  }

  private static Stream<Notice> nameDiffers(NoticeType type, Dossier dossier) {
    Deal deal = dossier.deal();
    Matcher numeral = NUMERAL.matcher(deal.label());
    return when(
        numeral.matches()
            && deal.generation().isPresent()
            && number(numeral.group(1)) != deal.generation().get(),
        () ->
            type.about(Subject.of(deal, "generation"))
                .with("deal", deal.label())
                .with("generation", deal.generation().orElse(1)));
  }

  /** Whether something is wrong with two numbers, both of which are known. */
  private static boolean both(
      Optional<Integer> own, Optional<Integer> earlier, BiPredicate<Integer, Integer> wrong) {
    return own.isPresent() && earlier.isPresent() && wrong.test(own.get(), earlier.get());
  }

  private static int number(String numeral) {
    return switch (numeral) {
      case "II" -> 2;
      case "III" -> 3;
      default -> 4;
    };
  }
}
