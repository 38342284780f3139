package nl.regiodeals.io.internal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.ReadLimits;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Makes a tree of the tokens of JSON or YAML. For one file; not safe to share between threads. */
final class TokenTree {
  private final JsonParser parser;
  private final String file;
  private final ReadLimits limits;
  private final List<Notice> notices = new ArrayList<>();

  TokenTree(JsonParser parser, String file, ReadLimits limits) {
    this.parser = parser;
    this.file = file;
    this.limits = limits;
  }

  /** What was found on the way: fields that occur twice. */
  List<Notice> notices() {
    return notices;
  }

  /**
   * The whole file.
   *
   * @throws UnreadableException if it is not well formed, with the place
   */
  Node read() {
    try {
      if (parser.nextToken() == null) {
        throw ReadNotices.refusal(ReadNotices.EMPTY_FILE, new Place.InFile(file));
      }
      Node root = node("", 0);
      if (parser.nextToken() != null) {
        throw broken("more text after the end");
      }
      return root;
    } catch (StreamConstraintsException e) {
      throw tooLarge(e.getOriginalMessage());
    } catch (JacksonException e) {
      throw ReadNotices.refusal(
          ReadNotices.BROKEN_FILE
              .notice()
              .at(place(e.getLocation(), ""))
              .with("reason", ReadNotices.shown(e.getOriginalMessage())));
    }
  }

  private Node node(String path, int depth) {
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
      default -> throw broken(parser.currentToken().name());
    };
  }

  private Node members(String path, int depth) {
    Place place = here(path);
    Map<String, Node> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String childPath = path + "/" + name.replace("~", "~0").replace("/", "~1");
      if (members.containsKey(name)) {
        notices.add(
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

  private UnreadableException broken(String reason) {
    return ReadNotices.refusal(
        ReadNotices.BROKEN_FILE
            .notice()
            .at(place(parser.currentTokenLocation(), ""))
            .with("reason", reason));
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
