package nl.regiodeals.render.internal.fill;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.source.Origin;
import nl.regiodeals.render.internal.source.Origin.Mark;

/**
 * The marks around what filled the holes of a document, so that each can be filled again. Not safe
 * to share between threads.
 */
final class Marks {
  private final ImmutableList.Builder<Mark> all = ImmutableList.builder();
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<Group, String> ids = new LinkedHashMap<>();
  private final Map<Group, Set<String>> records = new HashMap<>();

  /** Text within one mark: that of its figure, if it is nothing else. */
  ImmutableList<Inline> text(
      Placeholder asked,
      Optional<Group> list,
      ImmutableList<String> rows,
      ImmutableList<Inline> content) {
    String of = list.map(group -> series(group, rows)).orElse("");
    if (content.size() == 1 && content.get(0) instanceof Inline.Figure figure) {
      all.add(
          new Mark(
              figure.id(), asked.typed(), rows, of, asked.sentence(), Inline.plainText(content)));
      return content;
    }
    String shown = Inline.plainText(content);
    return ImmutableList.of(new Inline.Figure(add("t", asked, rows, of, shown), content));
  }

  /** The series of a list of which the items are records; blank if they are not. */
  private String series(Group list, ImmutableList<String> rows) {
    if (rows.size() != 2) {
      return "";
    }
    records.computeIfAbsent(list, none -> new LinkedHashSet<>()).add(rows.get(1));
    return ids.computeIfAbsent(list, none -> "s" + (ids.size() + 1));
  }

  /** The lists with the records that were filled in. */
  ImmutableList<Origin.Series> series() {
    ImmutableList.Builder<Origin.Series> series = ImmutableList.builder();
    ids.forEach(
        (list, id) ->
            series.add(
                new Origin.Series(
                    id,
                    list.first().code(),
                    list.reach() != Group.Reach.LINE,
                    ImmutableList.copyOf(records.getOrDefault(list, Set.of())))));
    return series.build();
  }

  /** The id of a new mark around blocks. */
  String blocks(
      Placeholder asked,
      ImmutableList<String> rows,
      List<Block> blocks,
      Function<Drawing, String> digest) {
    return add("b", asked, rows, "", Outline.of(blocks, digest).recorded());
  }

  private String add(
      String kind, Placeholder asked, List<String> rows, String series, String shown) {
    String base = Mark.id(kind, asked.code(), rows);
    int times = seen.merge(base, 1, Integer::sum);
    String id = times == 1 ? base : base + "-" + times;
    String sentence = kind.equals("t") ? asked.sentence() : "";
    all.add(new Mark(id, asked.typed(), ImmutableList.copyOf(rows), series, sentence, shown));
    return id;
  }

  /** All marks, in the order of the text. */
  ImmutableList<Mark> all() {
    return all.build();
  }
}
