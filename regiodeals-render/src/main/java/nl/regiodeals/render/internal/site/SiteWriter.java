package nl.regiodeals.render.internal.site;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiodeals.core.exchange.Registry;
import nl.regiodeals.core.merge.Change;
import nl.regiodeals.core.merge.Differences;
import nl.regiodeals.core.output.Distribution;
import nl.regiodeals.core.output.FileNames;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.work.Progress;
import nl.regiodeals.core.work.Steps;
import nl.regiodeals.render.DocumentFormat;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.Site;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.drawing.Pixels;
import nl.regiodeals.render.internal.html.HtmlBody;
import nl.regiodeals.render.internal.template.ChartSource;
import nl.regiodeals.render.internal.template.Links;
import nl.regiodeals.render.internal.template.Scene;
import nl.regiodeals.render.internal.template.Templates;

/** Writes a site: first the files that pages offer, then the pages. Each writer is for one site. */
public final class SiteWriter {
  private static final ImmutableList<String> ASSETS =
      ImmutableList.of("tokens.css", "site.css", "plain.css", "site.js", "take.js", "icon.svg");

  /** What the pages need on which deals are chosen. */
  private static final ImmutableList<String> CHOOSING =
      ImmutableList.of("explorer.css", "search-words.js", "compare.js", "map.js", "explorer.js");

  /** The list of pages, and what robots may see. */
  private static final int FOR_SEARCH_ENGINES = 2;

  private static final String LOGO = "assets/logo.png";

  private final Templates templates;
  private final Optional<Publication> factSheet;
  private final Optional<DocumentFormat> factSheetFormat;
  private final Site site;
  private final OutputFolder folder;
  private final ImmutableList<SiteEdition> editions;
  private final Steps steps;

  private SiteWriter(
      Templates templates,
      Registry<Publication> publications,
      Registry<DocumentFormat> formats,
      Site site,
      Progress progress,
      OutputFolder folder) {
    this.templates = templates;
    this.factSheetFormat = formats.find("pdf");
    this.factSheet = publications.find("factsheet");
    this.site = site;
    this.folder = folder;
    this.editions = editions();
    this.steps = new Steps(progress, files());
  }

  /** Writes the site. */
  public static void write(
      Templates templates,
      Registry<Publication> publications,
      Registry<DocumentFormat> formats,
      Site site,
      Progress progress,
      OutputFolder folder)
      throws IOException {
    new SiteWriter(templates, publications, formats, site, progress, folder).write();
  }

  /** How many files the site has. */
  private int files() {
    int files = assetNames().size() + 1; // and the page for an address that is not there
    files += hasTouchIcon() ? 1 : 0;
    files += templates.style().logo().isPresent() ? 1 : 0;
    files += site.base().isPresent() ? FOR_SEARCH_ENGINES + editions.size() : 0;
    for (SiteEdition edition : editions) {
      int pages = edition.pages(ImmutableList.of()).size();
      int sheets =
          factSheet.isPresent() && factSheetFormat.isPresent() ? edition.dossiers().size() : 0;
      files += pages + sheets + (site.before().isPresent() ? 1 : 0) + (edition.isOfDeal() ? 0 : 1);
    }
    return files;
  }

  private void write() throws IOException {
    ImmutableList<SiteEdition> editions = withFeeds();
    Optional<String> logo = assets();
    boolean hasTouchIcon = touchIcon();
    for (SiteEdition edition : editions) {
      pages(edition, new Frame(edition, editions, logo, hasTouchIcon), factSheets(edition));
      if (!edition.isOfDeal()) {
        searchIndex(edition);
      }
    }
    notFound(editions, new Frame(editions.get(0), editions, logo, hasTouchIcon));
    if (site.base().isPresent()) {
      elsewhere(editions, site.base().get().toString());
    }
  }

  /** Writes the page for an address that is not there: one for the site, in all its languages. */
  private void notFound(ImmutableList<SiteEdition> editions, Frame frame) throws IOException {
    Set<String> pages =
        editions.stream().flatMap(edition -> edition.addresses().all()).collect(toImmutableSet());
    page(editions.get(0), frame, SiteEdition.notFound(editions), pages);
  }

  private void searchIndex(SiteEdition edition) throws IOException {
    text(Frame.searchIndex(edition), SearchIndex.of(edition));
  }

  /** An edition for each language. */
  private ImmutableList<SiteEdition> editions() {
    ImmutableList<Change> changes =
        site
            .before()
            .map(before -> Differences.between(before, site.request().portfolio()))
            .orElse(ImmutableList.of())
            .stream()
            .filter(this::isTold)
            .collect(toImmutableList());
    return site.languages().stream()
        .map(language -> SiteEdition.of(site, changes, language, templates.texts(SiteTexts.TEXTS)))
        .collect(toImmutableList());
  }

  /** Whether a change is told: on the site of a deal, not those of others in its region. */
  private boolean isTold(Change change) {
    return site.deal().isEmpty() || change.deal().isEmpty() || change.deal().equals(site.deal());
  }

  /** The editions, with the feed of each among its downloads. */
  private ImmutableList<SiteEdition> withFeeds() throws IOException {
    if (site.before().isEmpty()) {
      return editions;
    }
    ImmutableList.Builder<SiteEdition> all = ImmutableList.builder();
    for (SiteEdition edition : editions) {
      String path = Feed.path(edition);
      long size = make(path, out -> out.write(Feed.of(edition)));
      all.add(edition.with(new Distribution(path, Feed.FORMAT, size, Optional.empty())));
    }
    return all.build();
  }

  private long make(String path, OutputFolder.Content content) throws IOException {
    long size = folder.write(path, content);
    steps.taken(Progress.Kind.MADE, path);
    return size;
  }

