package nl.regiodeals.render;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Registry;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.work.InterruptedWorkException;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.core.work.Progress;
import nl.regiodeals.core.work.Steps;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.internal.DocumentWords;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.chart.Charts;
import nl.regiodeals.render.internal.fill.DocumentFilling;
import nl.regiodeals.render.internal.fill.ReferenceFilling;
import nl.regiodeals.render.internal.refresh.DocumentRefreshing;
import nl.regiodeals.render.internal.site.Addresses;
import nl.regiodeals.render.internal.site.SiteTexts;
import nl.regiodeals.render.internal.site.SiteWriter;
import nl.regiodeals.render.internal.template.Obstacles;
import nl.regiodeals.render.internal.template.Recipients;
import nl.regiodeals.render.internal.template.Templates;
import nl.regiodeals.render.internal.template.Trace;

/**
 * Makes publications. Immutable and safe to share between threads; create one and reuse it, because
 * it caches the templates it has read.
 *
 * <p>Every verb works in the thread that calls it, and stops when that thread is interrupted: with
 * an {@link InterruptedWorkException}, with the thread still marked, and with nothing written. A
 * document is assembled before its first byte is written, so a stream gets all of it, or nothing
 * unless the stream itself fails. How far it is, it tells a {@linkplain #telling listener}.
 *
 * <pre>{@code
 * Renderer renderer = Renderer.builder().build();
 * Document letter = renderer.render("letter", Request.of(portfolio));
 * renderer.write(letter, "html", out);
 * }</pre>
 */
public final class Renderer {
  private static final String MARKDOWN = "md";

  /** The formats of documents that are filled as they are. */
  private static final ImmutableList<String> FILLED = ImmutableList.of("docx", "odt");

  private final Registry<Publication> publications;
  private final Registry<DocumentFormat> formats;
  private final Templates templates;
  private final ImmutableMap<String, ReferenceDocument> houseStyles;
  private final Progress progress;

  private Renderer(Builder builder) {
    this.publications =
        Registry.of(builder.publications.orElseGet(Renderer::publicationsAtHand), Publication::id);
    this.formats =
        Registry.of(
            builder.formats.orElseGet(Renderer::formatsAtHand), format -> format.format().id());
    this.templates = new Templates(builder.folder, builder.timeLimit);
    this.houseStyles = houseStyles(builder.houseStyles);
    this.progress = Progress.NONE;
  }

  private Renderer(Renderer other, Progress progress) {
    this.publications = other.publications;
    this.formats = other.formats;
    this.templates = other.templates;
    this.houseStyles = other.houseStyles;
    this.progress = progress;
  }

  /**
   * A builder of renderers. By default the renderer uses the publications and formats of all jars
   * on the class path or module path, which are looked up once, when it is built.
   */
  public static Builder builder() {
    return new Builder();
  }

  private static ImmutableMap<String, ReferenceDocument> houseStyles(
      List<ReferenceDocument> documents) {
    Map<String, ReferenceDocument> known = new LinkedHashMap<>();
    for (ReferenceDocument document : documents) {
      ReferenceDocument other = known.putIfAbsent(document.format(), document);
      if (other != null) {
        throw new RenderException(
            RenderNotices.HOUSE_TWICE
                .notice()
                .at(new Place.InFile(document.name()))
                .with("other", other.name())
                .with("format", document.format()),
            null);
      }
    }
    return ImmutableMap.copyOf(known);
  }

  private static ImmutableList<Publication> publicationsAtHand() {
    return Streams.stream(ServiceLoader.load(PublicationProvider.class))
        .flatMap(provider -> provider.publications().stream())
        .collect(toImmutableList());
  }

  private static ImmutableList<DocumentFormat> formatsAtHand() {
    return ImmutableList.copyOf(ServiceLoader.load(DocumentFormat.class));
  }

  /**
   * This renderer, with a listener that is told how far it is: of one job, such as a site. It
   * shares the templates that were read, so making one for each job costs nothing.
   *
   * <pre>{@code
   * renderer.telling(step -> bar.show(step.done(), step.total())).write(site, folder);
   * }</pre>
   */
  public Renderer telling(Progress listener) {
    return new Renderer(this, listener);
  }

  /**
   * The texts of its publications, of the site, of charts and of documents: what a folder of
   * templates can replace, and with what it was. Addresses of pages are left out, because external
   * links lead to them.
   */
  public ImmutableList<Wording> wordings(Language language) {
    Map<String, Wording> known = new LinkedHashMap<>();
    bundles()
        .forEach(
            bundle -> {
              Messages texts = templates.texts(bundle);
              for (String key : ImmutableSortedSet.copyOf(bundle.keys(language))) {
                String text = texts.text(language, key);
                String file = bundle.name() + "_" + language.code() + ".properties";
                // the site takes what it has no text of its own for from publications
                if (!key.startsWith("site.address.")
                    && !(bundle.equals(SiteTexts.TEXTS) && known.containsKey(key + "=" + text))) {
                  known.putIfAbsent(key + "=" + text, new Wording(file, key, text));
                }
              }
            });
    return ImmutableList.copyOf(known.values());
  }

