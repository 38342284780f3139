package nl.regiodeals.io.internal.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.model.SisaIndicator;
import nl.regiodeals.core.model.SisaStatement;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.internal.bind.Node;

/** Makes a SiSa statement from the answers, with the last known one as a template. */
final class SisaAnswers {
  private SisaAnswers() {}

  /** The statement; empty if nothing was answered. */
  static Optional<Node> tree(
      Dossier dossier, int year, FormSheet sheet, List<RowValues> answers, Place place) {
    Optional<SisaStatement> pattern =
        dossier.sisaStatements().stream().filter(s -> s.year() <= year).reduce((a, b) -> b);
    if (answers.isEmpty() || pattern.isEmpty()) {
      return Optional.empty();
    }
    ImmutableList.Builder<Node> indicators = ImmutableList.builder();
    for (SisaIndicator indicator : pattern.get().indicators()) {
      indicators.add(indicator(indicator, sheet, answers, place));
    }
    Map<String, Node> statement = new LinkedHashMap<>();
    statement.put("deal", new Node.Typed(dossier.deal().id(), place));
    statement.put("year", new Node.Typed(year, place));
    statement.put("grantCode", new Node.Typed(pattern.get().grantCode(), place));
    put(statement, "grant", pattern.get().grant(), place);
    put(statement, "grantor", pattern.get().grantor(), place);
    put(statement, "legalBasis", pattern.get().legalBasis(), place);
    put(statement, "receiver", pattern.get().receiver(), place);
    statement.put("indicators", new Node.Items(indicators.build(), place));
    return Optional.of(new Node.Members(ImmutableMap.copyOf(statement), place));
  }

  private static Node indicator(
      SisaIndicator indicator, FormSheet sheet, List<RowValues> answers, Place place) {
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("number", new Node.Typed(indicator.number(), place));
    members.put("description", new Node.Typed(indicator.description(), place));
    members.put("meaning", new Node.Typed(indicator.meaning(), place));
    put(members, "audit", indicator.audit(), place);
    Optional<RowValues> answer =
        answers.stream()
            .filter(row -> indicator.number().equals(row.values().get("number")))
            .findFirst();
    answer.ifPresent(
        row ->
            sheet.columns().stream()
                .filter(FormColumn::isAsked)
                .forEach(
                    column ->
                        row.node(column)
                            .ifPresent(
                                value -> members.put(column.field().orElseThrow().name(), value))));
    return new Node.Members(
        ImmutableMap.copyOf(members), answer.map(RowValues::place).orElse(place));
  }

  private static void put(Map<String, Node> members, String name, Optional<?> value, Place place) {
    value.ifPresent(present -> members.put(name, new Node.Typed(present, place)));
  }
}
