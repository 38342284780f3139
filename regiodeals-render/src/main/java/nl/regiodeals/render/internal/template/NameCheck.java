package nl.regiodeals.render.internal.template;

import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import freemarker.core.Expression;
import freemarker.core.ParseException;
import freemarker.core.TemplateElement;
import freemarker.core.TemplateObject;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.regiodeals.core.analysis.Figures;
import nl.regiodeals.core.notice.Nearest;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.internal.RenderNotices;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong with an expression without running it: what is not an expression, and names
 * that nothing has, so that all mistakes of a document are told at once. Not safe to share between
 * threads.
 */
@SuppressWarnings("deprecation") // the expression classes are internal to FreeMarker
final class NameCheck {
  private static final CharMatcher STEP = CharMatcher.anyOf(".(");
  private static final Pattern OF_LAMBDA = Pattern.compile("(\\w+)\\s*\\)?\\s*->");

  private final Configuration configuration;
  private final Fence fence;
  private final Figures figures;
  private final Map<String, Object> data;
  private final Language language;
  private final ParseTree tree = new ParseTree();

  NameCheck(
      Configuration configuration,
      Fence fence,
      Figures figures,
      Map<String, Object> data,
      Language language) {
    this.configuration = configuration;
    this.fence = fence;
    this.figures = figures;
    this.data = data;
    this.language = language;
  }

  /** A script as a template within the fence. */
  Template closed(String script) throws IOException {
    Template template = new Template("", script, configuration);
    TemplateElement root = root(template);
    if (root != null) {
      group(root);
    }
    fence.close(template);
    _CoreAPI.addThreadInterruptedChecks(template);
    return template;
  }

  /**
   * Puts what has an alternative in parentheses: in {@code tranche(9).rijksbijdrage!"onbekend"}
   * people mean the alternative of the whole, and FreeMarker that of the last step.
   */
  private void group(TemplateObject node) {
    for (ParseTree.Slot slot : tree.slots(node)) {
      group(slot.get());
      if ((is(node, "DefaultToExpression") && slot.field().equals("lho"))
          || (is(node, "ExistsExpression") && slot.field().equals("exp"))) {
        slot.set(tree.grouped((Expression) slot.get()));
      }
    }
  }

  /** What is wrong with something that a document asks. */
  ImmutableList<Notice> faults(Expressions.Asked asked, Set<String> own) {
    try {
      Template template = new Template("", asked.code(), configuration);
      Map<String, Notice> unknown = new LinkedHashMap<>();
      TemplateElement root = root(template);
      if (root != null) {
        names(root, own, lambda(asked.code()), unknown);
      }
      fence.close(template);
      return ImmutableList.copyOf(unknown.values());
    } catch (ParseException e) {
      return ImmutableList.of(RenderNotices.FILL_SYNTAX.notice());
    } catch (Stopped e) {
      return ImmutableList.of(
          RenderNotices.FILL_WRONG.notice().with("reason", e.notice().message(language)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable TemplateElement root(Template template) {
    return template.getRootTreeNode();
  }

  private static ImmutableList<String> lambda(String code) {
    return OF_LAMBDA
        .matcher(code)
        .results()
        .map(found -> found.group(1))
        .collect(ImmutableList.toImmutableList());
  }

  private void names(
      TemplateObject node, Set<String> own, List<String> lambda, Map<String, Notice> unknown) {
    Optional<String> path = path(node);
    if (path.isPresent()) {
      check(path.get(), own, lambda, unknown);
      arguments(node, own, lambda, unknown);
      return;
    }
    tree.slots(node).forEach(slot -> names(slot.get(), own, lambda, unknown));
  }

  /** Looks at the arguments along a path. */
  private void arguments(
      TemplateObject node, Set<String> own, List<String> lambda, Map<String, Notice> unknown) {
    if (is(node, "MethodCall")) {
      tree.slots(child(node, "arguments")).forEach(slot -> names(slot.get(), own, lambda, unknown));
    }
    if (!is(node, "Identifier")) {
      arguments(child(node, "target"), own, lambda, unknown);
    }
  }

  private void check(
      String path, Set<String> own, List<String> lambda, Map<String, Notice> unknown) {
    String root = root(path);
    if (own.contains(root) || lambda.contains(root) || root.equals("show__")) {
      return;
    }
    boolean isNamed = data.get(root) instanceof FigureModel;
    if (!isNamed && data.containsKey(root)) {
      return;
    }
    if (!isNamed || !isKnown(path)) {
      Optional<String> figure = figures.nearest(path);
      Optional<String> nearest = figure.isPresent() ? figure : Nearest.of(root, data.keySet());
      unknown.put(
          path,
          RenderNotices.FILL_UNKNOWN
              .notice()
              .with("name", figure.isPresent() || isNamed ? path : root)
              .with("nearest", nearest.orElse(""))
              .with("count", nearest.isPresent() ? 1 : 0));
    }
  }

  /** Whether an expression is no more than a name of the catalogue, which needs no parser. */
  boolean isFigure(String expression, Set<String> own) {
    String root = root(expression);
    return !own.contains(root)
        && data.get(root) instanceof FigureModel
        && figures.find(expression).isPresent();
  }

  /** The first step of a path. */
  private static String root(String path) {
    int end = STEP.indexIn(path);
    return end < 0 ? path : path.substring(0, end);
  }

  private boolean isKnown(String path) {
    return figures.find(path).isPresent() || figures.isStart(path) || figures.isKnownOfSome(path);
  }

  /** A chain of names and calls, as it is in the catalogue; empty if it is something else. */
  private Optional<String> path(TemplateObject node) {
    if (is(node, "Identifier")) {
      return Optional.of(String.valueOf(tree.value(node, "name")));
    } else if (node.getClass().getSimpleName().startsWith("Dot")) {
      return path(child(node, "target")).map(of -> of + "." + tree.value(node, "key"));
    } else if (is(node, "MethodCall")) {
      return path(child(node, "target"))
          .map(of -> of + "(" + written(child(node, "arguments")) + ")");
    }
    return Optional.empty();
  }

  private TemplateObject child(TemplateObject node, String field) {
    return (TemplateObject) requireNonNull(tree.value(node, field));
  }

  private String written(TemplateObject arguments) {
    StringBuilder all = new StringBuilder();
    for (ParseTree.Slot slot : tree.slots(arguments)) {
      all.append(all.length() == 0 ? "" : ", ").append(slot.get().getCanonicalForm());
    }
    return all.toString();
  }

  private static boolean is(TemplateObject node, String kind) {
    return node.getClass().getSimpleName().equals(kind);
  }
}
