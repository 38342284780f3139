package nl.regiodeals.core.merge;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.form.Proposal;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Messages;

/**
 * Merges the forms that regions delivered into a portfolio. The rules do not depend on the order of
 * the files:
 *
 * <ol>
 *   <li>What a region filled in replaces the known value; what it left empty does not change.
 *   <li>A new row is added; a missing row does not remove the record.
 *   <li>Of two forms for the same deal and year with the same answers, one is used.
 *   <li>Own sheets of a region are used together with each other and with a form, if no value in
 *       them differs.
 *   <li>Of two that differ, the one with the latest fill-in date is used. If that cannot be
 *       determined, neither is used.
 *   <li>A value for a field that the region does not decide on is used if nothing was known; a
 *       change of what was known only if it is accepted.
 * </ol>
 *
 * Immutable.
 *
 * @param portfolio the new version
 * @param provenance where each value was read, in the earlier version and in the forms
 * @param merged the forms that were used
 * @param proposals changes of fixed values in those forms that were not accepted
 * @param notices what was found while merging
 */
public record Merge(
    Portfolio portfolio,
    Provenance provenance,
    ImmutableList<Submission> merged,
    ImmutableList<Proposal> proposals,
    ImmutableList<Notice> notices) {
  private static final Messages TEXTS = Messages.load("merge", Merge.class::getResourceAsStream);
  private static final NoticeType SAME_TWICE =
      new NoticeType("same-form-twice", Severity.INFO, TEXTS);
  private static final NoticeType LATER_COUNTS =
      new NoticeType("later-form-counts", Severity.WARNING, TEXTS);
  private static final NoticeType WHICH_COUNTS =
      new NoticeType("which-form-counts", Severity.ERROR, TEXTS);

  /** A deal and a year. */
  private record Occasion(String deal, int year) {}

  /**
   * Merges.
   *
   * @param base the reading of the earlier version
   * @param submissions the forms, in any order
   * @throws nl.regiodeals.core.exchange.UnreadableException if the earlier version was not read
   *     completely: the new version would lose the rest
   */
  public static Merge of(Reading base, List<Submission> submissions) {
    return of(base, submissions, proposal -> false);
  }

  /**
   * Merges, and accepts changes of fixed values.
   *
   * @param base the reading of the earlier version
   * @param submissions the forms, in any order
   * @param accepted which changes are accepted
   * @throws nl.regiodeals.core.exchange.UnreadableException if the earlier version was not read
   *     completely: the new version would lose the rest
   */
  public static Merge of(Reading base, List<Submission> submissions, Predicate<Proposal> accepted) {
    List<Notice> notices = new ArrayList<>();
    ImmutableListMultimap<Occasion, Submission> byOccasion =
        Multimaps.index(
            submissions.stream().sorted(comparing(Submission::file)).toList(),
            submission -> new Occasion(submission.deal(), submission.year()));
    ImmutableList<Submission> counting =
        byOccasion.keySet().stream()
            .sorted(comparing(Occasion::deal).thenComparing(Occasion::year))
            .flatMap(occasion -> choose(byOccasion.get(occasion), notices))
            .collect(toImmutableList());
    ImmutableMap<Subject, Place> known = base.provenance().places();
    Map<Subject, Place> given = new HashMap<>();
    ListMultimap<String, Proposal> used = ArrayListMultimap.create();
    ImmutableList.Builder<Proposal> left = ImmutableList.builder();
    for (Submission submission : counting) {
      for (Proposal proposal : submission.proposals()) {
        if (proposal.isAnswer() || accepted.test(proposal)) {
          used.put(proposal.subject().record(), proposal);
        } else {
          left.add(proposal);
        }
      }
    }
    Portfolio portfolio = merged(base.complete(), counting, used, given);
    given.keySet().removeIf(subject -> subject.field().isEmpty() && known.containsKey(subject));
    Map<String, String> digests = new HashMap<>(base.provenance().digests());
    counting.forEach(submission -> digests.putAll(submission.provenance().digests()));
    return new Merge(
        portfolio,
        new Provenance(
            ImmutableMap.<Subject, Place>builder().putAll(known).putAll(given).buildKeepingLast(),
            ImmutableMap.copyOf(digests)),
        counting,
        left.build(),
        ImmutableList.copyOf(notices));
  }

  /** The new version, as a reading. */
  public Reading reading() {
    return new Reading(portfolio, provenance, notices);
  }

  private static Stream<Submission> choose(ImmutableList<Submission> rivals, List<Notice> notices) {
    Submission first = rivals.get(0);
    if (rivals.size() == 1 || Complements.areParts(rivals)) {
      return rivals.stream();
    }
    String files = rivals.stream().map(Submission::file).collect(Collectors.joining(", "));
    if (rivals.stream().allMatch(rival -> rival.answers().equals(first.answers()))) {
      notices.add(about(SAME_TWICE, first, files));
      return Stream.of(first);
    }
    Optional<Submission> last = filledInLast(rivals);
    notices.add(
        last.map(
                counts ->
                    about(LATER_COUNTS, counts, files).with("day", counts.filledOn().orElseThrow()))
            .orElseGet(() -> about(WHICH_COUNTS, first, files)));
    return last.stream();
  }

  private static Optional<Submission> filledInLast(ImmutableList<Submission> rivals) {
    if (rivals.stream().anyMatch(rival -> rival.filledOn().isEmpty())) {
      return Optional.empty();
    }
    LocalDate latest =
        rivals.stream()
            .map(rival -> rival.filledOn().orElseThrow())
            .max(LocalDate::compareTo)
            .orElseThrow();
    List<Submission> last =
        rivals.stream().filter(rival -> rival.filledOn().equals(Optional.of(latest))).toList();
    return last.size() == 1 ? Optional.of(last.get(0)) : Optional.empty();
  }

  private static Notice about(NoticeType type, Submission submission, String files) {
    return type.notice()
        .at(new Place.InFile(submission.file()))
        .with("deal", submission.deal())
        .with("year", Integer.toString(submission.year()))
        .with("files", files)
        .with("file", submission.file());
  }

  private static Portfolio merged(
      Portfolio base,
      ImmutableList<Submission> submissions,
      ListMultimap<String, Proposal> proposals,
      Map<Subject, Place> places) {
    RecordType type = RecordType.portfolio();
    List<List<Object>> values = new ArrayList<>();
    for (Field field : type.fields()) {
      values.add(
          field.isMany() && field.type() instanceof ValueType.Nested nested
              ? list(
                  field,
                  nested.type(),
                  base,
                  submissions,
                  proposals.get(nested.type().name()),
                  places)
              : field.values(base));
    }
    return (Portfolio) type.create(values);
  }

  private static List<Object> list(
      Field list,
      RecordType type,
      Portfolio base,
      ImmutableList<Submission> submissions,
      List<Proposal> proposals,
      Map<Subject, Place> places) {
    Map<String, Record> byKey = new LinkedHashMap<>();
    List<Object> doubles = new ArrayList<>();
    for (Object value : list.values(base)) {
      Record record = (Record) value;
      if (byKey.putIfAbsent(type.key(record), record) != null) {
        doubles.add(record);
      }
    }
    for (Submission submission : submissions) {
      for (Object value : list.values(submission.answers())) {
        Record given = (Record) value;
        byKey.merge(type.key(given), given, (known, answer) -> answered(type, known, answer));
        remember(type, given, submission.provenance(), places);
      }
    }
    for (Proposal proposal : proposals) {
      byKey.computeIfPresent(proposal.subject().key(), (key, known) -> with(type, known, proposal));
      places.put(proposal.subject(), proposal.place());
    }
    List<Object> merged = new ArrayList<>(byKey.values());
    merged.addAll(doubles);
    return merged;
  }

  /** The known record, with values replaced where there is an answer. */
  private static Record answered(RecordType type, Record known, Record answer) {
    return type.create(
        type.fields().stream()
            .map(
                field -> {
                  List<Object> given = field.values(answer);
                  return given.isEmpty() ? field.values(known) : given;
                })
            .toList());
  }

  private static Record with(RecordType type, Record known, Proposal proposal) {
    return type.create(
        type.fields().stream()
            .map(
                field ->
                    field.name().equals(proposal.subject().field().orElse(""))
                        ? proposal.in(field.values(known), field.isMany())
                        : field.values(known))
            .toList());
  }

  private static void remember(
      RecordType type, Record given, Provenance from, Map<Subject, Place> places) {
    Subject record = Subject.of(given);
    Optional.ofNullable(from.places().get(record))
        .ifPresent(place -> places.putIfAbsent(record, place));
    for (Field field : type.fields()) {
      Subject subject = record.at(field.name());
      Optional.ofNullable(from.places().get(subject))
          .ifPresent(place -> places.put(subject, place));
    }
  }
}
