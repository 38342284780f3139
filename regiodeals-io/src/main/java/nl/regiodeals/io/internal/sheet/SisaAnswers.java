package nl.regiodeals.io.internal.sheet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.model.SisaIndicator;
import nl.regiodeals.core.model.SisaStatement;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.internal.Node;

/** Makes a SiSa statement of the answers, on the pattern of the last one that is known. */
final class SisaAnswers {
  private SisaAnswers() {}

  static Optional<Node> tree(Dossier dossier, int year, List<Node> answers, Place place) {
    Optional<SisaStatement> pattern =
        dossier.sisaStatements().stream().filter(s -> s.year() <= year).reduce((a, b) -> b);
    if (answers.isEmpty() || pattern.isEmpty()) {
      return Optional.empty();
    }
    ImmutableList.Builder<Node> indicators = ImmutableList.builder();
    for (SisaIndicator indicator : pattern.get().indicators()) {
      indicators.add(indicator(indicator, answers, place));
    }
    Map<String, Node> statement = new LinkedHashMap<>();
    statement.put("deal", Nodes.scalar(dossier.deal().id(), place));
    statement.put("year", Nodes.scalar(year, place));
    statement.put("grantCode", Nodes.scalar(pattern.get().grantCode(), place));
    put(statement, "grant", pattern.get().grant(), place);
    put(statement, "grantor", pattern.get().grantor(), place);
    put(statement, "legalBasis", pattern.get().legalBasis(), place);
    put(statement, "receiver", pattern.get().receiver(), place);
    statement.put("indicators", new Node.Items(indicators.build(), place));
    return Optional.of(new Node.Members(ImmutableMap.copyOf(statement), place));
  }

  private static Node indicator(SisaIndicator indicator, List<Node> answers, Place place) {
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("number", Nodes.scalar(indicator.number(), place));
    members.put("description", Nodes.scalar(indicator.description(), place));
    members.put("meaning", Nodes.scalar(indicator.meaning(), place));
    put(members, "audit", indicator.audit(), place);
    Optional<Node.Members> answer =
        answers.stream()
            .map(Node.Members.class::cast)
            .filter(
                row ->
                    row.members().get("number") instanceof Node.Scalar number
                        && number.text().equals(indicator.number()))
            .findFirst();
    answer.ifPresent(
        row -> {
          for (String column : ImmutableList.of("amount", "answer", "text")) {
            Node value = row.members().get(column);
            if (value != null) {
              members.put(column, value);
            }
          }
        });
    return new Node.Members(ImmutableMap.copyOf(members), answer.map(Node::place).orElse(place));
  }

  private static void put(Map<String, Node> members, String name, Optional<?> value, Place place) {
    value.ifPresent(present -> members.put(name, Nodes.scalar(present, place)));
  }
}
