package nl.regiodeals.io.internal.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.model.SisaIndicator;
import nl.regiodeals.core.model.SisaMeaning;
import nl.regiodeals.core.model.SisaStatement;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.internal.bind.Node;

/**
 * Makes SiSa statements from the answers, each modelled on the last known one with its grant code;
 * rows that a region adds become indicators. For one form.
 */
final class SisaAnswers implements SheetAnswers {
  private final Dossier dossier;
  private final int year;
  private final Place place;
  private final RowNotices told;
  private final ListMultimap<FormSheet, RowValues> answers = LinkedListMultimap.create();

  SisaAnswers(Dossier dossier, int year, Place place, RowNotices told) {
    this.dossier = dossier;
    this.year = year;
    this.place = place;
    this.told = told;
  }

  @Override
  public void take(FormSheet sheet, RowValues row, Optional<FormRow> prefilled) {
    if (prefilled.isEmpty() || row.answers(sheet)) {
      answers.put(sheet, row);
    }
  }

  /** Adds the statements to the lists. */
  void addTo(RecordLists lists) {
    Multimaps.asMap(answers)
        .forEach(
            (sheet, rows) ->
                statements(sheet, rows).forEach(node -> lists.add("sisaStatements", node)));
  }

  /** The statements: one for each grant code. */
  private List<Node> statements(FormSheet sheet, List<RowValues> answers) {
    Optional<SisaStatement> last = last(statement -> true);
    Map<String, List<RowValues>> byCode = new LinkedHashMap<>();
    for (RowValues row : answers) {
      Optional<String> code = row.text("grantCode").or(() -> last.map(SisaStatement::grantCode));
      Optional<String> lacking =
          code.isEmpty()
              ? Optional.of("grantCode")
              : List.of("number", "description").stream()
                  .filter(needed -> row.text(needed).isEmpty() && !isKnown(row, last))
                  .findFirst();
      if (lacking.isPresent()) {
        told.incomplete(row, sheet.column(lacking.get()).orElseThrow());
      } else {
        byCode.computeIfAbsent(code.orElseThrow(), key -> new ArrayList<>()).add(row);
      }
    }
    return byCode.entrySet().stream()
        .map(of -> statement(sheet, of.getKey(), of.getValue()))
        .toList();
  }

  private Optional<SisaStatement> last(Predicate<SisaStatement> which) {
    return dossier.sisaStatements().stream()
        .filter(statement -> statement.year() <= year && which.test(statement))
        .reduce((one, later) -> later);
  }

  private static boolean isKnown(RowValues row, Optional<SisaStatement> last) {
    return last.stream()
        .flatMap(statement -> statement.indicators().stream())
        .anyMatch(indicator -> row.text("number").equals(Optional.of(indicator.number())));
  }

  private Node statement(FormSheet sheet, String code, List<RowValues> answers) {
    Optional<SisaStatement> pattern = last(statement -> statement.grantCode().equals(code));
    Map<String, Node> statement = new LinkedHashMap<>();
    statement.put("deal", new Node.Typed(dossier.deal().id(), place));
    statement.put("year", new Node.Typed(year, place));
    statement.put("grantCode", new Node.Typed(code, place));
    pattern.ifPresent(
        known -> {
          put(statement, "grant", known.grant(), place);
          put(statement, "grantor", known.grantor(), place);
          put(statement, "legalBasis", known.legalBasis(), place);
          put(statement, "receiver", known.receiver(), place);
        });
    ImmutableList.Builder<Node> indicators = ImmutableList.builder();
    Set<RowValues> added = new LinkedHashSet<>(answers);
    for (SisaIndicator indicator :
        pattern.map(SisaStatement::indicators).orElseGet(ImmutableList::of)) {
      Optional<RowValues> answer =
          answers.stream()
              .filter(row -> row.text("number").equals(Optional.of(indicator.number())))
              .findFirst();
      answer.ifPresent(added::remove);
      indicators.add(known(sheet, indicator, answer));
    }
    added.forEach(row -> indicators.add(added(sheet, row)));
    statement.put("indicators", new Node.Items(indicators.build(), place));
    return new Node.Members(ImmutableMap.copyOf(statement), place);
  }

  private Node known(FormSheet sheet, SisaIndicator indicator, Optional<RowValues> answer) {
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("number", new Node.Typed(indicator.number(), place));
    members.put("description", new Node.Typed(indicator.description(), place));
    members.put("meaning", new Node.Typed(indicator.meaning(), place));
    put(members, "audit", indicator.audit(), place);
    answer.ifPresent(row -> answers(sheet, row, members));
    return new Node.Members(
        ImmutableMap.copyOf(members), answer.map(RowValues::place).orElse(place));
  }

  private Node added(FormSheet sheet, RowValues row) {
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("meaning", new Node.Typed(SisaMeaning.OTHER, row.place()));
    for (String shown : List.of("number", "description", "meaning")) {
      sheet.column(shown).flatMap(row::node).ifPresent(value -> members.put(shown, value));
    }
    answers(sheet, row, members);
    return new Node.Members(ImmutableMap.copyOf(members), row.place());
  }

  private static void answers(FormSheet sheet, RowValues row, Map<String, Node> members) {
    sheet.columns().stream()
        .filter(FormColumn::isAsked)
        .forEach(
            column ->
                row.node(column)
                    .ifPresent(value -> members.put(column.field().orElseThrow().name(), value)));
  }

  private static void put(Map<String, Node> members, String name, Optional<?> value, Place place) {
    value.ifPresent(present -> members.put(name, new Node.Typed(present, place)));
  }
}
