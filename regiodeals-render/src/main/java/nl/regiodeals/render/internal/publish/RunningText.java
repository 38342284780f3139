package nl.regiodeals.render.internal.publish;

import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A header or footer of a letter. That of the first page is its letterhead; what others say is not
 * taken over, because each format gets page numbers and running titles of its own. Immutable.
 *
 * @param words its text, without what fields give
 * @param hasFields whether it has page numbers, titles of chapters or other fields
 */
public record RunningText(String words, boolean hasFields) {
  /** What stands around page numbers. */
  private static final Pattern OF_PAGES =
      Pattern.compile("(?iu)\\b(?:pagina|page|bladzijde|blad|blz|pag|p|van|of)\\b");

  private static final Set<String> FIELDS =
      Set.of("fldSimple", "page-number", "page-count", "chapter", "page-continuation");

  /** The text of a header or footer of Word or Writer. */
  public static RunningText of(Element frame) {
    StringBuilder words = new StringBuilder();
    boolean hasFields = gather(frame, words, new int[1]);
    return new RunningText(words.toString().strip(), hasFields);
  }

  /**
   * Adds the text within a node.
   *
   * @param depth how many fields of Word are open: they begin and end between runs
   */
  private static boolean gather(Node parent, StringBuilder words, int[] depth) {
    boolean hasFields = false;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        String name = element.getLocalName();
        if (FIELDS.contains(name)) {
          hasFields = true;
        } else if (name.equals("fldChar")) {
          hasFields = true;
          String type = XmlTree.attribute(element, "fldCharType");
          depth[0] += type.equals("begin") ? 1 : type.equals("end") ? -1 : 0;
        } else {
          hasFields |= gather(element, words, depth);
          words.append(name.equals("p") || name.equals("tab") ? " " : "");
        }
      } else if (node.getNodeType() == Node.TEXT_NODE && depth[0] <= 0) {
        words.append(node.getNodeValue());
      }
    }
    return hasFields;
  }

  /** Whether it says more than the title of the document and where one is in it. */
  public boolean saysMore(String title) {
    String rest = title.isBlank() ? words : words.replace(title.strip(), "");
    return OF_PAGES.matcher(rest).replaceAll("").chars().anyMatch(Character::isLetter);
  }

  /** Whether it can be the letterhead of a letter whose pages all have it. */
  public boolean isLetterhead(String title) {
    return !hasFields && saysMore(title);
  }
}
