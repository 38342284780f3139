package nl.regiodeals.core.check.internal;

import static nl.regiodeals.core.check.internal.Rule.perDeal;
import static nl.regiodeals.core.check.internal.Rule.when;
import static nl.regiodeals.core.check.internal.Rule.whole;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.Check;
import nl.regiodeals.core.model.Attribution;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.DealFact;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.text.Slug;

/** Checks that records can be told apart and that references can be resolved. */
final class IdentityChecks {
  static final ImmutableList<Check> CHECKS =
      ImmutableList.of(
          whole("duplicate-id", Severity.ERROR, IdentityChecks::duplicateId),
          whole("unknown-reference", Severity.ERROR, IdentityChecks::unknownReference),
          whole("unsafe-id", Severity.WARNING, IdentityChecks::unsafeId),
          whole("deal-twice", Severity.WARNING, IdentityChecks::dealTwice),
          whole("organisation-twice", Severity.WARNING, IdentityChecks::organisationTwice),
          whole("municipality-twice", Severity.WARNING, IdentityChecks::municipalityTwice),
          whole("deal-without-tranche", Severity.ERROR, IdentityChecks::withoutTranche),
          perDeal("deal-unnamed", Severity.INFO, IdentityChecks::dealUnnamed),
          perDeal("partner-without-sector", Severity.INFO, IdentityChecks::partnerWithoutSector),
          perDeal("part-of-other-deal", Severity.ERROR, IdentityChecks::partOfOtherDeal),
          perDeal("link-not-web", Severity.WARNING, IdentityChecks::linkNotWeb),
          perDeal("fact-not-attributed", Severity.WARNING, IdentityChecks::factNotAttributed));

  private static final ImmutableSet<DealFact> SOURCED_OTHERWISE =
      Sets.immutableEnumSet(
          DealFact.AREA,
          DealFact.STATE_CONTRIBUTION,
          DealFact.REGION_CONTRIBUTION,
          DealFact.TOTAL_INVESTMENT);

