package nl.regiodeals.render.internal.template;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Figures;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Trail;
import nl.regiodeals.render.internal.DocumentWords;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.chart.Boundaries;
import nl.regiodeals.render.internal.chart.BoundariesFile;
import nl.regiodeals.render.internal.chart.Charts;
import org.jspecify.annotations.Nullable;

/**
 * Runs templates in a sandbox: all output is escaped, no class can be reached, no file outside the
 * folder of templates is read, and the size of the output is limited. Safe to share between
 * threads.
 */
public final class Templates {
  private static final int LARGEST_OUTPUT = 16 << 20;

  private final Optional<TemplateFolder> folder;
  private final HouseStyle style;
  private final Boundaries boundaries;
  private final TimeLimit timeLimit;
  private final Fence fence = new Fence();
  private final Map<Messages, Messages> texts = new ConcurrentHashMap<>();
  private final Map<String, Configuration> configurations = new ConcurrentHashMap<>();

  /**
   * Templates, of which those in the folder take precedence.
   *
   * @param longest how long a template may run
   */
  public Templates(Optional<Path> folder, Duration longest) {
    folder
        .filter(path -> !Files.isDirectory(path))
        .ifPresent(
            path -> {
              throw new RenderException(
                  RenderNotices.NO_TEMPLATE_FOLDER.notice().with("folder", path.toString()), null);
            });
    this.folder = folder.map(TemplateFolder::new);
    this.style = this.folder.map(HouseStyle::in).orElse(HouseStyle.DEFAULT);
    this.boundaries =
        this.folder
            .flatMap(own -> own.find(BoundariesFile.NAME, BoundariesFile.LARGEST))
            .map(BoundariesFile::read)
            .orElse(Boundaries.NONE);
    this.timeLimit = new TimeLimit(longest);
  }

  /** Makes a document. */
  public Document render(Publication publication, Request request) {
    refuseUnready(publication, request);
    Optional<Dossier> deal =
        publication.perDeal()
            ? Optional.of(TemplateData.dossier(publication, request))
            : Optional.empty();
    Scene scene = new Scene(request, deal, Links.NONE, Map.of());
    Trace trace = new Trace(request.language(), texts(Trace.TEXTS));
    Document document =
        style.on(
            marked(
                known(
                    read(publication, scene, trace, Optional.of(trace))
                        .with(trail(publication, request, trace))
                        .with(words(request.language())),
                    publication),
                publication,
                request));
    Document whole =
        request
            .lineage()
            .map(read -> LineageAppendix.on(document, read, texts(Trace.TEXTS)))
            .orElse(document);
    return request.portfolio().programme().synthetic()
        ? Banner.on(whole, DocumentWords.of(whole, "synthetic"))
        : whole;
  }

  /** A document with the mark of a draft, if it is one that is sent and is not final. */
  private Document marked(Document document, Publication publication, Request request) {
    if (request.edition().isFinal() || !Obstacles.isSent(publication, request)) {
      return document;
    }
    return Banner.below(
        document,
        texts(publication.texts()).text(request.language(), Obstacles.mark(publication)),
        Obstacles.of(publication, request).stream()
            .map(notice -> notice.message(request.language()))
            .toList());
  }

  /** Refuses a final publication as long as something stands in the way. */
  private static void refuseUnready(Publication publication, Request request) {
    ImmutableList<Notice> obstacles =
        request.edition().isFinal() ? Obstacles.of(publication, request) : ImmutableList.of();
    if (!obstacles.isEmpty()) {
      throw new RenderException(
          RenderNotices.NOT_FINAL
              .notice()
              .with("publication", publication.id())
              .with(
                  "reasons",
                  obstacles.stream()
                      .map(notice -> notice.message(request.language()))
                      .collect(Collectors.joining(" "))),
          null);
    }
  }

  /** Makes a page of a site. Its figures are not traced. */
  public Document page(Publication page, Scene scene) {
    return known(
        read(
                page,
                scene,
                new Trace(scene.request().language(), texts(Trace.TEXTS)),
                Optional.empty())
            .in(style.theme())
            .with(words(scene.request().language())),
        page);
  }

