package nl.regiodeals.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.output.Fingerprint;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.output.Publisher;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.OpenData;
import nl.regiodeals.io.PortfolioFile;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the public site with its open data. */
@Command(name = "site", mixinStandardHelpOptions = true)
final class SiteCommand extends ReadingCommand {
  private static final String BOTH = "both";
  private static final ImmutableSet<String> WEB = ImmutableSet.of("http", "https");

  @Parameters(index = "0", paramLabel = "PORTFOLIO", descriptionKey = "input")
  private Path input;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      descriptionKey = "site.output")
  private Path output;

  @Option(names = "--base-url", paramLabel = "URL", descriptionKey = "site.base")
  private Optional<URI> base = Optional.empty();

  @Option(names = "--deal", paramLabel = "ID", descriptionKey = "site.deal")
  private Optional<String> deal = Optional.empty();

  @Option(names = "--since", paramLabel = "OLD", descriptionKey = "site.since")
  private Optional<Path> since = Optional.empty();

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "export.year")
  private Optional<Year> year = Optional.empty();

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "export.templates")
  private Optional<Path> templates = Optional.empty();

  @Option(names = "--publisher", paramLabel = "NAME", descriptionKey = "site.publisher")
  private Optional<String> publisher = Optional.empty();

  @Option(names = "--publisher-uri", paramLabel = "URI", descriptionKey = "site.publisherUri")
  private Optional<URI> publisherUri = Optional.empty();

  @Option(names = "--contact", paramLabel = "ADDRESS", descriptionKey = "site.contact")
  private Optional<URI> contact = Optional.empty();

  @Option(names = "--licence", paramLabel = "URI", descriptionKey = "site.licence")
  private Optional<URI> licence = Optional.empty();

  @Mixin private Overwriting overwriting = new Overwriting();

  @Mixin private OtherProgrammes others = new OtherProgrammes();

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    try (OutputFolder folder = overwriting.renewing(output)) {
      Optional<Fingerprint> from = fingerprint();
      OptionalInt unchanged = from.isPresent() ? folder.unchanged(from.get()) : OptionalInt.empty();
      if (unchanged.isPresent()) {
        tell("site.unchanged", Map.of("files", unchanged.getAsInt()), start);
      } else {
        OutputFolder.Outcome outcome = make(folder, from);
        tell(
            "site.made",
            Map.of(
                "files", outcome.files(),
                "written", outcome.written(),
                "removed", outcome.removed()),
            start);
      }
    }
    return Main.FINE;
  }

  private OutputFolder.Outcome make(OutputFolder folder, Optional<Fingerprint> from)
      throws IOException {
    Site site = site(Loading.readWhole(input, this));
    Renderer.Builder builder = Renderer.builder();
    templates.ifPresent(builder::templates);
    Renderer renderer = builder.build();
    tellUnused(renderer);
    ProgressLine line = ProgressLine.on(err());
    renderer.telling(line).write(site.with(data(site).writeTo(folder, line)), folder);
    // a file that changed meanwhile was read as it was before or after
    OutputFolder.Outcome outcome =
        from.isPresent() && fingerprint().equals(from)
            ? folder.finish(from.get())
            : folder.finish();
    sayWhatIsUnknown(site.publisher());
    return outcome;
  }

  private void tell(String key, Map<String, Object> values, long start) {
    BigDecimal seconds =
        BigDecimal.valueOf(System.nanoTime() - start, 9).setScale(1, RoundingMode.HALF_UP);
    out()
        .println(
            texts()
                .text(
                    key,
                    ImmutableMap.<String, Object>builder()
                        .putAll(values)
                        .put("seconds", seconds)
                        .put("page", output.resolve("index.html").toString())
                        .buildOrThrow()));
  }

  /** All that the site depends on; empty if some of it can be read only once. */
  private Optional<Fingerprint> fingerprint() throws IOException {
    if (Stream.of(List.of(input), others.files(), since.stream().toList())
        .flatMap(List::stream)
        .anyMatch(WholeFile::isNoFile)) {
      return Optional.empty();
    }
    Fingerprint.Builder from =
        Fingerprint.builder()
            .program()
            .value("limits", limits().toString())
            .value("language", languageTag())
            .value("base", base.toString())
            .value("deal", deal.toString())
            .value("year", year.toString())
            .value("publisher", publisher.toString())
            .value("publisher-uri", publisherUri.toString())
            .value("contact", contact.toString())
            .value("licence", licence.toString());
    add(from, "portfolio", input);
    for (Path other : others.files()) {
      add(from, "beside", other);
    }
    if (since.isPresent()) {
      add(from, "since", since.get());
    }
    if (templates.isPresent()) {
      from.file("templates", templates.get());
    }
    return Optional.of(from.build());
  }

  /** A portfolio, with the files beside it. */
  private static void add(Fingerprint.Builder from, String name, Path portfolio)
      throws IOException {
    PortfolioFile file = PortfolioFile.at(portfolio);
    from.file(name, portfolio)
        .file(name + ".profile", file.profile())
        .file(name + ".provenance", file.provenance());
  }

  /**
   * A request over the last year that had ended, with the state of affairs on the date of the data.
   */
  static Request today(Portfolio portfolio) {
    Request request = Request.of(portfolio);
    return portfolio.programme().asOf().map(request::on).orElse(request);
  }

  /** An absolute web address, with a slash added if it has none at the end. */
  private static URI whole(URI address) {
    boolean isPlace = address.getRawQuery() == null && address.getRawFragment() == null;
    if (address.getHost() == null || !isPlace || !WEB.contains(address.getScheme())) {
      throw new RefusedException("badBase", "base", address.toString());
    }
    String text = address.toString();
    return text.endsWith("/") ? address : URI.create(text + "/");
  }

  /** Reports what the catalogue lacks, because the profile requires it. */
  private void sayWhatIsUnknown(Publisher known) {
    ImmutableList.Builder<String> missing = ImmutableList.builder();
    if (known.name().isEmpty()) {
      missing.add("--publisher");
    }
    if (known.contact().isEmpty()) {
      missing.add("--contact");
    }
    if (known.licence().isEmpty()) {
      missing.add("--licence");
    }
    String options = String.join(", ", missing.build());
    if (!options.isEmpty()) {
      err().println(texts().text("site.unknown", "options", options));
    }
  }

  private static OpenData data(Site site) {
    OpenData data =
        OpenData.of(site.request().portfolio())
            .by(site.publisher())
            .describedAt(Renderer.dataPage(site))
            .withDealPages(Renderer.dealPages(site));
    return site.base().map(data::at).orElse(data);
  }

  /** The language; Dutch for a site in both languages. */
  @Override
  Language language() {
    return spoken(languages().get(0));
  }

  private ImmutableList<Language> languages() {
    return languageTag().equals(BOTH)
        ? ImmutableList.of(Language.DUTCH, Language.ENGLISH)
        : ImmutableList.of(Language.of(languageTag()));
  }

  private Site site(Portfolio portfolio) throws IOException {
    Request request =
        year.map(over -> Request.of(portfolio, over.getValue())).orElseGet(() -> today(portfolio));
    Site site =
        Site.of(others.beside(request, input, this))
            .in(languages())
            .by(new Publisher(publisher, publisherUri, contact, licence));
    if (deal.isPresent()) {
      site = site.about(deal.get());
    }
    if (base.isPresent()) {
      site = site.at(whole(base.get()));
    }
    return since.isPresent() ? site.since(Loading.readWhole(since.get(), this)) : site;
  }
}
