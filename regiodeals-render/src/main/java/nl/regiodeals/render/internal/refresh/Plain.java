package nl.regiodeals.render.internal.refresh;

import com.google.common.collect.ImmutableList;
import java.util.List;
import nl.regiodeals.render.document.Inline;

/** Text as far as it can be compared and replaced. */
final class Plain {
  private Plain() {}

  /** Text without the marks of the figures in it: the mark around the whole is there already. */
  static ImmutableList<Inline> withoutMarks(List<Inline> content) {
    ImmutableList.Builder<Inline> plain = ImmutableList.builder();
    for (Inline each : content) {
      if (each instanceof Inline.Figure figure) {
        plain.addAll(withoutMarks(figure.content()));
      } else if (each instanceof Inline.Strong strong) {
        plain.add(new Inline.Strong(withoutMarks(strong.content())));
      } else if (each instanceof Inline.Emphasis emphasis) {
        plain.add(new Inline.Emphasis(withoutMarks(emphasis.content())));
      } else {
        plain.add(each);
      }
    }
    return plain.build();
  }

  /** Whether it is text and nothing else, such as a note, that would have to be replaced too. */
  static boolean isText(List<Inline> content) {
    return content.stream()
        .allMatch(
            each ->
                !(each instanceof Inline.Note)
                    && !(each instanceof Inline.Link)
                    && isText(each.content()));
  }
}
