package nl.regiodeals.render.internal.template;

import com.google.common.collect.ImmutableList;
import freemarker.core.InvalidReferenceException;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Figures;
import nl.regiodeals.core.exchange.Registry;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.document.TracedFigure;
import nl.regiodeals.render.internal.RenderNotices;

/**
 * The expressions of a document: the vocabulary of templates, and the names of the catalogue of
 * figures in each language. For one document; not safe to share between threads.
 */
public final class Expressions {
  /** Begins the number of a value in the output of a script; {@link #END} ends it. */
  public static final char SHOWN = '\u0003';

  /** Ends a number in the output of a script. */
  public static final char END = '\u0002';

  /** The function around each value; a name that nobody types. */
  private static final String SHOW = "show__";

  private static final TemplateModel NOTHING = new SimpleScalar("");
  private static final String LIST = "list";

  /** The words for a part of a publication, in each language. */
  private static final ImmutableList<String> PARTS = ImmutableList.of("deel", "part");

  private final Request request;
  private final Trace trace;
  private final NamedBlocks blocks;
  private final ValueWriter writer;
  private final FigureModel.Catalogue catalogue;
  private final Map<String, Object> data;
  private final TemplateRun run;
  private final NameCheck names;

  Expressions(
      Templates templates, Fence fence, Registry<Publication> publications, Request request) {
    Publication letter = CorePublications.publication("letter", false);
    Figures figures = request.figures();
    this.request = request;
    this.trace = new Trace(request.language(), templates.texts(Trace.TEXTS));
    this.blocks = new NamedBlocks(templates, publications, request, trace);
    this.run = templates.runOf(letter);
    this.catalogue =
        new FigureModel.Catalogue(
            figures, request.language(), run.configuration().getObjectWrapper());
    this.writer = new ValueWriter(request.language(), trace, blocks);
    Optional<Dossier> deal = request.deal().flatMap(request.dossiers()::find);
    this.data =
        vocabulary(
            TemplateData.of(
                letter,
                templates.texts(letter.texts()),
                new Scene(request, deal, Links.NONE, Map.of()),
                trace,
                Optional.empty()));
    this.names = new NameCheck(run.configuration(), fence, figures, data, request.language());
  }

  /** The names of the catalogue stand before those of templates, which only {@code list} shares. */
  private Map<String, Object> vocabulary(Map<String, Object> ofTemplates) {
    Map<String, Object> all = new HashMap<>(ofTemplates);
    for (String root : catalogue.roots()) {
      FigureModel named = catalogue.find(root);
      if (named != null && !root.equals(LIST)) {
        all.put(root, named);
      }
    }
    if (ofTemplates.get(LIST) instanceof TemplateMethodModelEx enumeration) {
      all.put(
          LIST,
          (TemplateMethodModelEx)
              arguments ->
                  arguments.size() == 1
                          && DeepUnwrap.permissiveUnwrap((TemplateModel) arguments.get(0))
                              instanceof String name
                      ? catalogue.find(LIST + "(\"" + name + "\")")
                      : enumeration.exec(arguments));
    }
    PARTS.forEach(word -> all.put(word, (TemplateMethodModelEx) this::part));
    return all;
  }

  private Object part(List<?> arguments) throws TemplateModelException {
    if (arguments.isEmpty() || arguments.size() > 2) {
      throw new TemplateModelException("expected a publication and a section");
    }
    List<String> words = new ArrayList<>(List.of("", ""));
    for (int i = 0; i < arguments.size(); i++) {
      words.set(i, String.valueOf(DeepUnwrap.permissiveUnwrap((TemplateModel) arguments.get(i))));
    }
    return new ValueWriter.PartModel(blocks.part(words.get(0), words.get(1)));
  }

  /**
   * Something that a document asks.
   *
   * @param typed as it was typed
   * @param code what it says, as a template on its own
   * @param isAlone whether it is alone in its paragraph, so that blocks can take its place
   * @param variables the variables of the lists around it
   * @param figure the figure of the catalogue that it names, if that is all it says; else blank
   */
  public record Asked(
      String typed, String code, boolean isAlone, ImmutableList<String> variables, String figure) {}

