package nl.regiodeals.render.internal.fill;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.source.Origin.Mark;

/**
 * The marks around what filled the holes of a document, so that each can be filled again. Not safe
 * to share between threads.
 */
final class Marks {
  private static final int LENGTH = 12;

  private final ImmutableList.Builder<Mark> all = ImmutableList.builder();
  private final Map<String, Integer> seen = new HashMap<>();

  /** Text within one mark: that of its figure, if it is nothing else. */
  ImmutableList<Inline> text(
      Placeholder asked, ImmutableList<String> rows, ImmutableList<Inline> content) {
    if (content.size() == 1 && content.get(0) instanceof Inline.Figure figure) {
      all.add(new Mark(figure.id(), asked.typed(), rows, Inline.plainText(content)));
      return content;
    }
    String shown = Inline.plainText(content);
    return ImmutableList.of(new Inline.Figure(add("t", asked, rows, shown), content));
  }

  /** The id of a new mark around blocks. */
  String blocks(Placeholder asked, ImmutableList<String> rows, List<Block> blocks) {
    return add("b", asked, rows, BlockLines.recorded(BlockLines.of(blocks)));
  }

  private String add(String kind, Placeholder asked, List<String> rows, String shown) {
    String base =
        kind
            + Hashing.murmur3_128()
                .hashString(asked.code() + rows, StandardCharsets.UTF_8)
                .toString()
                .substring(0, LENGTH);
    int times = seen.merge(base, 1, Integer::sum);
    String id = times == 1 ? base : base + "-" + times;
    all.add(new Mark(id, asked.typed(), ImmutableList.copyOf(rows), shown));
    return id;
  }

  /** All marks, in the order of the text. */
  ImmutableList<Mark> all() {
    return all.build();
  }
}