  /**
   * Writes the style, the script and the logo; a user's own style and script replace the first two.
   */
  private Optional<String> assets() throws IOException {
    for (String name : assetNames()) {
      text("assets/" + name, themed(asset(name), templates.style().theme()));
    }
    if (templates.style().logo().isEmpty()) {
      return Optional.empty();
    }
    Block.Illustration figure = templates.style().logo().get();
    Drawing.Picture picture = (Drawing.Picture) figure.drawing().shapes().get(0);
    make(LOGO, out -> out.write(picture.file().bytes()));
    return Optional.of(LOGO);
  }

  private ImmutableList<String> assetNames() {
    return site.deal().isPresent()
        ? ASSETS
        : ImmutableList.<String>builder().addAll(ASSETS).addAll(CHOOSING).build();
  }

  /** Whether there is an icon for telephones: not if the site has an icon of the user alone. */
  private boolean hasTouchIcon() {
    return templates.own(SitePictures.TOUCH_ICON).isPresent()
        || templates.own("icon.svg").isEmpty();
  }

  /** Writes the icon for telephones, which cannot show the other. */
  private boolean touchIcon() throws IOException {
    if (!hasTouchIcon()) {
      return false;
    }
    InputStream own = templates.own(SitePictures.TOUCH_ICON).orElse(null);
    byte[] icon =
        own != null
            ? ByteStreams.toByteArray(own)
            : Pixels.of(SitePictures.touchIcon(templates.style().theme()));
    make("assets/" + SitePictures.TOUCH_ICON, out -> out.write(icon));
    return true;
  }

  private String asset(String name) throws IOException {
    InputStream own = templates.own(name).orElse(null);
    try (InputStream in = own != null ? own : SiteWriter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no " + name);
      }
      return new String(ByteStreams.toByteArray(in), StandardCharsets.UTF_8);
    }
  }

  private static String themed(String text, Theme theme) {
    return text.replace("@accent@", theme.accentColour())
        .replace("@text@", theme.textColour())
        .replace("@band@", theme.bandColour())
        .replace("@bodyFont@", theme.bodyFont())
        .replace("@headingFont@", theme.headingFont());
  }

  /** A file for each deal; none if there is no fact sheet publication or no PDF format. */
  private ImmutableList<Distribution> factSheets(SiteEdition edition) throws IOException {
    if (factSheet.isEmpty() || factSheetFormat.isEmpty()) {
      return ImmutableList.of();
    }
    return folder.each(
        FileNames.of(edition.dossiers().stream().map(dossier -> dossier.deal().id()).toList())
            .entrySet(),
        name ->
            factSheet(
                name.getKey(),
                name.getValue(),
                edition,
                factSheet.orElseThrow(),
                factSheetFormat.orElseThrow()));
  }

  private Distribution factSheet(
      String deal, String name, SiteEdition edition, Publication publication, DocumentFormat format)
      throws IOException {
    String path =
        edition.addresses().folder() + "factsheets/" + name + "." + format.format().extension();
    Document document = templates.render(publication, edition.request().about(deal));
    long size = make(path, out -> format.write(document, out));
    return new Distribution(path, format.format(), size, Optional.of(deal));
  }

  private void pages(SiteEdition edition, Frame frame, ImmutableList<Distribution> factSheets)
      throws IOException {
    ImmutableSet<String> files =
        Stream.concat(edition.site().data().stream(), factSheets.stream())
            .map(Distribution::path)
            .collect(toImmutableSet());
    folder.each(edition.pages(factSheets), page -> page(edition, frame, page, files));
  }

  private long page(SiteEdition edition, Frame frame, Page page, Set<String> files)
      throws IOException {
    Links links = edition.addresses().from(edition.linksFrom(page), files);
    Scene scene = new Scene(edition.request(), page.deal(), links, page.values());
    Document document = templates.page(SiteTexts.template(page.template()), scene);
    int intro = page.intro();
    String html =
        templates.frame(
            SiteTexts.template("site-frame.ftlx"),
            new Scene(
                edition.request(), page.deal(), links, around(edition, frame, page, document)),
            Map.of(
                "structured",
                frame.structured(page, document.title()),
                "intro",
                HtmlBody.inSections(document.with(document.blocks().subList(0, intro)), 0),
                "content",
                HtmlBody.inSections(
                    document.with(document.blocks().subList(intro, document.blocks().size())),
                    page.opening())));
    return text(edition.path(page), html);
  }

  /** The data for the frame; with the source of charts if the page has any to take along. */
  private Map<String, Object> around(
      SiteEdition edition, Frame frame, Page page, Document document) {
    Map<String, Object> around = frame.around(page, document.title());
    boolean hasFigures =
        document.blocks().stream()
            .anyMatch(
                block -> block instanceof Block.Illustration shown && !shown.figures().isEmpty());
    if (!hasFigures) {
      return around;
    }
    ChartSource source = templates.source(edition.request()).by(site.publisher());
    return ImmutableMap.<String, Object>builder()
        .putAll(around)
        .put("source", source.text())
        .put("sourceName", source.name())
        .buildOrThrow();
  }

  /** Writes what other sites use: the list of pages, and the picture that stands with a link. */
  private void elsewhere(ImmutableList<SiteEdition> editions, String base) throws IOException {
    byte[] map = Sitemap.of(editions, base);
    make(Sitemap.PATH, out -> out.write(map));
    text("robots.txt", "User-agent: *\nAllow: /\nSitemap: " + base + Sitemap.PATH + "\n");
    for (SiteEdition edition : editions) {
      byte[] picture = Pixels.of(SitePictures.shared(edition, templates.style().theme()));
      make(SitePictures.share(edition), out -> out.write(picture));
    }
  }

  private long text(String path, String text) throws IOException {
    return make(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
