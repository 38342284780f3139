package nl.regiodeals.io.internal.rdf;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.output.Distribution;
import nl.regiodeals.core.output.Publisher;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.io.internal.rdf.Statements.Literal;
import nl.regiodeals.io.internal.rdf.Statements.Thing;

/**
 * The DCAT-AP-NL 3.0 catalogue of the open data: one data set, the portfolio, in its formats.
 * Unknown data about the publisher are left out. For one catalogue; not safe to share between
 * threads.
 *
 * @see <a href="https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/">DCAT-AP-NL 3.0</a>
 */
public final class Catalogue {
  private static final Messages TEXTS =
      Messages.load("catalogue", Catalogue.class::getResourceAsStream);
  private static final String EU = "http://publications.europa.eu/resource/authority/";
  private static final String MEDIA = "https://www.iana.org/assignments/media-types/";
  private static final String DUTCH = EU + "language/NLD";

  /** The themes of the data set: regions and cities, government. */
  private static final ImmutableList<String> THEMES = ImmutableList.of("REGI", "GOVE");

  /** The names of file types that differ from the extension. */
  private static final ImmutableMap<String, String> FILE_TYPES =
      ImmutableMap.of(
          "ttl",
          "RDF_TURTLE",
          "jsonld",
          "JSON_LD",
          "csv",
          "CSV",
          "deals",
          "CSV",
          "schema",
          "JSON",
          "atom",
          "ATOM");

  private final Statements statements = new Statements();
  private final Programme programme;
  private final Language dutch;
  private final Language english;
  private final Publisher publisher;
  private final String root;
  private final String catalogue;

  private Catalogue(Portfolio portfolio, Publisher publisher, Optional<URI> base) {
    this.programme = portfolio.programme();
    this.dutch = Language.DUTCH.with(portfolio);
    this.english = Language.ENGLISH.with(portfolio);
    this.publisher = publisher;
    this.root = base.map(URI::toString).orElse("../");
    this.catalogue = root + "data/catalogue.ttl";
  }

  /**
   * Describes the files.
   *
   * @param base the address where they can be downloaded, ending with a slash; if empty, their
   *     addresses are relative to that of the catalogue, which is in the folder {@code data}
   * @param page the page about the data, relative to the base; empty if there is none
   */
  public static Catalogue of(
      Portfolio portfolio,
      Publisher publisher,
      Optional<URI> base,
      Optional<String> page,
      List<Distribution> files) {
    Catalogue made = new Catalogue(portfolio, publisher, base);
    made.catalogue();
    made.dataset(page, files);
    files.forEach(made::distribution);
    made.people();
    return made;
  }

  /** Writes it as Turtle; the stream stays open. */
  public void writeTurtle(OutputStream out) throws IOException {
    Turtle.write(statements, out);
  }

  /** Writes it as JSON-LD; the stream stays open. */
  public void writeJsonLd(OutputStream out) throws IOException {
    JsonLd.write(statements, out);
  }

  private String name(String part) {
    return catalogue + "#" + part;
  }

  private void catalogue() {
    String thing = name("catalogue");
    is(thing, "dcat:Catalog");
    told(thing, "dcterms:title", "catalogue.title");
    told(thing, "dcterms:description", "catalogue.description");
    common(thing);
    link(thing, "dcterms:language", language());
    link(thing, "dcat:themeTaxonomy", EU + "data-theme");
    is(EU + "data-theme", "skos:ConceptScheme");
    told(EU + "data-theme", "dcterms:title", "themes");
    link(thing, "foaf:homepage", document("index.html"));
    link(thing, "dcat:dataset", name("dataset"));
  }

  private void dataset(Optional<String> page, List<Distribution> files) {
    String thing = name("dataset");
    is(thing, "dcat:Dataset");
    statements.say(thing, "dcterms:title", new Literal(programme.name(), "", "nl"));
    told(thing, "dcterms:description", "dataset.description");
    statements.say(thing, "dcterms:identifier", new Literal(thing, "", ""));
    common(thing);
    link(thing, "dcterms:language", language());
    link(thing, "dcterms:accessRights", EU + "access-right/PUBLIC");
    is(EU + "access-right/PUBLIC", "dcterms:RightsStatement");
    for (String theme : THEMES) {
      link(thing, "dcat:theme", EU + "data-theme/" + theme);
      is(EU + "data-theme/" + theme, "skos:Concept");
      told(EU + "data-theme/" + theme, "skos:prefLabel", "theme." + theme);
      link(EU + "data-theme/" + theme, "skos:inScheme", EU + "data-theme");
    }
    Splitter.on(';')
        .trimResults()
        .split(TEXTS.text(dutch, "keywords"))
        .forEach(word -> statements.say(thing, "dcat:keyword", new Literal(word, "", "nl")));
    page.ifPresent(
        path -> {
          link(thing, "dcat:landingPage", document(path));
          link(thing, "foaf:page", document(path));
        });
    files.stream()
        .filter(file -> file.format().id().equals("schema"))
        .forEach(
            file -> {
              link(thing, "dcterms:conformsTo", root + file.path());
              is(root + file.path(), "dcterms:Standard");
            });
    files.forEach(file -> link(thing, "dcat:distribution", name(distributionName(file))));
  }

