package nl.regiodeals.io.internal.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.internal.bind.Node;

/** The records that were made of answers, by the list of the portfolio. For one form. */
final class RecordLists {
  private final Map<String, List<Node>> lists = new LinkedHashMap<>();
  private final Place whole;

  /**
   * Without records.
   *
   * @param whole the place of what is not in any cell
   */
  RecordLists(Place whole) {
    this.whole = whole;
  }

  void add(String list, Map<String, Node> record, Place place) {
    add(list, new Node.Members(ImmutableMap.copyOf(record), place));
  }

  void add(String list, Node record) {
    lists.computeIfAbsent(list, name -> new ArrayList<>()).add(record);
  }

  void addAll(RecordLists others) {
    others.lists.forEach((list, records) -> records.forEach(record -> add(list, record)));
  }

  /** All lists, as a tree of a portfolio. */
  Node tree(String programme) {
    ImmutableMap.Builder<String, Node> tree = ImmutableMap.builder();
    tree.put(
        "programme",
        new Node.Members(ImmutableMap.of("name", new Node.Typed(programme, whole)), whole));
    lists.forEach(
        (name, records) -> tree.put(name, new Node.Items(ImmutableList.copyOf(records), whole)));
    return new Node.Members(tree.buildOrThrow(), whole);
  }
}
