package nl.regiodeals.io.internal.rdf;

import com.google.common.base.Strings;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.model.Attribution;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.Partnership;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.model.Source;
import nl.regiodeals.core.model.Tranche;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.io.internal.rdf.Statements.Literal;
import nl.regiodeals.io.internal.rdf.Statements.Thing;

/**
 * A portfolio as statements: deals are collaborations (ORG), their areas the municipalities and
 * provinces of TOOI, the register of overheid.nl; names and parts use DCTERMS and SKOS, the origin
 * of a fact uses PROV, and terms that no vocabulary has come from our own. For one portfolio; not
 * safe to share between threads.
 */
public final class LinkedData {
  private static final Messages TEXTS =
      Messages.load("linked", LinkedData.class::getResourceAsStream);
  private static final String TOOI = "https://identifier.overheid.nl/tooi/id/";

  private final String base;
  private final Language dutch;
  private final Statements statements = new Statements();

  private LinkedData(String base, Language dutch) {
    this.base = base;
    this.dutch = dutch;
  }

  /** What it leaves out. */
  public static String omissions(Language language) {
    return TEXTS.text(language, "omissions");
  }

  /**
   * The statements of a portfolio.
   *
   * @param base the prefix of all IRIs
   */
  static Statements of(Portfolio portfolio, String base) {
    LinkedData data = new LinkedData(base, Language.DUTCH.with(portfolio));
    portfolio.sources().forEach(data::source);
    portfolio.tranches().forEach(data::tranche);
    portfolio.organisations().forEach(data::organisation);
    portfolio.deals().forEach(data::deal);
    portfolio.partnerships().forEach(data::partnership);
    portfolio.projects().forEach(data::project);
    portfolio.indicators().forEach(data::indicator);
    portfolio.measurements().forEach(data::measurement);
    portfolio.results().forEach(data::result);
    portfolio.attributions().forEach(data::attribution);
    return data.statements;
  }

  private String iri(String kind, String id) {
    return Statements.iri(base + kind + (base.endsWith(":") ? ":" : "/"), id);
  }

  private void is(String thing, String type) {
    statements.say(thing, "rdf:type", new Thing(type));
  }

  private void named(String thing, String property, String text) {
    statements.say(thing, property, new Literal(text, "", "nl"));
  }

  private void link(String thing, String property, String other) {
    statements.say(thing, property, new Thing(other));
  }

  private void number(String thing, String property, BigDecimal number) {
    statements.say(thing, property, new Literal(number.toPlainString(), "xsd:decimal", ""));
  }

  private void whole(String thing, String property, int number) {
    statements.say(thing, property, new Literal(Integer.toString(number), "xsd:integer", ""));
  }

  private void year(String thing, int year) {
    statements.say(
        thing,
        "rd:year",
        new Literal(Strings.padStart(Integer.toString(year), 4, '0'), "xsd:gYear", ""));
  }

  private void money(String thing, String property, Optional<Money> amount) {
    amount.ifPresent(money -> number(thing, property, money.euros()));
  }

  private void source(Source source) {
    String thing = iri("source", source.id());
    is(thing, "foaf:Document");
    named(thing, "dcterms:title", source.title());
    source.url().ifPresent(url -> statements.say(thing, "dcterms:identifier", plain(url)));
    source
        .publishedOn()
        .ifPresent(date -> statements.say(thing, "dcterms:issued", plain(date.toString())));
  }

  private static Literal plain(String text) {
    return new Literal(text, "", "");
  }

  private void tranche(Tranche tranche) {
    String thing = iri("tranche", Integer.toString(tranche.number()));
    is(thing, "rd:Tranche");
    named(
        thing, "skos:prefLabel", TEXTS.text(dutch, "tranche", Map.of("number", tranche.number())));
    whole(thing, "rd:number", tranche.number());
    money(thing, "rd:stateFunds", tranche.stateFunds().map(funds -> funds.value()));
  }

  private void organisation(Organisation organisation) {
    String thing = iri("organisation", organisation.id());
    is(thing, "org:Organization");
    named(thing, "skos:prefLabel", organisation.name());
    organisation
        .sector()
        .ifPresent(sector -> named(thing, "org:classification", Words.of(sector, dutch)));
    organisation
        .municipality()
        .ifPresent(code -> link(thing, "dcterms:spatial", municipality(code)));
  }

  private static String municipality(String code) {
    return Statements.iri(TOOI + "gemeente/", code.toLowerCase(Locale.ROOT));
  }

