package nl.regiodeals.core.check.internal;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiodeals.core.model.ProgrammePart;
import nl.regiodeals.core.model.ProgrammeProfile;
import nl.regiodeals.core.notice.Nearest;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.text.Messages;

/** Which checks apply to a programme: all but those that it names, and those of what it lacks. */
public final class Applying {
  private static final Messages TEXTS =
      Messages.load("applying", Applying.class::getResourceAsStream);
  private static final NoticeType CHECKS_OFF = new NoticeType("checks-off", Severity.INFO, TEXTS);
  private static final NoticeType UNKNOWN_CHECK =
      new NoticeType("unknown-check", Severity.WARNING, TEXTS);

  /** The checks that ask for something, by what they ask for. */
  private static final ImmutableSetMultimap<ProgrammePart, String> ASKING =
      ImmutableSetMultimap.<ProgrammePart, String>builder()
          .put(ProgrammePart.TRANCHES, "deal-without-tranche")
          .putAll(ProgrammePart.GENERATIONS, "predecessor-missing", "name-generation-differs")
          .putAll(ProgrammePart.REPORTS, "no-reports", "report-missing")
          .putAll(ProgrammePart.SISA, "no-sisa-statements", "sisa-missing")
          .build();

  private Applying() {}

  /** Whether the check with this code applies to the programme. */
  public static boolean applies(String code, ProgrammeProfile profile) {
    return !profile.checksOff().contains(code)
        && profile.without().stream().noneMatch(part -> ASKING.containsEntry(part, code));
  }

  /**
   * What is to be told: that some of the checks do not apply, and which the programme names that
   * there are not.
   *
   * @param codes the codes of all checks
   */
  public static Stream<Notice> told(ProgrammeProfile profile, ImmutableSet<String> codes) {
    Set<String> off = Sets.filter(codes, code -> !applies(code, profile));
    Stream<Notice> left =
        off.isEmpty()
            ? Stream.empty()
            : Stream.of(
                CHECKS_OFF
                    .about(Subject.of(profile, "checksOff"))
                    .with("count", off.size())
                    .with("checks", String.join(", ", off)));
    Stream<Notice> unknown =
        Sets.difference(ImmutableSet.copyOf(profile.checksOff()), codes).stream()
            .map(
                code ->
                    Nearest.suggest(
                        UNKNOWN_CHECK.about(Subject.of(profile, "checksOff")).with("check", code),
                        code,
                        codes));
    return Stream.concat(left, unknown);
  }
}
