package nl.regiodeals.io.internal.rdf;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.OutputStream;
import nl.regiodeals.core.model.Attribution;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Partnership;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.model.Tranche;
import nl.regiodeals.core.schema.Dictionary;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.io.internal.rdf.Statements.Literal;
import nl.regiodeals.io.internal.rdf.Statements.Thing;

/**
 * Our own vocabulary: the terms of the linked data that no other vocabulary has. They are the
 * records and fields of the model, with their descriptions.
 */
public final class OwnTerms {
  private static final String PREFIX = "rd:";
  private static final String SCHEMA = "urn:regiodeals:def:";
  private static final ImmutableSet<Class<? extends Record>> CLASSES =
      ImmutableSet.of(
          Tranche.class,
          Deal.class,
          Project.class,
          Indicator.class,
          Measurement.class,
          Result.class,
          Attribution.class);

  /** The records whose fields are properties. */
  private static final ImmutableSet<Class<? extends Record>> WITH_PROPERTIES =
      ImmutableSet.<Class<? extends Record>>builder()
          .addAll(CLASSES)
          .add(Partnership.class)
          .build();

  private static final ImmutableSet<String> PROPERTIES =
      ImmutableSet.of(
          "number",
          "stateFunds",
          "stateContribution",
          "regionContribution",
          "cashier",
          "role",
          "status",
          "budget",
          "stateShare",
          "indicator",
          "baseline",
          "target",
          "project",
          "year",
          "deal",
          "fact",
          "inferred");

  private OwnTerms() {}

  /** The names of all terms, with their prefix. */
  static ImmutableSet<String> names() {
    return ImmutableSet.<String>builder()
        .addAll(CLASSES.stream().map(type -> PREFIX + type.getSimpleName()).iterator())
        .addAll(PROPERTIES.stream().map(name -> PREFIX + name).iterator())
        .build();
  }

  /** Writes them as Turtle, in the words of the programme; the stream stays open. */
  public static void write(Portfolio portfolio, OutputStream out) throws IOException {
    Language dutch = Language.DUTCH.with(portfolio);
    Language english = Language.ENGLISH.with(portfolio);
    Statements statements = new Statements();
    statements.say(SCHEMA, "rdf:type", new Thing("owl:Ontology"));
    for (Class<? extends Record> type : CLASSES) {
      String term = PREFIX + type.getSimpleName();
      statements.say(full(term), "rdf:type", new Thing("rdfs:Class"));
      named(statements, term, Words.of(type, dutch), Words.of(type, english));
      statements.say(
          full(term),
          "rdfs:comment",
          new Literal(Dictionary.of(RecordType.of(type), english), "", "en"));
    }
    for (String name : PROPERTIES) {
      String term = PREFIX + name;
      statements.say(full(term), "rdf:type", new Thing("rdf:Property"));
      named(statements, term, Words.ofField(name, dutch), Words.ofField(name, english));
      for (Class<? extends Record> type : WITH_PROPERTIES) {
        RecordType.of(type)
            .field(name)
            .ifPresent(field -> comment(statements, term, type, field, english));
      }
    }
    Turtle.write(statements, out);
  }

  private static void named(Statements statements, String term, String dutch, String english) {
    statements.say(full(term), "rdfs:label", new Literal(dutch, "", "nl"));
    statements.say(full(term), "rdfs:label", new Literal(english, "", "en"));
    statements.say(full(term), "rdfs:isDefinedBy", new Thing(SCHEMA));
  }

  private static void comment(
      Statements statements,
      String term,
      Class<? extends Record> type,
      Field field,
      Language english) {
    statements.say(
        full(term),
        "rdfs:comment",
        new Literal(type.getSimpleName() + ": " + Dictionary.of(field, english), "", "en"));
  }

  private static String full(String term) {
    return SCHEMA + term.substring(PREFIX.length());
  }
}
