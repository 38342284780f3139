package nl.regiodeals.render.internal.html;

import com.google.common.html.HtmlEscapers;
import java.util.ArrayDeque;
import java.util.Deque;
import nl.regiodeals.render.document.Block;

/**
 * The tags of sections around headings and what stands below them; the title of the document has
 * none. For one document; not safe to share between threads.
 */
final class SectionTags {
  private final Deque<Integer> open = new ArrayDeque<>();
  private final int opening;

  /**
   * The tags of a document.
   *
   * @param opening the number of sections before its table of contents
   */
  SectionTags(int opening) {
    this.opening = opening;
  }

  int opening() {
    return opening;
  }

  /** The tags before a heading: the ends of the sections before it, and the start of its own. */
  String before(Block.Heading heading) {
    StringBuilder tags = new StringBuilder();
    while (!open.isEmpty() && open.peek() >= heading.level()) {
      open.pop();
      tags.append("</section>\n");
    }
    if (heading.level() > 1) {
      open.push(heading.level());
      tags.append("<section data-part=\"")
          .append(HtmlEscapers.htmlEscaper().escape(heading.id()))
          .append("\">\n");
    }
    return tags.toString();
  }

  /** The ends of the sections that are open. */
  String end() {
    String tags = "</section>\n".repeat(open.size());
    open.clear();
    return tags;
  }
}