  /**
   * What was shown.
   *
   * @param line the line of the script
   * @param isBlocks whether it is blocks, of which there may be none
   * @param inlines the text; empty if there are blocks
   * @param blocks the blocks; empty if there is text
   * @param rows the records of the lists around it: alternating names and keys
   */
  public record Shown(
      int line,
      boolean isBlocks,
      ImmutableList<Inline> inlines,
      ImmutableList<Block> blocks,
      ImmutableList<String> rows) {
    private Shown at(int other) {
      return new Shown(other, isBlocks, inlines, blocks, rows);
    }
  }

  /** A value, as a script shows it. */
  public static String shown(int line, String code) {
    return "${" + SHOW + "(" + line + ", (" + code + "))}";
  }

  /** A value that is no more than a figure of the catalogue, which needs no parser. */
  public static String shown(int line) {
    return "${" + SHOW + "(" + line + ")}";
  }

  /**
   * The figure that an expression names; blank if it says more or something else.
   *
   * @param own the names that the document itself gives
   */
  public String figure(String expression, Set<String> own) {
    return names.isFigure(expression, own) ? expression : "";
  }

  private static String shown(int line, Noted asked) {
    return asked.figure().isEmpty() ? shown(line, asked.code()) : shown(line);
  }

  /**
   * What is wrong with something before it is known whether it is reached; empty if nothing is.
   *
   * @param own the names that the document itself gives
   */
  public ImmutableList<Notice> faults(Asked asked, Set<String> own) {
    return asked.figure().isEmpty() ? names.faults(asked, own) : ImmutableList.of();
  }

  /**
   * Runs a script.
   *
   * @param asked what stands on each line, from 1
   * @param wrong takes what is wrong, with its line
   * @param shown takes what is shown, in order; the output has the number of each
   */
  public String run(
      String script,
      Map<Integer, Asked> asked,
      BiConsumer<Integer, Notice> wrong,
      List<Shown> shown) {
    return run(script, Map.of(), asked, wrong, shown);
  }

  private String run(
      String script,
      Map<String, Object> more,
      Map<Integer, Asked> asked,
      BiConsumer<Integer, Notice> wrong,
      List<Shown> shown) {
    Map<String, Object> all = new HashMap<>(data);
    all.putAll(more);
    all.put(SHOW, (TemplateMethodModelEx) arguments -> show(arguments, asked, wrong, shown));
    return run.run(
        () -> names.closed(script),
        all,
        Optional.of(trace),
        environment ->
            environment.setTemplateExceptionHandler(
                (problem, none, out) -> {
                  if (Thread.currentThread().isInterrupted()) {
                    throw problem;
                  }
                  wrong.accept(line(problem), reason(problem));
                }));
  }

  /**
   * Something that a document asked when it was filled.
   *
   * @param code what it says
   * @param isAlone whether it gave blocks
   * @param rows the records of the lists around it: alternating names and keys
   * @param figure the figure of the catalogue that it names, if that is all it says; else blank
   */
  public record Noted(String code, boolean isAlone, ImmutableList<String> rows, String figure) {}

