package nl.regiodeals.io;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.output.Distribution;
import nl.regiodeals.core.output.FileNames;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.output.Publisher;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.work.InterruptedWorkException;
import nl.regiodeals.core.work.Progress;
import nl.regiodeals.core.work.Steps;
import nl.regiodeals.io.internal.csv.DealsTable;
import nl.regiodeals.io.internal.rdf.Catalogue;
import nl.regiodeals.io.internal.rdf.OwnTerms;

/**
 * A portfolio as open data: a file in every available format, including those of other jars, except
 * YAML and ODS, which add nothing to JSON and XLSX for the same users; a table of the deals for
 * people who open it in a spreadsheet program; two files for each deal, as JSON and as CSV tables;
 * the schema, the vocabulary, and a DCAT-AP-NL 3.0 catalogue that describes them. Immutable.
 *
 * <pre>{@code
 * ImmutableList<Distribution> files =
 *     OpenData.of(portfolio).at(URI.create("https://regiodeals.example/")).writeTo(folder);
 * }</pre>
 *
 * @param portfolio the data
 * @param formats the formats in which they are written
 * @param base the address where the files will be published, ending with a slash; if empty, the
 *     catalogue has addresses relative to its own, and IRIs begin with {@code urn:regiodeals:}
 * @param publisher their publisher
 * @param page the page about the data, relative to the base; empty if there is none
 * @param dealPages the pages about the deals, relative to the base, by the ids of the deals; empty
 *     if there are none. Without a base the data have no links to them
 */
