package nl.regiodeals.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.output.Publisher;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.OpenData;
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
    Portfolio portfolio = Loading.readWhole(input, this);
    Site site = site(portfolio);
    Renderer.Builder builder = Renderer.builder();
    templates.ifPresent(builder::templates);
    OutputFolder.Outcome outcome;
    try (OutputFolder folder = overwriting.renewing(output)) {
      ProgressLine line = ProgressLine.on(err());
      builder.build().telling(line).write(site.with(data(site).writeTo(folder, line)), folder);
      outcome = folder.finish();
    }
    sayWhatIsUnknown(site.publisher());
    BigDecimal seconds =
        BigDecimal.valueOf(System.nanoTime() - start, 9).setScale(1, RoundingMode.HALF_UP);
    out()
        .println(
            texts()
                .text(
                    "site.made",
                    Map.of(
                        "files", outcome.files(),
                        "written", outcome.written(),
                        "removed", outcome.removed(),
                        "seconds", seconds,
                        "page", output.resolve("index.html").toString())));
    return Main.FINE;
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