  private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");
  private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]+");

  private IdentityChecks() {}

  private static Stream<Notice> duplicateId(NoticeType type, Dossiers dossiers) {
    Multiset<Subject> seen = HashMultiset.create();
    return Walk.records(dossiers.portfolio())
        .filter(record -> seen.add(Subject.of(record), 1) == 1)
        .map(record -> duplicateId(type, record));
  }

  static Notice duplicateId(NoticeType type, Record record) {
    return type.about(Subject.of(record))
        .with("record", record.getClass())
        .with("key", Subject.of(record).key());
  }

  private static Stream<Notice> unknownReference(NoticeType type, Dossiers dossiers) {
    Map<String, Set<String>> keys = new HashMap<>();
    Walk.records(dossiers.portfolio())
        .map(Subject::of)
        .forEach(
            subject ->
                keys.computeIfAbsent(subject.record(), record -> new HashSet<>())
                    .add(subject.key()));
    return Walk.leaves(dossiers.portfolio(), field -> field.references().isPresent())
        .flatMap(
            leaf ->
                leaf.field().references().stream()
                    .filter(
                        target ->
                            !keys.getOrDefault(RecordType.of(target).name(), Set.of())
                                .contains(leaf.value().toString()))
                    .map(
                        target ->
                            unknownReference(
                                type,
                                target,
                                leaf.value().toString(),
                                leaf.owner(),
                                leaf.subject())));
  }

  static Notice unknownReference(
      NoticeType type, Class<? extends Record> target, String key, Record owner, Subject subject) {
    return type.about(subject)
        .with("record", target)
        .with("key", key)
        .with("ownerRecord", owner.getClass())
        .with("owner", subject.key());
  }

  private static Stream<Notice> unsafeId(NoticeType type, Dossiers dossiers) {
    return Walk.records(dossiers.portfolio())
        .flatMap(
            record ->
                RecordType.of(record.getClass()).field("id").filter(Field::key).stream()
                    .flatMap(field -> field.values(record).stream())
                    .map(Object::toString)
                    .filter(id -> !SAFE.matcher(id).matches())
                    .map(id -> type.about(Subject.of(record, "id")).with("id", id)));
  }

  private static Stream<Notice> dealTwice(NoticeType type, Dossiers dossiers) {
    return twice(
        type,
        dossiers.portfolio().deals(),
        deal -> deal.name().map(name -> deal.tranche().orElse(0) + " " + Slug.ofLetters(name)),
        Deal::label);
  }

  private static Stream<Notice> withoutTranche(NoticeType type, Dossiers dossiers) {
    return dossiers.portfolio().deals().stream()
        .filter(deal -> deal.tranche().isEmpty() && !dossiers.portfolio().tranches().isEmpty())
        .map(deal -> type.about(Subject.of(deal, "tranche")).with("deal", deal.label()));
  }

  private static Stream<Notice> organisationTwice(NoticeType type, Dossiers dossiers) {
    return twice(
        type,
        dossiers.portfolio().organisations(),
        organisation -> Optional.of(Slug.ofLetters(organisation.name())),
        Organisation::name);
  }

  private static Stream<Notice> municipalityTwice(NoticeType type, Dossiers dossiers) {
    return twice(
        type, dossiers.portfolio().organisations(), Organisation::municipality, Organisation::name);
  }

  /** Records with different keys that look like duplicates. */
  private static <R extends Record> Stream<Notice> twice(
      NoticeType type,
      ImmutableList<R> records,
      Function<R, Optional<String>> likeness,
      Function<R, String> name) {
    Map<String, R> seen = new HashMap<>();
    return records.stream()
        .flatMap(
            record ->
                likeness.apply(record).stream()
                    .flatMap(like -> Stream.ofNullable(seen.putIfAbsent(like, record)))
                    .filter(first -> !Subject.of(first).equals(Subject.of(record)))
                    .map(
                        first ->
                            type.about(Subject.of(record))
                                .with("name", name.apply(record))
                                .with("id", Subject.of(record).key())
                                .with("other", name.apply(first))
                                .with("otherId", Subject.of(first).key())));
  }

  private static Stream<Notice> dealUnnamed(NoticeType type, Dossier dossier) {
    return when(
        dossier.deal().name().isEmpty(),
        () -> type.about(Subject.of(dossier.deal(), "name")).with("deal", dossier.deal().id()));
  }

  private static Stream<Notice> partnerWithoutSector(NoticeType type, Dossier dossier) {
    return dossier.partners().stream()
        .filter(partner -> partner.organisation().isPresent() && partner.sector().isEmpty())
        .map(
            partner ->
                type.about(Subject.of(partner.partnership(), "sector"))
                    .with("deal", dossier.deal().label())
                    .with("partner", partner.name()));
  }

  private static Stream<Notice> partOfOtherDeal(NoticeType type, Dossier dossier) {
    ImmutableSet<String> projects = ids(dossier.projects(), project -> project.id());
    ImmutableSet<String> pillars = ids(dossier.pillars(), pillar -> pillar.id());
    Stream<Part> parts =
        Stream.of(
                dossier.projects().stream()
                    .flatMap(project -> part(project, "pillar", project.pillar(), pillars)),
                dossier.indicators().stream()
                    .map(series -> series.indicator())
                    .flatMap(
                        indicator ->
                            Stream.concat(
                                part(indicator, "pillar", indicator.pillar(), pillars),
                                part(indicator, "project", indicator.project(), projects))),
                dossier.results().stream()
                    .flatMap(result -> part(result, "project", result.project(), projects)),
                dossier.showcases().stream()
                    .flatMap(showcase -> part(showcase, "project", showcase.project(), projects)))
            .flatMap(Function.identity());
    return parts.map(part -> partOfOtherDeal(type, dossier.deal(), part));
  }

  static Notice partOfOtherDeal(NoticeType type, Deal deal, Part part) {
    return type.about(part.subject())
        .with("deal", deal.label())
        .with("ownerRecord", part.owner().getClass())
        .with("owner", part.subject().key())
        .with("part", part.id());
  }

  record Part(Record owner, Subject subject, String id) {}

  private static Stream<Part> part(
      Record owner, String field, Optional<String> id, ImmutableSet<String> own) {
    return id
        .filter(value -> !own.contains(value))
        .map(value -> new Part(owner, Subject.of(owner, field), value))
        .stream();
  }

  private static <R> ImmutableSet<String> ids(ImmutableList<R> records, Function<R, String> id) {
    return records.stream().map(id).collect(ImmutableSet.toImmutableSet());
  }

  private static Stream<Notice> linkNotWeb(NoticeType type, Dossier dossier) {
    return Stream.concat(
        dossier.links().stream().flatMap(link -> notWeb(type, link, "url", link.url())),
        dossier.showcases().stream()
            .flatMap(
                showcase ->
                    showcase.picture().stream()
                        .flatMap(picture -> notWeb(type, showcase, "picture", picture))));
  }

  private static Stream<Notice> notWeb(
      NoticeType type, Record record, String field, String address) {
    return when(
        !WEB.matcher(address).matches(),
        () -> type.about(Subject.of(record, field)).with("url", address));
  }

  /**
   * Sources stand with a fact, yet none of them gives what the deal has: one was changed alone. An
   * amount names its own source.
   */
  private static Stream<Notice> factNotAttributed(NoticeType type, Dossier dossier) {
    return Arrays.stream(DealFact.values())
        .filter(fact -> !SOURCED_OTHERWISE.contains(fact))
        .flatMap(fact -> factNotAttributed(type, dossier, fact));
  }

  private static Stream<Notice> factNotAttributed(NoticeType type, Dossier dossier, DealFact fact) {
    ImmutableList<Attribution> given = dossier.attributionsOf(fact);
    ImmutableList<String> has = dossier.values(fact);
    return given.stream()
        .limit(1)
        .filter(any -> !has.isEmpty())
        .filter(any -> given.stream().noneMatch(attribution -> has.contains(attribution.value())))
        .map(
            attribution ->
                type.about(Subject.of(attribution, "value"))
                    .with("deal", dossier.deal().label())
                    .with("fact", fact)
                    .with("value", attribution.value()));
  }
}