  /**
   * Finds what a document asked when it was filled, as these data have it. Nothing is shown for
   * what a record is missing of.
   *
   * @param variables the variables of the document, each a name with its expression
   * @param noted what was asked, without faults
   * @param wrong takes what is wrong, with its index
   * @return what is shown, with its index in the place of its line
   */
  public ImmutableList<Shown> again(
      List<String> variables, List<Noted> noted, BiConsumer<Integer, Notice> wrong) {
    StringBuilder script = new StringBuilder();
    variables.forEach(each -> script.append("[#assign ").append(each).append("]\n"));
    Map<Integer, Asked> asked = new HashMap<>();
    int first = variables.size() + 1;
    for (int i = 0; i < noted.size(); i++) {
      Noted each = noted.get(i);
      asked.put(
          first + i,
          new Asked(each.code(), each.code(), each.isAlone(), ImmutableList.of(), each.figure()));
      script.append(RowRecords.around(i, each.rows(), shown(first + i, each))).append('\n');
    }
    List<Shown> shown = new ArrayList<>();
    RowRecords records = new RowRecords(request.dossiers());
    run(
        script.toString(),
        Map.of(RowRecords.FUNCTION, records.function(noted)),
        asked,
        (line, notice) -> wrong.accept(line - first, notice),
        shown);
    return shown.stream()
        .map(each -> each.at(each.line() - first))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The records of lists, as these data have them.
   *
   * @param variables the variables of the document, each a name with its expression
   * @param lists lists with the name of an item, without faults
   * @return for each list its records by the text that stays the same in other data; empty if the
   *     list cannot be read
   */
  public ImmutableList<Optional<ImmutableList<String>>> records(
      List<String> variables, List<String> lists) {
    StringBuilder script = new StringBuilder();
    variables.forEach(each -> script.append("[#assign ").append(each).append("]\n"));
    int first = variables.size() + 1;
    for (int i = 0; i < lists.size(); i++) {
      script.append(RowRecords.each(i, lists.get(i))).append('\n');
    }
    Map<Integer, ImmutableList.Builder<String>> found = new HashMap<>();
    Set<Integer> wrong = new HashSet<>();
    run(
        script.toString(),
        Map.of(RowRecords.EACH, RowRecords.reader(found)),
        Map.of(),
        (line, notice) -> wrong.add(line - first),
        new ArrayList<>());
    ImmutableList.Builder<Optional<ImmutableList<String>>> all = ImmutableList.builder();
    for (int i = 0; i < lists.size(); i++) {
      ImmutableList.Builder<String> records = found.getOrDefault(i, ImmutableList.builder());
      all.add(wrong.contains(i) ? Optional.empty() : Optional.of(records.build()));
    }
    return all.build();
  }

  private static int line(TemplateException problem) {
    Integer line = problem.getLineNumber();
    return line == null ? 0 : line;
  }

  private Notice reason(TemplateException problem) {
    if (problem.getCause() instanceof RenderException refused) {
      return RenderNotices.FILL_WRONG
          .notice()
          .with("reason", refused.notice().message(request.language()));
    } else if (problem instanceof InvalidReferenceException missing) {
      return RenderNotices.FILL_NO_VALUE
          .notice()
          .with("what", String.valueOf(missing.getBlamedExpressionString()));
    }
    return RenderNotices.FILL_NOT_POSSIBLE.notice();
  }

  private TemplateModel show(
      List<?> arguments,
      Map<Integer, Asked> asked,
      BiConsumer<Integer, Notice> wrong,
      List<Shown> shown)
      throws TemplateModelException {
    int line = ((Number) DeepUnwrap.unwrap((TemplateModel) arguments.get(0))).intValue();
    Asked what = asked.get(line);
    if (what == null) {
      return NOTHING;
    }
    TemplateModel value =
        arguments.size() == 1 ? catalogue.find(what.figure()) : (TemplateModel) arguments.get(1);
    if (value == null) {
      wrong.accept(line, RenderNotices.FILL_NO_VALUE.notice().with("what", what.typed()));
      return NOTHING;
    }
    Meter.running().take(value);
    Optional<ValueWriter.Written> written = writer.write(value, what.isAlone());
    if (written.isEmpty()) {
      wrong.accept(line, RenderNotices.FILL_NOT_SHOWN.notice());
      return NOTHING;
    } else if (written.get().isBlock() && !what.isAlone()) {
      wrong.accept(line, RenderNotices.FILL_NOT_ALONE.notice());
      return NOTHING;
    }
    shown.add(written.get().at(line, RowRecords.of(what.variables())));
    // a text of the model would lose these characters, which XML cannot have
    return new SimpleScalar(SHOWN + Integer.toString(shown.size() - 1) + END);
  }

  /** The figures shown so far, in order. */
  public ImmutableList<TracedFigure> figures() {
    return trace.figures();
  }
}