  private void deal(Deal deal) {
    String thing = iri("deal", deal.id());
    is(thing, "rd:Deal");
    is(thing, "org:OrganizationalCollaboration");
    named(thing, "dcterms:title", deal.label());
    statements.say(thing, "dcterms:identifier", new Literal(deal.id(), "", ""));
    deal.tranche()
        .ifPresent(
            number -> link(thing, "dcterms:isPartOf", iri("tranche", Integer.toString(number))));
    deal.predecessor().ifPresent(id -> link(thing, "dcterms:replaces", iri("deal", id)));
    deal.challenge().ifPresent(text -> named(thing, "dcterms:description", text));
    money(thing, "rd:stateContribution", deal.stateContribution().map(value -> value.value()));
    money(thing, "rd:regionContribution", deal.regionContribution().map(value -> value.value()));
    deal.themes().forEach(theme -> named(thing, "dcterms:subject", theme));
    deal.region()
        .municipalities()
        .forEach(code -> link(thing, "dcterms:spatial", municipality(code)));
    deal.region()
        .provinces()
        .forEach(
            province ->
                link(
                    thing,
                    "dcterms:spatial",
                    Statements.iri(TOOI + "provincie/", province.code().toLowerCase(Locale.ROOT))));
    deal.cashier().ifPresent(id -> link(thing, "rd:cashier", iri("organisation", id)));
    deal.sources().forEach(id -> link(thing, "dcterms:source", iri("source", id)));
  }

  private void partnership(Partnership partnership) {
    String thing = iri("partnership", partnership.deal() + "." + partnership.organisation());
    is(thing, "org:Membership");
    link(thing, "org:member", iri("organisation", partnership.organisation()));
    link(thing, "org:organization", iri("deal", partnership.deal()));
    partnership.role().ifPresent(role -> named(thing, "rd:role", Words.of(role, dutch)));
  }

  private void project(Project project) {
    String thing = iri("project", project.id());
    is(thing, "rd:Project");
    named(thing, "dcterms:title", project.name());
    link(thing, "dcterms:isPartOf", iri("deal", project.deal()));
    project.description().ifPresent(text -> named(thing, "dcterms:description", text));
    project.status().ifPresent(status -> named(thing, "rd:status", Words.of(status, dutch)));
    money(thing, "rd:budget", project.budget());
    money(thing, "rd:stateShare", project.stateShare());
  }

  private void indicator(Indicator indicator) {
    String thing = iri("indicator", indicator.id());
    is(thing, "rd:Indicator");
    named(thing, "dcterms:title", indicator.name());
    link(thing, "dcterms:isPartOf", iri("deal", indicator.deal()));
    indicator.unit().ifPresent(unit -> named(thing, "schema:unitText", unit));
    indicator.baseline().ifPresent(value -> number(thing, "rd:baseline", value));
    indicator.target().ifPresent(value -> number(thing, "rd:target", value));
  }

  private void measurement(Measurement measurement) {
    String thing = iri("measurement", measurement.indicator() + "." + measurement.year());
    is(thing, "rd:Measurement");
    link(thing, "rd:indicator", iri("indicator", measurement.indicator()));
    year(thing, measurement.year());
    number(thing, "schema:value", measurement.value());
  }

  private void result(Result result) {
    String thing = iri("result", result.id());
    is(thing, "rd:Result");
    named(thing, "dcterms:description", result.description());
    link(thing, "dcterms:isPartOf", iri("deal", result.deal()));
    year(thing, result.year());
    result.project().ifPresent(id -> link(thing, "rd:project", iri("project", id)));
    result.number().ifPresent(number -> number(thing, "schema:value", number));
    result.unit().ifPresent(unit -> named(thing, "schema:unitText", unit));
  }

  /** What a source says of a deal: a claim of its own, for sources may differ. */
  private void attribution(Attribution attribution) {
    String thing = iri("attribution", RecordType.of(Attribution.class).key(attribution));
    is(thing, "rd:Attribution");
    link(thing, "rd:deal", iri("deal", attribution.deal()));
    named(thing, "rd:fact", Words.of(attribution.fact(), dutch));
    statements.say(thing, "rdf:value", plain(attribution.value()));
    link(thing, "prov:wasDerivedFrom", iri("source", attribution.source()));
    statements.say(
        thing,
        "rd:inferred",
        new Literal(Boolean.toString(attribution.inferred()), "xsd:boolean", ""));
    attribution.remark().ifPresent(text -> named(thing, "rdfs:comment", text));
  }
}
