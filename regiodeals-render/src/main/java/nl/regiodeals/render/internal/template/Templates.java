package nl.regiodeals.render.internal.template;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Figures;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Registry;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.output.Publisher;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Trail;
import nl.regiodeals.render.internal.DocumentWords;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.chart.Boundaries;
import nl.regiodeals.render.internal.chart.BoundariesFile;
import nl.regiodeals.render.internal.chart.Charts;

/**
 * Runs templates in a sandbox: all output is escaped, no class can be reached, no file outside the
 * folder of templates is read, and the size of the output is limited. Safe to share between
 * threads.
 */
public final class Templates {
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
    return finished(
        Optional.of(publication),
        request,
        known(
            read(publication, scene, trace, Optional.of(trace))
                .with(trail(publication, request, trace)),
            publication));
  }

  /**
   * A document in the house style, with what readers must know of it.
   *
   * @param publication the publication that it is; empty if it is none
   */
  public Document finished(Optional<Publication> publication, Request request, Document plain) {
    Document worded = plain.with(words(request.language()));
    Document document =
        style.on(publication.map(known -> marked(worded, known, request)).orElse(worded));
    Document whole =
        request
            .origins()
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
  public static void refuseUnready(Publication publication, Request request) {
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
   * @param parts the parts that the frame stands around, as HTML, by name
   */
  public String frame(Publication frame, Scene scene, Map<String, String> parts) {
    Trace trace = new Trace(scene.request().language(), texts(Trace.TEXTS));
    return run(
        frame,
        ImmutableMap.<String, Object>builder()
            .putAll(TemplateData.of(frame, texts(frame.texts()), scene, trace, Optional.empty()))
            .putAll(Maps.transformValues(parts, TemplateData::markup))
            .buildOrThrow(),
        Optional.empty());
  }

  /** The house style. */
  public HouseStyle style() {
    return style;
  }

  /** A file of the user that takes the place of a publication: empty if there is none. */
  public Optional<Input> ownDocument(String publication, String format) {
    String name = publication + "." + format;
    return folder
        .flatMap(own -> own.find(name))
        .map(path -> Input.of(name, () -> Files.newInputStream(path)));
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
    Language language = scene.request().language();
    Charts charts = charts(scene.request(), scene.deal(), scene.links());
    return new XhtmlReader(publication.template(), language, charts, scene.links()::isOwn)
        .read(xhtml);
  }

  /** The chart with this name; empty if there is none. */
  public Optional<Block.Illustration> chart(String name, Request request) {
    return ofRequest(request).find(name);
  }

  /** The names of the charts of a request. */
  public ImmutableList<String> charts(Request request) {
    return ofRequest(request).listed();
  }

  private Charts ofRequest(Request request) {
    return charts(request, request.deal().map(id -> TemplateData.dossier(request, id)), Links.NONE);
  }

  /** Where the figures of the charts of a request come from. */
  public ChartSource source(Request request) {
    return new ChartSource(
        request.portfolio().programme(),
        request.day(),
        Publisher.UNKNOWN,
        request.language(),
        texts(Charts.TEXTS));
  }

  private Charts charts(Request request, Optional<Dossier> deal, Links links) {
    return new Charts(
        request.state(),
        deal,
        request.year(),
        request.language(),
        style.theme(),
        boundaries,
        texts(Charts.TEXTS),
        about -> links.to("deal", about.id()),
        request::shared);
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
        .map(own -> texts.computeIfAbsent(bundle, known -> known.with(own::texts, own::refused)))
        .orElse(bundle);
  }

  /** A notice about each text of the folder that nothing asks for. */
  public ImmutableList<Notice> unused(ImmutableList<Messages> bundles) {
    return folder.map(own -> new UnusedTexts(own, bundles).notices()).orElseGet(ImmutableList::of);
  }

  /** The words of formats that the folder replaces. */
  private ImmutableMap<String, String> words(Language language) {
    return folder.isEmpty()
        ? ImmutableMap.of()
        : DocumentWords.all(texts(DocumentWords.TEXTS), language);
  }

  private String run(Publication publication, Map<String, Object> data, Optional<Trace> traced) {
    Configuration configuration =
        configurations.computeIfAbsent(publication.id(), id -> configuration(publication));
    return new TemplateRun(publication, configuration, timeLimit)
        .run(() -> configuration.getTemplate(publication.template()), data, traced, none -> {});
  }

  /** Runs a publication within another template, and gives its markup. */
  String within(Publication publication, Scene scene, Trace trace, TemplateMethodModelEx author) {
    Map<String, Object> data =
        new HashMap<>(
            TemplateData.of(
                publication, texts(publication.texts()), scene, trace, Optional.empty()));
    data.put("author", author);
    return run(publication, data, Optional.of(trace));
  }

  /** Reads the markup of a template. */
  XhtmlReader reader(Request request, Optional<Dossier> deal) {
    return new XhtmlReader(
        "", request.language(), charts(request, deal, Links.NONE), none -> false);
  }

  /** A run of a template that is not a file: square brackets are its directives. */
  TemplateRun runOf(Publication publication) {
    Configuration configuration = configuration(publication);
    configuration.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
    configuration.setWhitespaceStripping(false);
    return new TemplateRun(publication, configuration, timeLimit);
  }

  /** What expressions of a document can use. */
  public Expressions expressions(Registry<Publication> publications, Request request) {
    return new Expressions(this, fence, publications, request);
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