  private static String distributionName(Distribution file) {
    return "distribution-" + file.format().id();
  }

  private void distribution(Distribution file) {
    String thing = name(distributionName(file));
    is(thing, "dcat:Distribution");
    statements.say(
        thing,
        "dcterms:title",
        new Literal(programme.name() + ", " + called(file.format().id()), "", "nl"));
    String description = "file." + file.format().id();
    if (TEXTS.has(dutch, description)) {
      told(thing, "dcterms:description", description);
    }
    // the SHACL shapes require it to be stated, although everything is a resource
    is(root + file.path(), "rdfs:Resource");
    link(thing, "dcat:accessURL", root + file.path());
    link(thing, "dcat:downloadURL", root + file.path());
    link(thing, "dcat:mediaType", MEDIA + file.format().mediaType());
    is(MEDIA + file.format().mediaType(), "dcterms:MediaType");
    String type =
        EU
            + "file-type/"
            + FILE_TYPES.getOrDefault(
                file.format().id(), file.format().id().toUpperCase(Locale.ROOT));
    link(thing, "dcterms:format", type);
    is(type, "dcterms:MediaTypeOrExtent");
    statements.say(
        thing,
        "dcat:byteSize",
        new Literal(Long.toString(file.size()), "xsd:nonNegativeInteger", ""));
    link(thing, "dcterms:language", language());
    licence(thing);
    modified(thing);
  }

  /** States what the catalogue and the data set have in common. */
  private void common(String thing) {
    if (isPublisherKnown()) {
      link(thing, "dcterms:publisher", publisher());
      link(thing, "dcterms:creator", publisher());
    }
    if (publisher.contact().isPresent()) {
      link(thing, "dcat:contactPoint", name("contact"));
    }
    licence(thing);
    modified(thing);
  }

  private void licence(String thing) {
    publisher
        .licence()
        .ifPresent(
            licence -> {
              link(thing, "dcterms:license", licence.toString());
              is(licence.toString(), "dcterms:LicenseDocument");
            });
  }

  private void modified(String thing) {
    programme
        .asOf()
        .ifPresent(
            day ->
                statements.say(
                    thing, "dcterms:modified", new Literal(day.toString(), "xsd:date", "")));
  }

  private boolean isPublisherKnown() {
    return publisher.name().isPresent();
  }

  private String publisher() {
    return publisher.uri().map(URI::toString).orElseGet(() -> name("publisher"));
  }

  private void people() {
    publisher
        .name()
        .ifPresent(
            name -> {
              is(publisher(), "foaf:Agent");
              statements.say(publisher(), "foaf:name", new Literal(name, "", "nl"));
            });
    publisher
        .contact()
        .ifPresent(
            address -> {
              String thing = name("contact");
              is(thing, "vcard:Kind");
              is(thing, "vcard:Organization");
              publisher
                  .name()
                  .ifPresent(
                      name -> statements.say(thing, "vcard:fn", new Literal(name, "", "nl")));
              boolean isMail = "mailto".equalsIgnoreCase(address.getScheme());
              link(thing, isMail ? "vcard:hasEmail" : "vcard:hasURL", address.toString());
            });
  }

  private String language() {
    is(DUTCH, "dcterms:LinguisticSystem");
    return DUTCH;
  }

  private String document(String path) {
    is(root + path, "foaf:Document");
    return root + path;
  }

  /** What a kind of file is called: by the id of its format, but for what has a name. */
  private String called(String format) {
    String key = "title." + format;
    return TEXTS.has(dutch, key) ? TEXTS.text(dutch, key) : format;
  }

  private void is(String thing, String type) {
    link(thing, "rdf:type", type);
  }

  /** States a link once. */
  private void link(String thing, String property, String other) {
    statements.sayOnce(thing, property, new Thing(other));
  }

  private void told(String thing, String property, String key) {
    for (Language language : List.of(dutch, english)) {
      statements.sayOnce(
          thing, property, new Literal(TEXTS.text(language, key), "", language.tag()));
    }
  }
}
