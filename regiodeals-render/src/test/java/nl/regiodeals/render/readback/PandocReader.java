package nl.regiodeals.render.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words that pandoc finds in a document, in order, with notes and what links lead to. */
public final class PandocReader {
  private static final JsonMapper MAPPER = new JsonMapper();

  private PandocReader() {}

  /** The words of a tree of pandoc. */
  public static List<String> words(String json) {
    StringBuilder words = new StringBuilder();
    add(MAPPER.readTree(json).path("blocks"), words);
    return split(words.toString());
  }

  /**
   * The words that are to be found.
   *
   * @param isOpenDocument whether pandoc reads ODT, of which it leaves out the header rows of
   *     tables, what pictures tell, and the number of a note that is cited again
   */
  public static List<String> words(List<Said> expected, boolean isOpenDocument) {
    StringBuilder words = new StringBuilder();
    boolean isHead = false;
    boolean isListed = false;
    for (Said one : expected) {
      isHead = one.kind().equals("head row") || (isHead && one.kind().startsWith("th"));
      boolean isContents = one.kind().equals("contents");
      boolean isLeftOut =
          isOpenDocument && (isHead || isContents || one.kind().equals("alternative"));
      if (isContents && !isListed && !isLeftOut) {
        words.append("Inhoud ");
        isListed = true;
      }
      if (!isLeftOut) {
        words.append(one.words()).append(' ');
      }
    }
    return split(numbered(words.toString(), !isOpenDocument));
  }

  /**
   * The words with a note in full where it is first cited, and by its number after that.
   *
   * @param isSaid whether the number is said; pandoc leaves it out of ODT
   */
  private static String numbered(String words, boolean isSaid) {
    List<String> notes = new ArrayList<>();
    return Pattern.compile("\u27e6.*?\u27e7")
        .matcher(words)
        .replaceAll(
            found -> {
              int number = notes.indexOf(found.group()) + 1;
              if (number > 0) {
                return isSaid ? Integer.toString(number) : "";
              }
              notes.add(found.group());
              return Matcher.quoteReplacement(found.group());
            });
  }

  private static List<String> split(String words) {
    return List.of(
        words
            .replaceAll("\u27e8#.*?\u27e9", "")
            .replaceAll("([\u27e6\u27e7])", " $1 ")
            .strip()
            .split("[\\s\u00a0\u202f]+"));
  }

  /** Whether a paragraph is an entry in the list of contents. */
  private static boolean isEntry(JsonNode content) {
    JsonNode first = content.path(0);
    return first.path("t").asString("").equals("Link")
        && first.path("c").path(2).path(0).asString("").startsWith("#");
  }

  private static String withoutPage(StringBuilder entry) {
    return entry.toString().replaceAll("\\s*\\d+(\u27e8[^\u27e9]*\u27e9)?\\s*$", "$1");
  }

  private static void add(JsonNode node, StringBuilder words) {
    if (node.isArray()) {
      node.forEach(kid -> add(kid, words));
      return;
    }
    JsonNode content = node.path("c");
    switch (node.path("t").asString("")) {
      case "Str" -> words.append(content.asString());
      case "Code" -> words.append(content.get(1).asString());
      case "Space", "SoftBreak", "LineBreak" -> words.append(' ');
      case "Note" -> {
        StringBuilder note = new StringBuilder();
        add(content, note);
        words.append(Said.note(note.toString()));
      }
      case "Link" -> {
        for (JsonNode part : content.get(1)) {
          // a link within that of an entry in the list of contents is its page
          if (!part.path("t").asString("").equals("Link")) {
            add(part, words);
          }
        }
        words.append(Said.target(content.get(2).get(0).asString()));
      }
      case "Table" -> {
        // the caption precedes the table, and is also in its description
        for (int part = 3; part < content.size(); part++) {
          add(content.get(part), words);
        }
      }
      case "Para", "Plain", "Header" -> {
        StringBuilder line = new StringBuilder();
        add(content, line);
        words.append(isEntry(content) ? withoutPage(line) : line).append(' ');
      }
      default -> {
        if (content.isArray()) {
          add(content, words);
        }
      }
    }
  }
}
