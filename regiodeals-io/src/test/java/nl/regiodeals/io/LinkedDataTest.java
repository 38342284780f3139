package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import nl.regiodeals.core.RandomPortfolio;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** The portfolio as linked data, as Jena reads it. */
class LinkedDataTest {
  private static final String DEF = "urn:regiodeals:def:";

  @Test
  void jenaReadsTheDealsWithTheirAreasAndAmounts() throws IOException {
    Model model = read(new TurtleExporter(), Sample.portfolio(), Lang.TURTLE);
    assertThat(
            model.listSubjectsWithProperty(RDF.type, model.createResource(DEF + "Deal")).toList())
        .hasSize(3);
    Resource twente = model.getResource("urn:regiodeals:deal:twente");
    assertThat(twente.getProperty(DCTerms.title).getString()).isEqualTo("Twente");
    assertThat(twente.getProperty(DCTerms.title).getLanguage()).isEqualTo("nl");
    assertThat(
            twente.listProperties(DCTerms.spatial).mapWith(s -> s.getResource().getURI()).toList())
        .containsExactlyInAnyOrder(
            "https://identifier.overheid.nl/tooi/id/gemeente/gm0153",
            "https://identifier.overheid.nl/tooi/id/gemeente/gm0141",
            "https://identifier.overheid.nl/tooi/id/provincie/pv23");
    assertThat(twente.getProperty(model.createProperty(DEF, "stateContribution")).getInt())
        .isEqualTo(25_000_000);
    assertThat(
            model
                .getResource("urn:regiodeals:deal:veluwe-2")
                .getProperty(DCTerms.replaces)
                .getResource()
                .getURI())
        .isEqualTo("urn:regiodeals:deal:veluwe");
    assertThat(
            model
                .getResource("urn:regiodeals:deal:veluwe")
                .hasProperty(model.createProperty(DEF, "regionContribution")))
        .as("unknown is not there, and not zero")
        .isFalse();
  }

  @Test
  void jenaReadsWhatAFactWasTakenFrom() throws IOException {
    Model model = read(new TurtleExporter(), Sample.portfolio(), Lang.TURTLE);
    Resource inferred =
        model
            .listSubjectsWithProperty(RDF.value, "2027-12-31")
            .filterKeep(
                thing -> thing.hasProperty(RDF.type, model.createResource(DEF + "Attribution")))
            .next();
    assertThat(inferred.getProperty(model.createProperty(DEF, "deal")).getResource().getURI())
        .isEqualTo("urn:regiodeals:deal:twente");
    assertThat(inferred.getProperty(model.createProperty(DEF, "inferred")).getBoolean()).isTrue();
    assertThat(
            inferred
                .getProperty(model.createProperty("http://www.w3.org/ns/prov#", "wasDerivedFrom"))
                .getResource()
                .getURI())
        .isEqualTo("urn:regiodeals:source:news");
  }

  @Test
  void turtleAndJsonLdSayTheSame() throws IOException {
    for (long seed = 0; seed < 40; seed++) {
      Portfolio portfolio = seed == 0 ? Sample.portfolio() : RandomPortfolio.of(seed);
      Model turtle = read(new TurtleExporter(), portfolio, Lang.TURTLE);
      Model jsonLd = read(new JsonLdExporter(), portfolio, Lang.JSONLD);
      assertThat(turtle.isIsomorphicWith(jsonLd)).as("seed " + seed).isTrue();
      assertThat(turtle.isEmpty()).isFalse();
    }
  }

  @Test
  void namesBeginAsTheUserWants() throws IOException {
    Model model =
        read(new TurtleExporter("https://voorbeeld.nl/id/"), Sample.portfolio(), Lang.TURTLE);
    assertThat(model.getResource("https://voorbeeld.nl/id/deal/twente").hasProperty(RDF.type))
        .isTrue();
  }

  @Test
  void sayWhatTheyLeaveOut() {
    assertThat(new TurtleExporter().omissions(Language.DUTCH)).isPresent();
    assertThat(new JsonLdExporter().omissions(Language.ENGLISH)).isPresent();
  }

  private static Model read(Exporter exporter, Portfolio portfolio, Lang language)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporter.write(portfolio, out);
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new ByteArrayInputStream(out.toByteArray()), language);
    return model;
  }
}