  /** A document without columns of which nothing is known. */
  private Document known(Document document, Publication publication) {
    Messages bundle = texts(publication.texts());
    return bundle.has(document.language(), "unknown")
        ? KnownColumns.of(document, bundle.text(document.language(), "unknown"))
        : document;
  }

  /**
   * A page with its frame, as HTML.
   *
   * @param intro the start of the page, up to the place for a form, as HTML
   * @param content the rest of the page, as HTML
   */
  public String frame(Publication frame, Scene scene, String intro, String content) {
    Trace trace = new Trace(scene.request().language(), texts(Trace.TEXTS));
    return run(
        frame,
        ImmutableMap.<String, Object>builder()
            .putAll(TemplateData.of(frame, texts(frame.texts()), scene, trace, Optional.empty()))
            .put("intro", TemplateData.markup(intro))
            .put("content", TemplateData.markup(content))
            .buildOrThrow(),
        Optional.empty());
  }

  /** The house style. */
  public HouseStyle style() {
    return style;
  }

  /** A file in the folder of templates that replaces one of the library; empty if there is none. */
  public Optional<InputStream> own(String name) {
    return folder.flatMap(own -> own.open(name));
  }

  private Document read(Publication publication, Scene scene, Trace trace, Optional<Trace> traced) {
    Optional<AuthorMarkup> author = author(publication, scene.request(), trace);
    String xhtml =
        run(
            publication,
            TemplateData.of(publication, texts(publication.texts()), scene, trace, author),
            traced);
    author.ifPresent(words -> words.refuseUnused(scene.request().language()));
    Locale language = scene.request().language();
    Charts charts =
        new Charts(
            scene.request().state(),
            scene.deal(),
            scene.request().year(),
            language,
            style.theme(),
            boundaries,
            texts(Charts.TEXTS),
            deal -> scene.links().to("deal", deal.id()));
    return new XhtmlReader(publication.template(), language, charts, scene.links()::isOwn)
        .read(xhtml);
  }

  /** The words of the author, which may name figures. */
  private Optional<AuthorMarkup> author(Publication publication, Request request, Trace trace) {
    return request
        .edition()
        .words()
        .map(
            words -> {
              Supplier<Figures> figures = Suppliers.memoize(request::figures);
              return new AuthorMarkup(
                  words,
                  texts(publication.texts()),
                  (name, place) ->
                      TemplateData.named(figures.get(), request.language(), trace, name, place));
            });
  }

  private static Trail trail(Publication publication, Request request, Trace trace) {
    return new Trail(
        publication.id(),
        request.year(),
        request.day(),
        request.deal(),
        request.language(),
        trace.figures());
  }

  /** A bundle of texts, of which those in the folder take precedence. */
  public Messages texts(Messages bundle) {
    return folder
        .map(own -> texts.computeIfAbsent(bundle, known -> known.with(own::texts)))
        .orElse(bundle);
  }

  /** The words of formats that the folder replaces. */
  private ImmutableMap<String, String> words(Locale language) {
    return folder.isEmpty()
        ? ImmutableMap.of()
        : DocumentWords.all(texts(DocumentWords.TEXTS), language);
  }

  private String run(Publication publication, Map<String, Object> data, Optional<Trace> traced) {
    Configuration configuration =
        configurations.computeIfAbsent(publication.id(), id -> configuration(publication));
    BoundedWriter out = new BoundedWriter(LARGEST_OUTPUT);
    try {
      Template template = configuration.getTemplate(publication.template());
      Environment run = template.createProcessingEnvironment(data, out);
      traced.ifPresent(trace -> run.setCustomAttribute(ModelWrapper.TRACE, trace));
      run.setCustomAttribute(Meter.ATTRIBUTE, new Meter());
      timeLimit.run(run::process);
      return out.toString();
    } catch (TimeoutException e) {
      throw new RenderException(
          RenderNotices.TOO_SLOW
              .notice()
              .at(new Place.InFile(publication.template()))
              .with("seconds", Long.toString(timeLimit.longest().toSeconds())),
          e);
    } catch (TemplateNotFoundException e) {
      throw new RenderException(noTemplate(publication, e), e);
    } catch (ParseException e) {
      throw bad(configuration, e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e);
    } catch (InvalidReferenceException e) {
      throw new RenderException(
          RenderNotices.NOT_THERE
              .notice()
              .at(place(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber()))
              .with("what", String.valueOf(e.getBlamedExpressionString())),
          e);
    } catch (TemplateException e) {
      if (e.getCause() instanceof RenderException refused) {
        throw refused.notice().place().isPresent()
            ? refused
            : new RenderException(
                refused
                    .notice()
                    .at(place(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber())),
                e);
      } else if (e.getCause() instanceof IOException within) {
        throw notThere(configuration, publication, e, within);
      }
      throw bad(
          configuration, e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber(), e);
    } catch (IOException e) {
      throw bad(configuration, publication.template(), 1, 0, e);
    } catch (Stopped e) {
      throw refused(e.notice(), publication, e);
    } catch (StackOverflowError e) {
      throw refused(RenderNotices.TEMPLATE_WITHOUT_END.notice(), publication, e);
    } catch (OutOfMemoryError e) {
      throw refused(RenderNotices.TEMPLATE_MEMORY.notice(), publication, e);
    }
  }

