package nl.regiodeals.render.internal.template;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.NamedFigure;
import nl.regiodeals.core.exchange.Registry;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.RenderNotices;

/**
 * The tables, charts, lists and parts of publications that a document asks for by name. For one
 * document; not safe to share between threads.
 */
final class NamedBlocks {
  private static final ImmutableMap<String, String> CHARTS =
      ImmutableMap.of("stateMoney", "state-money");

  private static final Publication TABLES = CorePublications.publication("blocks", false);

  private final Templates templates;
  private final Registry<Publication> publications;
  private final Request request;
  private final Trace trace;
  private final Map<Optional<String>, XhtmlReader> readers = new HashMap<>();

  NamedBlocks(
      Templates templates, Registry<Publication> publications, Request request, Trace trace) {
    this.templates = templates;
    this.publications = publications;
    this.request = request;
    this.trace = trace;
  }

  /** Markup with the deal that it is about. */
  record Markup(String xhtml, Optional<String> deal) {}

  /** A table, chart or map, as markup. */
  Markup of(NamedFigure figure) {
    Optional<String> deal =
        figure.family().equals("deal")
            ? Optional.of(figure.arguments().get(0).toString())
            : Optional.empty();
    if (figure.kind() == NamedFigure.Kind.TABLE) {
      return new Markup(run(TABLES, deal, Map.of("block", figure.key())), deal);
    }
    String chart = CHARTS.getOrDefault(figure.key(), figure.key());
    return new Markup("<figure chart=\"" + chart + "\"/>", deal);
  }

  private String run(Publication publication, Optional<String> deal, Map<String, Object> values) {
    Optional<Dossier> dossier = deal.flatMap(request.dossiers()::find);
    Scene scene = new Scene(request, dossier, Links.NONE, values);
    return templates.within(publication, scene, trace, new Sections());
  }

  /**
   * A publication without its title, or a section of it, as markup.
   *
   * @param id the id of the publication
   * @param section the id or name of the section; blank for all
   */
  String part(String id, String section) throws TemplateModelException {
    Publication publication =
        publications
            .find(id)
            .orElseThrow(
                () ->
                    refused(
                        new RenderException(
                            RenderNotices.UNKNOWN_PUBLICATION
                                .notice()
                                .with("id", id)
                                .with("known", String.join(", ", publications.ids())),
                            null)));
    Optional<String> deal =
        publication.perDeal()
            ? Optional.of(TemplateData.dossier(publication, request).deal().id())
            : Optional.empty();
    Sections sections = new Sections();
    Scene scene = new Scene(request, deal.flatMap(request.dossiers()::find), Links.NONE, Map.of());
    String whole = templates.within(publication, scene, trace, sections);
    return section.isBlank() ? body(whole) : sections.of(whole, section(publication, section));
  }

  private static TemplateModelException refused(RenderException reason) {
    return new TemplateModelException(reason);
  }

  /** The id of a section, which may be named as people see it. */
  private String section(Publication publication, String named) {
    for (Language language : List.of(request.language(), Language.ENGLISH)) {
      for (String key : publication.texts().keys(language)) {
        if (key.startsWith("place.")
            && publication.texts().text(language, key).equalsIgnoreCase(named)) {
          return key.substring("place.".length());
        }
      }
    }
    return named;
  }

  /** What is in the article, without its title. */
  private static String body(String article) {
    String inner = article.substring(article.indexOf('>') + 1, article.lastIndexOf("</article>"));
    int title = inner.indexOf("</h1>");
    return inner.strip().startsWith("<h1>") ? inner.substring(title + "</h1>".length()) : inner;
  }

  ImmutableList<Block> blocks(Markup markup) {
    return reader(markup.deal()).blocks(markup.xhtml());
  }

  ImmutableList<Inline> inlines(String markup) {
    return reader(Optional.empty()).inlines(markup);
  }

  private XhtmlReader reader(Optional<String> deal) {
    return readers.computeIfAbsent(
        deal, about -> templates.reader(request, about.flatMap(request.dossiers()::find)));
  }

  /** Marks where the sections of a publication begin and end. */
  static final class Sections implements TemplateMethodModelEx {
    private final ImmutableList.Builder<String> seen = ImmutableList.builder();

    @Override
    @SuppressWarnings("rawtypes") // as in FreeMarker
    public Object exec(List arguments) throws TemplateModelException {
      String position = String.valueOf(arguments.get(0));
      String id = String.valueOf(arguments.get(1));
      if (position.equals("before")) {
        seen.add(id);
      }
      return TemplateData.markup(position.equals("instead") ? "" : mark(position, id));
    }

    private static String mark(String position, String id) {
      return "<!--" + position + " " + id.replace("-", "_") + "-->";
    }

    /** What stands between the marks of a section. */
    String of(String whole, String section) throws TemplateModelException {
      String begin = mark("before", section);
      int from = whole.indexOf(begin);
      int to = whole.indexOf(mark("after", section), Math.max(0, from));
      if (from < 0 || to < 0) {
        throw refused(
            new RenderException(
                RenderNotices.FILL_NO_SECTION
                    .notice()
                    .with("section", section)
                    .with("known", String.join(", ", seen.build())),
                null));
      }
      return whole.substring(from + begin.length(), to);
    }
  }
}
