package nl.regiodeals.io.internal.json;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.internal.bind.Node;
import nl.regiodeals.io.internal.bind.ReadNotices;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Builds a tree from the tokens of JSON or YAML. For one file; not safe to share between threads.
 */
final class TokenTree {
  /** The number of characters shown before and after the place where the parser stopped. */
  private static final int NEAR = 20;

  private final JsonParser parser;
  private final String file;
  private final ReadLimits limits;
  private final String text;
  private final Consumer<Notice> notices;
  private int values;

  /**
   * Builds the tree of a text.
   *
   * @param text the text that the parser reads, to show where it fails
   * @param notices receives notices about fields that occur twice
   */
  TokenTree(
      JsonParser parser, String text, String file, ReadLimits limits, Consumer<Notice> notices) {
    this.parser = parser;
    this.text = text;
    this.file = file;
    this.limits = limits;
    this.notices = notices;
  }

  /**
   * Reads the whole file.
   *
   * @throws UnreadableException if it is not well-formed, with the place
   */
  Node read() {
    try {
      if (parser.nextToken() == null) {
        throw ReadNotices.refusal(ReadNotices.EMPTY_FILE, new Place.InFile(file));
      }
      Node root = node("", 0);
      if (parser.nextToken() != null) {
        throw broken(parser.currentTokenLocation());
      }
      return root;
    } catch (JacksonException e) {
      throw broken(e.getLocation());
    }
  }

  private Node node(String path, int depth) {
    Interruption.check();
    if (values++ >= limits.values()) {
      throw tooLarge("values " + limits.values());
    }
    if (depth > limits.depth()) {
      throw tooLarge("depth " + limits.depth());
    }
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw ReadNotices.refusal(ReadNotices.YAML_ALIAS, here(path));
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> members(path, depth);
      case START_ARRAY -> items(path, depth);
      case VALUE_STRING -> scalar(Node.Kind.TEXT, path);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Node.Kind.NUMBER, path);
      case VALUE_TRUE, VALUE_FALSE -> scalar(Node.Kind.TRUTH, path);
      case VALUE_NULL -> scalar(Node.Kind.NOTHING, path);
      default -> throw broken(parser.currentTokenLocation());
    };
  }

  private Node members(String path, int depth) {
    Place place = here(path);
    Map<String, Node> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String childPath = path + "/" + name.replace("~", "~0").replace("/", "~1");
      if (members.containsKey(name)) {
        notices.accept(
            ReadNotices.DUPLICATE_FIELD
                .notice()
                .at(here(childPath))
                .with("field", ReadNotices.shown(name)));
      }
      parser.nextToken();
      members.putIfAbsent(name, node(childPath, depth + 1));
    }
    return new Node.Members(Collections.unmodifiableMap(members), place);
  }

  private Node items(String path, int depth) {
    Place place = here(path);
    ImmutableList.Builder<Node> items = ImmutableList.builder();
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      items.add(node(path + "/" + i, depth + 1));
    }
    return new Node.Items(items.build(), place);
  }

  private Node scalar(Node.Kind kind, String path) {
    return new Node.Scalar(kind, parser.getString(), here(path));
  }

  private UnreadableException broken(@Nullable TokenStreamLocation location) {
    return ReadNotices.refusal(
        ReadNotices.BROKEN_TEXT.notice().at(place(location, "")).with("near", near(location)));
  }

  /** The text where the parser stopped; a dash at the end of the file. */
  private String near(@Nullable TokenStreamLocation location) {
    if (location == null || location.getLineNr() < 1) {
      return "\u2013";
    }
    String line = text.lines().skip(location.getLineNr() - 1L).findFirst().orElse("");
    int at = Math.max(0, Math.min(line.length(), location.getColumnNr() - 1));
    String near = line.substring(Math.max(0, at - NEAR), Math.min(line.length(), at + NEAR));
    return near.isBlank() ? "\u2013" : ReadNotices.shown(near.strip());
  }

  private UnreadableException tooLarge(String limit) {
    return ReadNotices.refusal(
        ReadNotices.TOO_LARGE
            .notice()
            .at(place(parser.currentTokenLocation(), ""))
            .with("limit", ReadNotices.shown(limit)));
  }

  private Place here(String path) {
    return place(parser.currentTokenLocation(), path);
  }

  private Place place(@Nullable TokenStreamLocation location, String path) {
    return location == null || location.getLineNr() < 1
        ? new Place.InFile(file)
        : new Place.InText(file, location.getLineNr(), Math.max(0, location.getColumnNr()), path);
  }
}
