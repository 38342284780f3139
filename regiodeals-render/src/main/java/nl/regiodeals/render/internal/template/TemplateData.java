package nl.regiodeals.render.internal.template;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import freemarker.core.TemplateMarkupOutputModel;
import freemarker.core.TemplateXMLOutputModel;
import freemarker.core.XMLOutputFormat;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModelEx2;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import freemarker.template.utility.DeepUnwrap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.analysis.Figures;
import nl.regiodeals.core.analysis.NamedFigure;
import nl.regiodeals.core.analysis.ProgrammeAreas;
import nl.regiodeals.core.analysis.ReportingYear;
import nl.regiodeals.core.check.Check;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Municipalities;
import nl.regiodeals.core.geography.Municipality;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.DealFact;
import nl.regiodeals.core.model.HelixSector;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.core.text.XmlText;
import nl.regiodeals.render.Detail;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.internal.RenderNotices;
import org.jspecify.annotations.Nullable;

/** The data model of templates. */
final class TemplateData {
  /** The maximum number of items in an enumeration. */
  private static final int MOST_LISTED = 100_000;

  /** The check that finds published figures that differ. */
  private static final Optional<Check> DIFFERING =
      Checks.standard().checks().find("published-figures-differ");

  /** The facts of a deal by their names, for a template to name one. */
  private static final ImmutableMap<String, DealFact> DEAL_FACTS =
      Maps.uniqueIndex(EnumSet.allOf(DealFact.class), DealFact::name);

  private TemplateData() {}

  /** The data for one publication. */
  static Map<String, Object> of(
      Publication publication,
      Messages texts,
      Scene scene,
      Trace trace,
      Optional<AuthorMarkup> author) {
    Request request = scene.request();
    Dossiers dossiers = request.dossiers();
    ReportingYear reporting = new ReportingYear(dossiers, request.year());
    ImmutableMap.Builder<String, Object> data =
        ImmutableMap.<String, Object>builder()
            .put("portfolio", request.portfolio())
            .put("dossiers", dossiers)
            .put("state", request.state())
            .put("reporting", reporting)
            .put("year", request.year())
            .put("findings", findings(request))
            .put("language", request.language().tag())
            .put("sectors", HelixSector.values())
            .put("dealFact", DEAL_FACTS)
            .put("provinces", Province.values())
            .put("islands", Island.values())
            .put("page", (TemplateMethodModelEx) arguments -> page(scene.links(), arguments))
            .putAll(scene.values())
            .put("shared", (TemplateMethodModelEx) none -> request.shared())
            .put("textIn", (TemplateMethodModelEx) of -> textIn(texts, request, trace, of))
            .put("disputed", (TemplateMethodModelEx) none -> disputed(dossiers, request.language()))
            .putAll(functions(texts, request.language(), trace));
    for (Detail detail : Detail.values()) {
      data.put(
          "shows"
              + Ascii.toUpperCase(detail.name().charAt(0))
              + Ascii.toLowerCase(detail.name().substring(1)),
          request.edition().details().contains(detail)
              || (detail == Detail.ORIGINS && !Obstacles.isSent(publication, request)));
    }
    data.put("author", (TemplateMethodModelEx) arguments -> author(author, arguments));
    reporting
        .correspondence(publication.id(), request.deal())
        .ifPresent(known -> data.put("correspondence", known));
    scene.deal().ifPresent(dossier -> data.put("dossier", dossier));
    return data.buildOrThrow();
  }

