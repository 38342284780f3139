package nl.regiodeals.io.internal.form;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.Proposal;
import nl.regiodeals.core.geography.Municipalities;
import nl.regiodeals.core.geography.Municipality;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.notice.Nearest;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.io.internal.bind.ReadNotices;
import org.jspecify.annotations.Nullable;

/** The municipalities that a region adds to its deal. For one form; not safe to share. */
final class MunicipalityAnswers implements SheetAnswers {
  private final Deal deal;
  private final Consumer<Notice> notices;
  private final Set<String> codes = new LinkedHashSet<>();
  private @Nullable Place first;

  MunicipalityAnswers(Deal deal, Consumer<Notice> notices) {
    this.deal = deal;
    this.notices = notices;
  }

  /** Takes a row with the name of a municipality. */
  @Override
  public void take(FormSheet sheet, RowValues row, Optional<FormRow> prefilled) {
    if (prefilled.isEmpty()) {
      added(row);
    }
  }

  private void added(RowValues row) {
    String name = row.text("municipality").orElse("");
    Place place = row.placeOf("municipality");
    String bare = Keys.same(name).replaceFirst("^gemeente ", "");
    Optional<String> code = Optional.ofNullable(Names.BY_NAME.get(bare));
    if (code.isEmpty()) {
      notices.accept(
          Nearest.suggest(
              FormNotices.UNKNOWN_MUNICIPALITY
                  .notice()
                  .at(place)
                  .with("found", ReadNotices.shown(name)),
              bare,
              Names.BY_NAME.keySet()));
    } else if (!deal.region().municipalities().contains(code.get()) && codes.add(code.get())) {
      first = first == null ? place : first;
      notices.accept(FormNotices.NEW_ROW.notice().at(place).with("name", ReadNotices.shown(name)));
    }
  }

  /** The region with the municipalities that were added; empty if there are none. */
  Optional<Proposal> proposal() {
    return first == null
        ? Optional.empty()
        : Optional.of(
            new Proposal(
                Subject.of(deal, "region"),
                Optional.empty(),
                deal.region().toBuilder()
                    .municipalities(
                        ImmutableSet.<String>builder()
                            .addAll(deal.region().municipalities())
                            .addAll(codes)
                            .build())
                    .build(),
                first));
  }

  /** The register by name, made when it is first needed. */
  private static final class Names {
    static final ImmutableMap<String, String> BY_NAME =
        Municipalities.current().all().stream()
            .collect(
                ImmutableMap.toImmutableMap(
                    municipality -> Keys.same(municipality.name()),
                    Municipality::code,
                    (one, other) -> one));
  }
}