  /**
   * The texts in the folder of templates that nothing asks for, each with its file and line: their
   * key or file has another name than those of {@link #wordings}, and no template in the folder has
   * the key.
   */
  public ImmutableList<Notice> unusedTexts() {
    return templates.unused(bundles());
  }

  private ImmutableList<Messages> bundles() {
    return Stream.concat(
            publications.all().stream().map(Publication::texts),
            Stream.of(SiteTexts.TEXTS, Charts.TEXTS, DocumentWords.TEXTS, Trace.TEXTS))
        .distinct()
        .collect(toImmutableList());
  }

  /** The publications it can make. */
  public Registry<Publication> publications() {
    return publications;
  }

  /** The formats it can write. */
  public Registry<DocumentFormat> formats() {
    return formats;
  }

  /**
   * Makes a publication.
   *
   * @throws RenderException if there is no such publication or deal, or the template has an error
   */
  public Document render(String publication, Request request) {
    return render(publication, request, new Steps(progress, 1));
  }

  private Document render(String publication, Request request, Steps steps) {
    Document document = composed(publication, request);
    steps.taken(Progress.Kind.COMPOSED, publication);
    return document;
  }

  private Document composed(String publication, Request request) {
    Publication known = known(publication);
    Optional<Input> own = templates.ownDocument(publication, MARKDOWN);
    if (own.isPresent()) {
      Templates.refuseUnready(known, request);
      try {
        return DocumentFilling.compose(templates, publications, publication, own.get(), request);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    for (String format : FILLED) {
      if (templates.ownDocument(publication, format).isPresent()) {
        throw new RenderException(
            RenderNotices.FILL_ONE_FORMAT
                .notice()
                .with("publication", publication)
                .with("file", publication + "." + format),
            null);
      }
    }
    return templates.render(known, request);
  }

  /**
   * Writes a publication. If the folder of templates has a document of its name in the format, such
   * as {@code letter.docx}, that is filled; or else one in Markdown, such as {@code letter.md}, in
   * any format.
   *
   * @param out stays open
   * @throws FillException if something is wrong with what that document asks, with all of it
   * @throws RenderException if there is no such publication, deal or format, or the template has an
   *     error
   * @throws IOException if reading or writing fails
   */
  public void write(String publication, Request request, String format, OutputStream out)
      throws IOException {
    Optional<Input> own = ownDocument(publication, format);
    if (own.isPresent()) {
      Templates.refuseUnready(known(publication), request);
      fill(own.get(), request, out);
    } else {
      Steps steps = new Steps(progress, 2);
      write(render(publication, request, steps), Optional.of(request), format, steps, out);
    }
  }

  /**
   * Writes a document that was made for a request, in the house style of its format if there is
   * one. What that asks of the data is taken from the request.
   *
   * @param out stays open; nothing is written to it if something is wrong with the house style
   * @throws FillException if something is wrong with what the house style asks, with all of it
   * @throws RenderException if there is no such format
   * @throws IOException if writing fails
   */
  public void write(Document document, Request request, String format, OutputStream out)
      throws IOException {
    write(document, Optional.of(request), format, new Steps(progress, 1), out);
  }

  /**
   * What to tell before publications are written in these formats in the house styles: for which of
   * them there is none, and which styles are missing.
   *
   * @throws RenderException if a house style is for none of the formats
   */
  public ImmutableList<Notice> houseStyleNotices(Iterable<String> asked) {
    return houseStyles.isEmpty()
        ? ImmutableList.of()
        : HouseStyleNotices.of(houseStyles.values(), ImmutableList.copyOf(asked));
  }

  /** Writes it whole, or nothing: what is written to a stream cannot be taken back. */
  private void write(
      Document document, Optional<Request> request, String format, Steps steps, OutputStream out)
      throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    assemble(document, request, format, Interruption.watching(whole));
    steps.taken(Progress.Kind.FORMATTED, format);
    whole.writeTo(out);
  }

  private void assemble(
      Document document, Optional<Request> request, String format, OutputStream out)
      throws IOException {
    DocumentFormat known =
        formats
            .find(format)
            .orElseThrow(() -> unknown(RenderNotices.UNKNOWN_DOCUMENT_FORMAT, format, formats));
    ReferenceDocument house = houseStyles.get(format);
    if (house == null) {
      known.write(document, out);
    } else {
      ReferenceFilling.write(
          house.prepared(),
          document,
          () -> request.map(asked -> templates.expressions(publications, asked)),
          out);
    }
  }

  /** Whether {@link #write(String, Request, String, OutputStream)} fills a document of the user. */
  public boolean fills(String publication, String format) {
    return ownDocument(publication, format).isPresent();
  }

  private Optional<Input> ownDocument(String publication, String format) {
    return FILLED.contains(format) ? templates.ownDocument(publication, format) : Optional.empty();
  }

  /**
   * Makes a document of a letter in Markdown, with figures from the data as in {@link #fill}, which
   * can be written in any format. A paragraph that begins with {@code Table:} is the caption of the
   * table below it.
   *
   * @throws FillException if something is wrong with what the letter asks, with all of it
   * @throws RenderException if it has something that a document cannot show
   * @throws IOException if reading fails
   */
  public Document compose(Input markdown, Request request) throws IOException {
    Document document =
        DocumentFilling.compose(templates, publications, DocumentFilling.FILLED, markdown, request);
    new Steps(progress, 1).taken(Progress.Kind.COMPOSED, markdown.name());
    return document;
  }

  private Publication known(String publication) {
    return publications
        .find(publication)
        .orElseThrow(() -> unknown(RenderNotices.UNKNOWN_PUBLICATION, publication, publications));
  }

  /**
   * Fills a document that people wrote with figures from the data: a DOCX or ODT file with {@code
   * ${tranche(5).rijksbijdrage}} where a figure belongs, and {@code [#if ...]} and {@code [#list
   * ...]} around what depends on the data. All else stays as it is.
   *
   * <pre>{@code
   * renderer.fill(Input.of(Path.of("letter.docx")), Request.of(portfolio), out);
   * }</pre>
   *
   * @param template the document, of any name
   * @param out stays open; nothing is written to it if something is wrong
   * @throws FillException if something is wrong with what the document asks, with all of it
   * @throws RenderException if it is not such a document, or may not be filled
   * @throws IOException if reading or writing fails
   */
  public void fill(Input template, Request request, OutputStream out) throws IOException {
    DocumentFilling.fill(templates, publications, template, request, progress, out);
  }

  /**
   * Fills a document again that people edited since it was filled: each figure, chart and map gets
   * its value in these data where nobody altered it, and the rows, items and paragraphs of records
   * come and go with them. Nothing else changes; with the data that it was filled from, no byte
   * does. The year, day, deal and language stay those of the document.
   *
   * <pre>{@code
   * Refreshed refreshed = renderer.refresh(Input.of(Path.of("letter.docx")), portfolio, out);
   * refreshed.left().forEach(notice -> print(notice.message(Language.DUTCH)));
   * }</pre>
   *
   * @param document a DOCX or ODT document that {@link #fill} made
   * @param out stays open; nothing is written to it if something is wrong
   * @throws RenderException if it is not such a document, or does not say what it was filled from
   * @throws IOException if reading or writing fails
   */
  public Refreshed refresh(Input document, Portfolio portfolio, OutputStream out)
      throws IOException {
    return DocumentRefreshing.refresh(
        templates, publications, document, portfolio, Optional.empty(), progress, out);
  }

  /**
   * Fills a document again as {@link #refresh(Input, Portfolio, OutputStream)} does, with each
   * change as a tracked change that people can accept or reject in Word and LibreOffice.
   *
   * @param tracking who the changes are by
   */
  public Refreshed refresh(Input document, Portfolio portfolio, Revision tracking, OutputStream out)
      throws IOException {
    return DocumentRefreshing.refresh(
        templates, publications, document, portfolio, Optional.of(tracking), progress, out);
  }

  /**
   * The figures of a document that {@link #fill} made that do not agree with the data: an error for
   * each, and for each row, item or picture that is missing or no longer in the data; a warning for
   * what was removed, copied or typed again without its mark; and information about numbers that
   * are in no data, and about tracked changes, which are read as if they were accepted. A
   * publication is verified by {@link Verification}.
   *
   * @param document a DOCX or ODT document, which may have been edited
   * @throws RenderException if it is not such a document, or does not say what it was filled from
   * @throws IOException if reading fails
   */
  public ImmutableList<Notice> verify(Input document, Portfolio portfolio) throws IOException {
    return DocumentRefreshing.verify(templates, publications, document, portfolio);
  }

  /**
   * Why a publication must not go out yet, such as a letter over a year without reports; empty if
   * nothing stands in the way. A final edition is refused for as long as this is not empty.
   *
   * @throws RenderException if there is no such publication
   */
  public ImmutableList<Notice> obstacles(String publication, Request request) {
    return Obstacles.of(known(publication), request);
  }

  /**
   * The deals that a publication about one deal is made for when it is made for all of them: all
   * deals, or for a reminder those whose report is missing.
   *
   * @throws RenderException if there is no such publication
   */
  public ImmutableList<Deal> deals(String publication, Request request) {
    return Recipients.of(known(publication), request);
  }

  /**
   * The names of the charts and maps of a request: those of all deals, or of its deal, with {@code
   * course:} and the id for each indicator.
   *
   * @throws RenderException if there is no such deal
   */
  public ImmutableList<String> charts(Request request) {
    return templates.charts(request);
  }

  /**
   * A chart or map on its own.
   *
   * @param name one of {@link #charts}
   * @throws RenderException if there is no such chart or deal
   */
  public Chart chart(String name, Request request) {
    return templates
        .chart(name, request)
        .map(chart -> new Chart(chart, templates.source(request), templates.style().theme()))
        .orElseThrow(
            () ->
                new RenderException(
                    RenderNotices.UNKNOWN_CHART
                        .notice()
                        .with("id", name)
                        .with("known", String.join(", ", charts(request))),
                    null));
  }

  /** A document in the house style of the templates, such as one that people wrote. */
  public Document inHouseStyle(Document document) {
    return templates.style().on(document);
  }

  /**
   * Writes a document, in the house style of its format if there is one.
   *
   * @param out stays open
   * @throws RenderException if there is no such format, or the house style asks for data
   * @throws IOException if writing fails
   */
  public void write(Document document, String format, OutputStream out) throws IOException {
    write(document, Optional.empty(), format, new Steps(progress, 1), out);
  }

  /**
   * Writes a site. Files that an earlier run made and this one did not are removed when the folder
   * is finished.
   *
   * @throws RenderException if a template has an error
   * @throws IOException if writing fails
   */
  public void write(Site site, OutputFolder folder) throws IOException {
    SiteWriter.write(templates, publications, formats, site, progress, folder);
  }

  /**
   * The path, within a site, of the page about its data in the first language, so that a
   * description of the data can link to it.
   */
  public static String dataPage(Site site) {
    return Addresses.dataPage(site.languages().get(0));
  }

  /**
   * The paths, within a site, of the pages about its deals in the first language, by the ids of the
   * deals, so that data can link to them. On a site of one deal only that deal has a page.
   */
  public static ImmutableMap<String, String> dealPages(Site site) {
    return Addresses.dealPages(
        Dossiers.of(site.request().portfolio()), site.deal(), site.languages().get(0));
  }

  private static RenderException unknown(NoticeType type, String id, Registry<?> known) {
    return new RenderException(
        type.notice().with("id", id).with("known", String.join(", ", known.ids())), null);
  }

  /** Settings of a renderer. Not safe to share between threads. */
  public static final class Builder {
    private Optional<ImmutableList<Publication>> publications = Optional.empty();
    private Optional<ImmutableList<DocumentFormat>> formats = Optional.empty();
    private Optional<Path> folder = Optional.empty();
    private final List<ReferenceDocument> houseStyles = new ArrayList<>();
    private Duration timeLimit = Duration.ofSeconds(60);

    private Builder() {}

    /** Uses these publications instead of those that are found. */
    public Builder publications(Iterable<Publication> newPublications) {
      this.publications = Optional.of(ImmutableList.copyOf(newPublications));
      return this;
    }

    /** Uses these formats instead of those that are found. */
    public Builder formats(Iterable<DocumentFormat> newFormats) {
      this.formats = Optional.of(ImmutableList.copyOf(newFormats));
      return this;
    }

    /**
     * Sets a folder whose files replace those of the publications with the same name: templates,
     * texts, the house style {@code theme.properties} with its logo, and {@code
     * municipalities.json} with the areas of municipalities for the map.
     */
    public Builder templates(Path newFolder) {
      this.folder = Optional.of(newFolder);
      return this;
    }

    /**
     * Adds a document of which publications in its format take the styles, the page set-up, the
     * headers and the footers; one for each format.
     */
    public Builder houseStyle(ReferenceDocument document) {
      houseStyles.add(document);
      return this;
    }

    /** Sets how long a template may run before it is stopped; one minute by default. */
    public Builder timeLimit(Duration newTimeLimit) {
      this.timeLimit = newTimeLimit;
      return this;
    }

    /**
     * Builds the renderer.
     *
     * @throws IllegalStateException if two publications or formats have the same name
     * @throws RenderException if the folder of templates does not exist, or there are two house
     *     styles for a format
     */
    public Renderer build() {
      return new Renderer(this);
    }
  }
}
