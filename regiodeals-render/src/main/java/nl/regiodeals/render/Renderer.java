package nl.regiodeals.render;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.ServiceLoader;
import nl.regiodeals.core.exchange.Registry;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.site.Addresses;
import nl.regiodeals.render.internal.site.SiteWriter;
import nl.regiodeals.render.internal.template.Templates;

/**
 * Makes publications. Immutable and safe to share between threads; make one and keep it, for it
 * remembers the templates it has read.
 *
 * <pre>{@code
 * Renderer renderer = Renderer.builder().build();
 * Document letter = renderer.render("letter", Request.of(portfolio));
 * renderer.write(letter, "html", out);
 * }</pre>
 */
public final class Renderer {
  private final Registry<Publication> publications;
  private final Registry<DocumentFormat> formats;
  private final Templates templates;

  private Renderer(Builder builder) {
    this.publications =
        Registry.of(builder.publications.orElseGet(Renderer::publicationsAtHand), Publication::id);
    this.formats =
        Registry.of(
            builder.formats.orElseGet(Renderer::formatsAtHand), format -> format.format().id());
    this.templates = new Templates(builder.folder, builder.timeLimit);
  }

  /**
   * Starts a renderer. It takes the publications and formats of all jars at hand, which are looked
   * for once, when it is built, and only where it is not told which to take.
   */
  public static Builder builder() {
    return new Builder();
  }

  private static ImmutableList<Publication> publicationsAtHand() {
    return Streams.stream(ServiceLoader.load(PublicationProvider.class))
        .flatMap(provider -> provider.publications().stream())
        .collect(toImmutableList());
  }

  private static ImmutableList<DocumentFormat> formatsAtHand() {
    return ImmutableList.copyOf(ServiceLoader.load(DocumentFormat.class));
  }

  /** What it can make. */
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
   * @throws RenderException if there is no such publication or deal, or the template is wrong
   */
  public Document render(String publication, Request request) {
    return templates.render(
        publications
            .find(publication)
            .orElseThrow(
                () -> unknown(RenderNotices.UNKNOWN_PUBLICATION, publication, publications)),
        request);
  }

  /**
   * Writes a document.
   *
   * @param out stays open
   * @throws RenderException if there is no such format
   * @throws IOException if writing fails
   */
  public void write(Document document, String format, OutputStream out) throws IOException {
    formats
        .find(format)
        .orElseThrow(() -> unknown(RenderNotices.UNKNOWN_DOCUMENT_FORMAT, format, formats))
        .write(document, out);
  }

  /**
   * Writes a site. What an earlier run made and this one did not goes when the folder is finished.
   *
   * @throws RenderException if a template is wrong
   * @throws IOException if writing fails
   */
  public void write(Site site, OutputFolder folder) throws IOException {
    SiteWriter.write(templates, publications, formats, site, folder);
  }

  /**
   * Where the page that tells of the data stands within a site, in its first language: what
   * describes the data can point to it.
   */
  public static String dataPage(Site site) {
    return Addresses.dataPage(site.languages().get(0));
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
    private Duration timeLimit = Duration.ofSeconds(60);

    private Builder() {}

    /** These publications instead of those at hand. */
    public Builder publications(Iterable<Publication> newPublications) {
      this.publications = Optional.of(ImmutableList.copyOf(newPublications));
      return this;
    }

    /** These formats instead of those at hand. */
    public Builder formats(Iterable<DocumentFormat> newFormats) {
      this.formats = Optional.of(ImmutableList.copyOf(newFormats));
      return this;
    }

    /**
     * A folder whose files go before those of the publications, by file name: templates, texts, the
     * house style {@code theme.properties} with its logo, and {@code municipalities.json} with the
     * areas of municipalities for the map.
     */
    public Builder templates(Path newFolder) {
      this.folder = Optional.of(newFolder);
      return this;
    }

    /** How long a template may take before it is stopped; a minute unless told otherwise. */
    public Builder timeLimit(Duration newTimeLimit) {
      this.timeLimit = newTimeLimit;
      return this;
    }

    /**
     * The renderer.
     *
     * @throws IllegalStateException if two jars offer a publication or format of one name
     * @throws RenderException if the folder of templates is not there
     */
    public Renderer build() {
      return new Renderer(this);
    }
  }
}