  /** Text that is already markup. */
  static Object markup(String markup) {
    try {
      return XMLOutputFormat.INSTANCE.fromMarkup(markup);
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The address of the page of a thing, relative to the current page; null if it has none. */
  private static @Nullable Object page(Links links, List<?> arguments)
      throws TemplateModelException {
    if (arguments.size() != 2) {
      throw new TemplateModelException("expected a kind of page and an id");
    }
    return links
        .to(unwrapped(arguments.get(0)).toString(), unwrapped(arguments.get(1)).toString())
        .orElse(null);
  }

  /** The words of the author at a place, as markup. */
  private static Object author(Optional<AuthorMarkup> author, List<?> arguments)
      throws TemplateModelException {
    if (arguments.size() != 2 && arguments.size() != 3) {
      throw new TemplateModelException("expected a position, a section, and the name of its deal");
    }
    String position = unwrapped(arguments.get(0)).toString();
    String section = unwrapped(arguments.get(1)).toString();
    Optional<String> deal =
        arguments.size() == 3
            ? Optional.of(unwrapped(arguments.get(2)).toString())
            : Optional.empty();
    return markup(author.map(words -> words.at(position, section, deal)).orElse(""));
  }

  /** A figure that the words of an author name, as markup. */
  static String named(Figures figures, Language language, Trace trace, String name, Place place) {
    NamedFigure figure =
        figures
            .find(name)
            .filter(found -> found.value().isPresent())
            .orElseThrow(
                () ->
                    new RenderException(
                        RenderNotices.WORDS_NO_FIGURE.notice().at(place).with("name", name), null));
    String shown = figure.shown(language).orElseThrow();
    return figure.kind() == NamedFigure.Kind.FIGURE && figure.unit() != NamedFigure.Unit.TEXT
        ? markup(new Trace.Origin(figure.lineage().making(), figure::lineage), shown, trace)
        : escaped(shown);
  }

  /** The findings, most severe first: severity, place, message, and what to do. */
  private static List<Map<String, String>> findings(Request request) {
    return request.findings().stream()
        .sorted((a, b) -> b.severity().compareTo(a.severity()))
        .map(
            notice -> {
              Optional<Place.InSheet> cell =
                  notice
                      .place()
                      .filter(Place.InSheet.class::isInstance)
                      .map(Place.InSheet.class::cast);
              return Map.of(
                  "severity", notice.severity().name(),
                  "sheet", cell.map(Place.InSheet::sheet).orElse(""),
                  "cell", cell.map(Place.InSheet::cell).orElse(""),
                  "message", notice.message(request.language()),
                  "hint", notice.hint(request.language()));
            })
        .toList();
  }

  /** The published figures that differ, in sentences. */
  private static List<String> disputed(Dossiers dossiers, Language language) {
    return DIFFERING.stream()
        .flatMap(check -> check.examine(dossiers))
        .map(notice -> notice.message(language))
        .toList();
  }

  /** The deal that a publication is about. */
  static Dossier dossier(Publication publication, Request request) {
    String deal =
        request
            .deal()
            .orElseThrow(
                () ->
                    new RenderException(
                        RenderNotices.WHICH_DEAL.notice().with("publication", publication.id()),
                        null));
    return dossier(request, deal);
  }

  /** A deal of the request. */
  static Dossier dossier(Request request, String deal) {
    return request
        .dossiers()
        .find(deal)
        .orElseThrow(
            () ->
                new RenderException(RenderNotices.UNKNOWN_DEAL.notice().with("deal", deal), null));
  }

  private static Map<String, TemplateMethodModelEx> functions(
      Messages texts, Language language, Trace trace) {
    Notation notation = Notation.of(language);
    return ImmutableMap.<String, TemplateMethodModelEx>builder()
        .put("text", arguments -> taken(text(texts, language, notation, trace, arguments)))
        .put("money", on(Money.class, notation::roundMoney, trace))
        .put("exact", on(Money.class, notation::money, trace))
        .put("percent", on(BigDecimal.class, notation::percent, trace))
        .put(
            "number",
            arguments -> traced(only(arguments), notation.show(number(only(arguments))), trace))
        .put("signed", on(BigDecimal.class, change -> signed(change, notation), trace))
        .put("date", arguments -> notation.show(unwrapped(only(arguments))))
        .put("show", arguments -> notation.show(unwrapped(only(arguments))))
        .put("word", arguments -> Words.of((Enum<?>) unwrapped(only(arguments)), language))
        .put("list", arguments -> taken(list(only(arguments), notation)))
        .put("sizeOf", arguments -> trace.size(only(arguments)))
        .put(
            "count",
            arguments ->
                traced(only(arguments), inWords(texts, language, notation, only(arguments)), trace))
        .put("municipalityNames", arguments -> municipalityNames(only(arguments)))
        .buildOrThrow();
  }

  /** The result of a function, if it is not too long: a text of a bundle may use a value twice. */
  private static Object taken(Object made) throws TemplateModelException {
    Meter.running()
        .take(made instanceof TemplateModel model ? model : new SimpleScalar((String) made));
    return made;
  }

  /** A change, with its plus or minus sign. */
  private static String signed(BigDecimal change, Notation notation) {
    return (change.signum() > 0 ? "+" : "") + notation.show(change);
  }

  /** A formatted figure; if its origin is known, as markup with its id. */
  private static Object traced(Object model, String shown, Trace trace)
      throws TemplateModelException {
    return model instanceof ModelWrapper.Traced traced
        ? XMLOutputFormat.INSTANCE.fromMarkup(markup(traced.origin(), shown, trace))
        : shown;
  }

  /** A figure as markup with its id. */
  static String markup(Trace.Origin origin, String shown, Trace trace) {
    return "<data id=\"" + trace.figure(origin, shown) + "\">" + escaped(shown) + "</data>";
  }

  private static <T> TemplateMethodModelEx on(
      Class<T> type, Function<T, String> show, Trace trace) {
    return arguments -> {
      Object value = unwrapped(only(arguments));
      if (!type.isInstance(value)) {
        throw new TemplateModelException(
            "expected " + type.getSimpleName() + ", found " + value.getClass().getSimpleName());
      }
      return traced(only(arguments), show.apply(type.cast(value)), trace);
    };
  }

  /** A number in words if it is small, and otherwise in digits. */
  private static String inWords(Messages texts, Language language, Notation notation, Object model)
      throws TemplateModelException {
    Object number = number(model);
    String key = "count." + number;
    return texts.has(language, key) ? texts.text(language, key) : notation.show(number);
  }

  private static List<String> municipalityNames(Object codes) throws TemplateModelException {
    return strings(codes).stream()
        .map(code -> Municipalities.current().find(code).map(Municipality::name).orElse(code))
        .toList();
  }

  private static Object number(Object model) throws TemplateModelException {
    Object value = unwrapped(model);
    return value instanceof Number number && !(value instanceof BigDecimal)
        ? (Object) number.longValue()
        : value;
  }

  /** An enumeration; figures in it remain traced. */
  private static Object list(Object model, Notation notation) throws TemplateModelException {
    if (!(model instanceof TemplateSequenceModel sequence)) {
      throw new TemplateModelException("expected a sequence");
    }
    Meter.checkTexts(sequence, MOST_LISTED);
    List<String> parts = new ArrayList<>();
    boolean marked = false;
    for (int i = 0; i < sequence.size(); i++) {
      marked |= sequence.get(i) instanceof TemplateXMLOutputModel;
    }
    if (!marked) {
      return notation.list(strings(model));
    }
    for (int i = 0; i < sequence.size(); i++) {
      parts.add(
          sequence.get(i) instanceof TemplateXMLOutputModel markup
              ? XMLOutputFormat.INSTANCE.getMarkupString(markup)
              : escaped(String.valueOf(unwrapped(sequence.get(i)))));
    }
    return XMLOutputFormat.INSTANCE.fromMarkup(notation.list(parts));
  }

  private static List<String> strings(Object model) throws TemplateModelException {
    if (!(model instanceof TemplateSequenceModel sequence)) {
      throw new TemplateModelException("expected a sequence");
    }
    Meter.checkTexts(sequence, MOST_LISTED);
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < sequence.size(); i++) {
      strings.add(String.valueOf(unwrapped(sequence.get(i))));
    }
    return strings;
  }

  /** A text of the bundle in the words of one of several programmes. */
  private static Object textIn(Messages texts, Request request, Trace trace, List<?> arguments)
      throws TemplateModelException {
    if (arguments.size() < 2
        || !(unwrapped(arguments.get(0)) instanceof ProgrammeAreas programme)) {
      throw new TemplateModelException("expected a programme, the key of a text, and its values");
    }
    Language language = request.spokenBy(programme);
    return taken(
        text(
            texts, language, Notation.of(language), trace, arguments.subList(1, arguments.size())));
  }

  /** A text of the bundle. Values that are markup, such as a footnote, remain markup. */
  private static TemplateModel text(
      Messages texts, Language language, Notation notation, Trace trace, List<?> arguments)
      throws TemplateModelException {
    Map<String, Object> values = new LinkedHashMap<>();
    IdentityHashMap<Object, Trace.Origin> origins = new IdentityHashMap<>();
    if (arguments.size() > 1) {
      TemplateHashModelEx2.KeyValuePairIterator pairs =
          ((TemplateHashModelEx2) arguments.get(1)).keyValuePairIterator();
      while (pairs.hasNext()) {
        TemplateHashModelEx2.KeyValuePair pair = pairs.next();
        Object value = value(pair.getValue());
        if (pair.getValue() instanceof ModelWrapper.Traced traced && value instanceof Number) {
          // a new object for each, so that equal numbers can be distinguished
          value = new BigDecimal(value.toString());
          origins.put(value, traced.origin());
        }
        values.put(unwrapped(pair.getKey()).toString(), value);
      }
    }
    AtomicLong length = new AtomicLong();
    String key = unwrapped(arguments.get(0)).toString();
    try {
      return XMLOutputFormat.INSTANCE.fromMarkup(
          texts.text(
              language,
              key,
              values,
              TemplateData::escaped,
              value -> {
                Trace.Origin origin = origins.get(value);
                String words =
                    origin == null
                        ? shown(value, notation)
                        : markup(origin, notation.show(value), trace);
                Meter.checkLength(length.addAndGet(words.length()), Meter.LONGEST_TEXT);
                return words;
              }));
    } catch (IllegalArgumentException e) {
      throw new TemplateModelException(
          new RenderException(RenderNotices.NO_TEXT.notice().with("key", key), e));
    }
  }

  private static Object value(TemplateModel model) throws TemplateModelException {
    return model instanceof TemplateMarkupOutputModel<?> ? model : number(model);
  }

  private static String shown(Object value, Notation notation) {
    if (value instanceof TemplateXMLOutputModel markup) {
      try {
        return XMLOutputFormat.INSTANCE.getMarkupString(markup);
      } catch (TemplateModelException e) {
        throw new IllegalArgumentException(e);
      }
    }
    return escaped(notation.show(value));
  }

  static String escaped(String text) {
    return XMLOutputFormat.INSTANCE.escapePlainText(XmlText.allowed(text));
  }

  private static Object only(List<?> arguments) throws TemplateModelException {
    if (arguments.size() != 1 || arguments.get(0) == null) {
      throw new TemplateModelException(
          "expected one value, found "
              + arguments.stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining(", ", "(", ")")));
    }
    return arguments.get(0);
  }

  /** Unwraps a value; a list that a template made is unwrapped only one level deep. */
  private static Object unwrapped(Object model) throws TemplateModelException {
    Meter.checkFlat((TemplateModel) model);
    Object value = DeepUnwrap.unwrap((TemplateModel) model);
    if (value == null) {
      throw new TemplateModelException("a value is missing");
    }
    return value;
  }
}
