package nl.regiodeals.core.check.internal;

import static nl.regiodeals.core.check.internal.Rule.perDeal;
import static nl.regiodeals.core.check.internal.Rule.when;
import static nl.regiodeals.core.check.internal.Rule.whole;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.Check;
import nl.regiodeals.core.geography.Municipalities;
import nl.regiodeals.core.geography.Municipality;
import nl.regiodeals.core.model.Region;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;

/** Checks that areas are known and consistent. */
final class AreaChecks {
  static final ImmutableList<Check> CHECKS =
      ImmutableList.of(
          perDeal("unknown-municipality", Severity.WARNING, AreaChecks::unknownMunicipality),
          whole(
              "organisation-municipality-unknown",
              Severity.WARNING,
              AreaChecks::organisationMunicipality),
          perDeal("municipality-outside-province", Severity.WARNING, AreaChecks::outsideProvince),
          perDeal("area-unknown", Severity.INFO, AreaChecks::areaUnknown));

  private AreaChecks() {}

  private static Stream<Notice> unknownMunicipality(NoticeType type, Dossier dossier) {
    return dossier.deal().region().municipalities().stream()
        .filter(code -> Municipalities.current().find(code).isEmpty())
        .map(
            code ->
                type.about(Subject.of(dossier.deal(), "region"))
                    .with("deal", dossier.deal().label())
                    .with("code", code));
  }

  private static Stream<Notice> organisationMunicipality(NoticeType type, Dossiers dossiers) {
    return dossiers.portfolio().organisations().stream()
        .flatMap(
            organisation ->
                organisation.municipality().stream()
                    .filter(code -> Municipalities.current().find(code).isEmpty())
                    .map(
                        code ->
                            type.about(Subject.of(organisation, "municipality"))
                                .with("name", organisation.name())
                                .with("code", code)));
  }

  private static Stream<Notice> outsideProvince(NoticeType type, Dossier dossier) {
    Region region = dossier.deal().region();
    return region.municipalities().stream()
        .flatMap(code -> Municipalities.current().find(code).stream())
        .filter(municipality -> isOutside(municipality, region))
        .map(
            municipality ->
                type.about(Subject.of(dossier.deal(), "region"))
                    .with("deal", dossier.deal().label())
                    .with("municipality", municipality.name())
                    .with("province", municipality.province()));
  }

  private static boolean isOutside(Municipality municipality, Region region) {
    return !region.provinces().isEmpty() && !region.provinces().contains(municipality.province());
  }

  private static Stream<Notice> areaUnknown(NoticeType type, Dossier dossier) {
    Region region = dossier.deal().region();
    return when(
        region.provinces().isEmpty()
            && region.islands().isEmpty()
            && region.municipalities().isEmpty(),
        () ->
            type.about(Subject.of(dossier.deal(), "region")).with("deal", dossier.deal().label()));
  }
}
