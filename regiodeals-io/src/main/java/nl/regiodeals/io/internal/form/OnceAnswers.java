package nl.regiodeals.io.internal.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.io.internal.bind.Node;

/**
 * Makes the record that a deal has once a year, such as its report, of the answers to questions and
 * of all rows about it together. For one form.
 */
final class OnceAnswers implements SheetAnswers {
  /** The answers about a record of which there is one: its fields, and the values of its lists. */
  private record One(Map<String, Node> members, Map<String, List<Node>> items) {}

  private final ReportForm form;
  private final Place whole;
  private final RowNotices told;
  private final Map<Class<? extends Record>, One> ones = new LinkedHashMap<>();

  OnceAnswers(ReportForm form, Place whole, RowNotices told) {
    this.form = form;
    this.whole = whole;
    this.told = told;
  }

  /** Records the answer to a question. */
  void tell(FormColumn column, Node answer) {
    one(column.record().orElseThrow()).members().put(column.field().orElseThrow().name(), answer);
  }

  private One one(Class<? extends Record> record) {
    return ones.computeIfAbsent(
        record, type -> new One(new LinkedHashMap<>(), new LinkedHashMap<>()));
  }

  /** Adds a row to the record that the deal has once: to its lists, or as the value of a field. */
  @Override
  public void take(FormSheet sheet, RowValues row, Optional<FormRow> prefilled) {
    for (FormColumn column : sheet.columns()) {
      row.node(column).ifPresent(node -> add(one(sheet.record()), column, node));
    }
  }

  private void add(One one, FormColumn column, Node node) {
    Field field = column.field().orElseThrow();
    if (field.isMany()) {
      one.items().computeIfAbsent(field.name(), name -> new ArrayList<>()).add(node);
    } else if (one.members().putIfAbsent(field.name(), node) instanceof Node.Typed first
        && node instanceof Node.Typed other) {
      once(column, first, other);
    }
  }

  /**
   * A second value of what there is one of: texts are one text, of other values the first counts.
   */
  private void once(FormColumn column, Node.Typed first, Node.Typed other) {
    if (first.value().equals(other.value())) {
      return;
    } else if (first.value() instanceof String text && other.value() instanceof String more) {
      tell(column, new Node.Typed(text + "\n" + more, first.place()));
    } else {
      told.secondValue(column, first, other);
    }
  }

  /** Adds the records to the lists. */
  void addTo(RecordLists lists) {
    ones.forEach(
        (record, one) -> lists.add(FormSheet.listOf(record).orElseThrow(), node(record, one)));
  }

  private Node node(Class<? extends Record> record, One one) {
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("deal", new Node.Typed(form.deal(), whole));
    members.put("year", new Node.Typed(form.year(), whole));
    members.putAll(one.members());
    // a list without rows was left empty
    form.table().sheets().stream()
        .filter(sheet -> sheet.record() == record && !sheet.asksOnce())
        .flatMap(sheet -> sheet.columns().stream())
        .flatMap(column -> column.field().stream())
        .filter(Field::isMany)
        .map(Field::name)
        .forEach(name -> members.put(name, list(one.items().getOrDefault(name, List.of()))));
    return new Node.Members(ImmutableMap.copyOf(members), whole);
  }

  private Node list(List<Node> items) {
    return new Node.Items(ImmutableList.copyOf(items), whole);
  }
}
