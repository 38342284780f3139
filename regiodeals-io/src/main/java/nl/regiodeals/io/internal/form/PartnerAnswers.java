package nl.regiodeals.io.internal.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.model.ContributionKind;
import nl.regiodeals.core.model.OrganisationKind;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.internal.bind.Node;
import nl.regiodeals.io.internal.bind.ReadNotices;

/** Makes partnerships from the rows of the sheet of partners. For one form. */
final class PartnerAnswers {
  private final String deal;
  private final Organisations organisations;
  private final Consumer<Notice> notices;

  PartnerAnswers(String deal, Organisations organisations, Consumer<Notice> notices) {
    this.deal = deal;
    this.organisations = organisations;
    this.notices = notices;
  }

  /** A partnership; empty if the row has nothing new. */
  Optional<Node> take(RowValues row, Optional<FormRow> prefilled) {
    Place place = row.place();
    ImmutableList<Node> contributions = contributions(row, prefilled);
    if (prefilled.isPresent() && contributions.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("deal", new Node.Typed(deal, place));
    members.put("organisation", new Node.Typed(body(row, prefilled), place));
    if (prefilled.isEmpty()) {
      put(members, "role", row);
      put(members, "sector", row);
    }
    if (!contributions.isEmpty()) {
      members.put("contributions", new Node.Items(contributions, place));
    }
    return Optional.of(new Node.Members(ImmutableMap.copyOf(members), place));
  }

  private String body(RowValues row, Optional<FormRow> prefilled) {
    return prefilled
        .map(known -> String.valueOf(known.values().get("organisation")))
        .orElseGet(() -> newBody(row));
  }

  private String newBody(RowValues row) {
    String id =
        organisations.idOf(
            row.text("name").orElse(""),
            Optional.ofNullable(row.values().get("kind")).map(OrganisationKind.class::cast),
            row.placeOf("name"));
    row.text("organisation")
        .filter(typed -> !typed.equals(id))
        .ifPresent(
            typed ->
                notices.accept(
                    FormNotices.UNKNOWN_ID
                        .notice()
                        .at(row.placeOf("organisation"))
                        .with("found", ReadNotices.shown(typed))
                        .with("id", id)));
    return id;
  }

  /** The contributions in a row; empty if they are known already, or if there are none. */
  private static ImmutableList<Node> contributions(RowValues row, Optional<FormRow> prefilled) {
    boolean isKnown =
        prefilled
            .filter(
                known ->
                    known.values().containsKey("money") || known.values().containsKey("inKind"))
            .isPresent();
    if (isKnown) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Node> contributions = ImmutableList.builder();
    contribution(row, "money", ContributionKind.MONEY).ifPresent(contributions::add);
    contribution(row, "inKind", ContributionKind.IN_KIND).ifPresent(contributions::add);
    return contributions.build();
  }

  private static Optional<Node> contribution(RowValues row, String column, ContributionKind kind) {
    return Optional.ofNullable(row.values().get(column))
        .map(
            amount ->
                new Node.Members(
                    ImmutableMap.of(
                        "kind", new Node.Typed(kind, row.placeOf(column)),
                        "amount", new Node.Typed(amount, row.placeOf(column))),
                    row.placeOf(column)));
  }

  private static void put(Map<String, Node> members, String column, RowValues row) {
    Object value = row.values().get(column);
    if (value != null) {
      members.put(column, new Node.Typed(value, row.placeOf(column)));
    }
  }
}
