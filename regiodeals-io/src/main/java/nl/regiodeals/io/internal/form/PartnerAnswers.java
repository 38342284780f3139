package nl.regiodeals.io.internal.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Partner;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.model.Contribution;
import nl.regiodeals.core.model.ContributionKind;
import nl.regiodeals.core.model.OrganisationKind;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.internal.bind.Node;
import nl.regiodeals.io.internal.bind.ReadNotices;

/** Makes partnerships from the rows of the sheet of partners. For one form. */
final class PartnerAnswers implements SheetAnswers {
  private final Dossier dossier;
  private final Organisations organisations;
  private final RecordLists lists;
  private final RowNotices told;
  private final Consumer<Notice> notices;

  PartnerAnswers(
      Dossier dossier,
      Organisations organisations,
      RecordLists lists,
      RowNotices told,
      Consumer<Notice> notices) {
    this.dossier = dossier;
    this.organisations = organisations;
    this.lists = lists;
    this.told = told;
    this.notices = notices;
  }

  @Override
  public void take(FormSheet sheet, RowValues row, Optional<FormRow> prefilled) {
    Optional<String> name = row.text("name");
    if (prefilled.isEmpty() && name.isEmpty()) {
      told.incomplete(row, sheet.column("name").orElseThrow());
      return;
    }
    if (prefilled.isEmpty()) {
      told.isNew(row, name.orElseThrow());
    }
    partnership(row, prefilled).ifPresent(node -> lists.add("partnerships", node));
  }

  /** A partnership; empty if the row has nothing new. */
  private Optional<Node> partnership(RowValues row, Optional<FormRow> prefilled) {
    Place place = row.place();
    if (prefilled.isPresent() && isOpen(prefilled, "kind") && row.values().containsKey("kind")) {
      // the body itself is missing from the portfolio
      notices.accept(
          FormNotices.NOT_ASKED.notice().at(row.placeOf("kind")).with("cells", row.cells()));
    }
    ImmutableList<Node> contributions = contributions(row, prefilled);
    if (prefilled.isPresent() && contributions.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("deal", new Node.Typed(dossier.deal().id(), place));
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

  /** The contributions of a partner with those that a row adds; empty if it adds none. */
  private ImmutableList<Node> contributions(RowValues row, Optional<FormRow> prefilled) {
    ImmutableList.Builder<Node> more = ImmutableList.builder();
    if (isOpen(prefilled, "money")) {
      contribution(row, "money", ContributionKind.MONEY).ifPresent(more::add);
    }
    if (isOpen(prefilled, "inKind")) {
      contribution(row, "inKind", ContributionKind.IN_KIND).ifPresent(more::add);
    }
    ImmutableList<Node> added = more.build();
    return added.isEmpty()
        ? added
        : ImmutableList.<Node>builder().addAll(known(row, prefilled)).addAll(added).build();
  }

  private static boolean isOpen(Optional<FormRow> prefilled, String column) {
    return prefilled.filter(known -> known.values().containsKey(column)).isEmpty();
  }

  /** An answer replaces the whole list, so it holds what is known as well. */
  private ImmutableList<Node> known(RowValues row, Optional<FormRow> prefilled) {
    return prefilled.stream()
        .flatMap(filled -> dossier.partners().stream().filter(of -> isOf(of, filled)))
        .flatMap(partner -> partner.partnership().contributions().stream())
        .map(contribution -> node(contribution, row.place()))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isOf(Partner partner, FormRow row) {
    return partner.partnership().organisation().equals(row.values().get("organisation"));
  }

  private static Node node(Contribution contribution, Place place) {
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("kind", new Node.Typed(contribution.kind(), place));
    contribution.amount().ifPresent(sum -> members.put("amount", new Node.Typed(sum, place)));
    contribution
        .description()
        .ifPresent(text -> members.put("description", new Node.Typed(text, place)));
    members.put("stateFunded", new Node.Typed(contribution.stateFunded(), place));
    return new Node.Members(ImmutableMap.copyOf(members), place);
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