  private static Notice noTemplate(Publication publication, TemplateNotFoundException e) {
    return RenderNotices.NO_TEMPLATE
        .notice()
        .with("template", e.getTemplateName())
        .with("publication", publication.id());
  }

  /** The exception for a template that is included but cannot be used. */
  private static RenderException notThere(
      Configuration configuration,
      Publication publication,
      TemplateException asks,
      IOException within) {
    Place place = place(asks.getTemplateSourceName(), asks.getLineNumber(), asks.getColumnNumber());
    if (within instanceof ParseException wrong) {
      return bad(
          configuration,
          wrong.getTemplateName(),
          wrong.getLineNumber(),
          wrong.getColumnNumber(),
          asks);
    } else if (within instanceof MalformedTemplateNameException name) {
      return new RenderException(
          RenderNotices.TEMPLATE_ELSEWHERE.notice().at(place).with("what", name.getTemplateName()),
          asks);
    } else if (within instanceof TemplateNotFoundException name) {
      return new RenderException(noTemplate(publication, name).at(place), asks);
    }
    return bad(
        configuration,
        asks.getTemplateSourceName(),
        asks.getLineNumber(),
        asks.getColumnNumber(),
        asks);
  }

  private static RenderException refused(Notice notice, Publication publication, Throwable cause) {
    return new RenderException(
        notice.place().isPresent() ? notice : notice.at(new Place.InFile(publication.template())),
        cause);
  }

  /**
   * The exception for output that is not well-formed. The parser's message is in the cause, for
   * developers; users see the place itself.
   */
  private static RenderException bad(
      Configuration configuration,
      @Nullable String template,
      @Nullable Integer line,
      @Nullable Integer column,
      Throwable cause) {
    return new RenderException(
        RenderNotices.BAD_TEMPLATE
            .notice()
            .at(place(template, line, column))
            .with(
                "near",
                Excerpt.of(
                    configuration.getTemplateLoader(),
                    String.valueOf(template),
                    line == null ? 1 : line,
                    column == null ? 0 : column)),
        cause);
  }

  private static Place place(
      @Nullable String template, @Nullable Integer line, @Nullable Integer column) {
    return new Place.InText(
        String.valueOf(template), line == null ? 1 : line, column == null ? 0 : column, "");
  }

  private Configuration configuration(Publication publication) {
    Configuration configuration = new FencedConfiguration(fence);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setLocalizedLookup(false);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("c");
    configuration.setOutputFormat(XMLOutputFormat.INSTANCE);
    configuration.setObjectWrapper(new ModelWrapper());
    configuration.setArithmeticEngine(new BoundedArithmetic());
    configuration.setAPIBuiltinEnabled(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setTemplateLoader(loader(publication));
    return configuration;
  }

  private TemplateLoader loader(Publication publication) {
    TemplateLoader own = new ResourceLoader(publication.resources());
    TemplateLoader shared = new ResourceLoader(Templates.class::getResourceAsStream);
    return folder
        .map(
            users ->
                new MultiTemplateLoader(
                    new TemplateLoader[] {new FolderLoader(users), own, shared}))
        .orElseGet(() -> new MultiTemplateLoader(new TemplateLoader[] {own, shared}));
  }
}