public record OpenData(
    Portfolio portfolio,
    Formats formats,
    Optional<URI> base,
    Publisher publisher,
    Optional<String> page,
    ImmutableMap<String, String> dealPages) {
  private static final String FOLDER = "data/";

  /** The formats that add nothing to others for the same users: JSON and XLSX cover them. */
  private static final ImmutableSet<String> LEFT_OUT = ImmutableSet.of("yaml", "ods");

  /** The files that are made besides: the table of deals, and those about the data. */
  private static final int BESIDES = 5;

  private static final String NAME = FOLDER + "regiodeals.";

  private static final Format DEALS = Format.text("deals", "text/csv", "csv");
  private static final Format SCHEMA =
      Format.text("schema", "application/schema+json", "schema.json");
  private static final Format VOCABULARY = Format.text("vocabulary", "text/turtle", "ttl");
  private static final Format CATALOGUE_TURTLE = Format.text("catalogue-ttl", "text/turtle", "ttl");
  private static final Format CATALOGUE_JSON_LD =
      Format.text("catalogue-jsonld", "application/ld+json", "jsonld");

  /** Leaves out what may name people, and risks and agreements, which state and region keep. */
  public OpenData {
    portfolio = portfolio.open();
  }

  /** The data of a portfolio in every format that is found, without an address or a publisher. */
  public static OpenData of(Portfolio portfolio) {
    return of(portfolio, Formats.load());
  }

  /** The data of a portfolio in these formats, without an address or a publisher. */
  public static OpenData of(Portfolio portfolio, Formats formats) {
    return new OpenData(
        portfolio,
        formats,
        Optional.empty(),
        Publisher.UNKNOWN,
        Optional.empty(),
        ImmutableMap.of());
  }

  /** These data, to be published at an address. */
  public OpenData at(URI address) {
    return new OpenData(portfolio, formats, Optional.of(address), publisher, page, dealPages);
  }

  /** These data, by a publisher. */
  public OpenData by(Publisher newPublisher) {
    return new OpenData(portfolio, formats, base, newPublisher, page, dealPages);
  }

  /** These data, described on a page. */
  public OpenData describedAt(String newPage) {
    return new OpenData(portfolio, formats, base, publisher, Optional.of(newPage), dealPages);
  }

  /** These data, with links to the pages about the deals, by the ids of the deals. */
  public OpenData withDealPages(Map<String, String> pages) {
    return new OpenData(portfolio, formats, base, publisher, page, ImmutableMap.copyOf(pages));
  }

  /**
   * Writes the files, in parallel.
   *
   * @return the files that were written
   * @throws InterruptedWorkException if the thread is interrupted
   * @throws IOException if writing fails
   */
  public ImmutableList<Distribution> writeTo(OutputFolder folder) throws IOException {
    return writeTo(folder, Progress.NONE);
  }

  /**
   * Writes the files, in parallel.
   *
   * @param progress is told of each file
   * @return the files that were written
   * @throws InterruptedWorkException if the thread is interrupted
   * @throws IOException if writing fails
   */
  public ImmutableList<Distribution> writeTo(OutputFolder folder, Progress progress)
      throws IOException {
    ImmutableList<Exporter> exporters =
        formats.exporters().all().stream()
            .filter(exporter -> !LEFT_OUT.contains(exporter.format().id()))
            .collect(toImmutableList());
    // one list, so that the small files of the deals are written while the largest file is
    ImmutableList<Making> all =
        Stream.concat(
                exporters.stream()
                    .map(exporter -> whole(named(exporter), path(exporter, exporters))),
                eachDeal())
            .collect(toImmutableList());
    Steps steps = new Steps(progress, all.size() + BESIDES);
    ImmutableList<Distribution> made = folder.each(all, making -> told(making.into(folder), steps));
    ImmutableList<Distribution> whole =
        ImmutableList.<Distribution>builder()
            .addAll(made.subList(0, exporters.size()))
            .add(told(deals(folder), steps))
            .add(told(schema(folder), steps))
            .build();
    ImmutableList<Distribution> described = described(whole, folder);
    described.forEach(file -> told(file, steps));
    return ImmutableList.<Distribution>builder()
        .addAll(whole)
        .addAll(described)
        .addAll(made.subList(exporters.size(), made.size()))
        .build();
  }

  private static Distribution told(Distribution made, Steps steps) {
    steps.taken(Progress.Kind.MADE, made.path());
    return made;
  }

  /** A file to be made. */
  private interface Making {
    Distribution into(OutputFolder folder) throws IOException;
  }

  /** The exporter, with IRIs below the base address for linked data if there is one. */
  private Exporter named(Exporter exporter) {
    if (base.isPresent() && exporter instanceof TurtleExporter) {
      return new TurtleExporter(names());
    } else if (base.isPresent() && exporter instanceof JsonLdExporter) {
      return new JsonLdExporter(names());
    } else if (exporter instanceof GeoJsonExporter) {
      return new GeoJsonExporter(dealAddresses());
    }
    return exporter;
  }

  /** The addresses of the pages about the deals, by their ids; empty without a base. */
  private Map<String, String> dealAddresses() {
    return base.<Map<String, String>>map(
            address -> Maps.transformValues(dealPages, path -> address + path))
        .orElse(ImmutableMap.of());
  }

  private String names() {
    return base.orElseThrow() + NAME + "ttl#";
  }

  /**
   * The path, made from the extension; if formats share an extension, those later in order have
   * their id in it.
   */
  static String path(Exporter exporter, ImmutableList<Exporter> all) {
    String extension = exporter.format().extension();
    boolean isFirst =
        all.stream()
            .filter(other -> other.format().extension().equals(extension))
            .findFirst()
            .filter(exporter::equals)
            .isPresent();
    return isFirst ? NAME + extension : NAME + exporter.format().id() + "." + extension;
  }

  private Making whole(Exporter exporter, String path) {
    return folder ->
        write(
            path,
            exporter.format(),
            Optional.empty(),
            out -> exporter.write(portfolio, out),
            folder);
  }

  private Distribution deals(OutputFolder folder) throws IOException {
    return write(
        FOLDER + "deals.csv",
        DEALS,
        Optional.empty(),
        out -> DealsTable.write(portfolio, dealAddresses(), out),
        folder);
  }

  private Distribution schema(OutputFolder folder) throws IOException {
    return write(
        NAME + SCHEMA.extension(),
        SCHEMA,
        Optional.empty(),
        out ->
            out.write(
                JsonSchema.text(Language.ENGLISH.with(portfolio)).getBytes(StandardCharsets.UTF_8)),
        folder);
  }

  private ImmutableList<Distribution> described(
      ImmutableList<Distribution> whole, OutputFolder folder) throws IOException {
    Catalogue catalogue = Catalogue.of(portfolio, publisher, base, page, whole);
    return ImmutableList.of(
        write(
            FOLDER + "vocabulary.ttl",
            VOCABULARY,
            Optional.empty(),
            out -> OwnTerms.write(portfolio, out),
            folder),
        write(
            FOLDER + "catalogue.ttl",
            CATALOGUE_TURTLE,
            Optional.empty(),
            catalogue::writeTurtle,
            folder),
        write(
            FOLDER + "catalogue.jsonld",
            CATALOGUE_JSON_LD,
            Optional.empty(),
            catalogue::writeJsonLd,
            folder));
  }

  /** For each deal its own part of the data: the whole form, and tables for a spreadsheet. */
  private Stream<Making> eachDeal() {
    Dossiers dossiers = Dossiers.of(portfolio);
    ImmutableList<Exporter> forms = ImmutableList.of(new JsonExporter(), new CsvExporter());
    return FileNames.of(dossiers.all().stream().map(dossier -> dossier.deal().id()).toList())
        .entrySet()
        .stream()
        .flatMap(
            name ->
                forms.stream()
                    .map(
                        form ->
                            folder ->
                                deal(
                                    dossiers.find(name.getKey()).orElseThrow(),
                                    FOLDER + "deals/" + name.getValue(),
                                    form,
                                    folder)));
  }

  private Distribution deal(Dossier dossier, String path, Exporter form, OutputFolder folder)
      throws IOException {
    return write(
        path + "." + form.format().extension(),
        form.format(),
        Optional.of(dossier.deal().id()),
        out -> form.write(dossier.portfolio(portfolio), out),
        folder);
  }

  private static Distribution write(
      String path,
      Format format,
      Optional<String> deal,
      OutputFolder.Content content,
      OutputFolder folder)
      throws IOException {
    return new Distribution(path, format, folder.write(path, content), deal);
  }
}
