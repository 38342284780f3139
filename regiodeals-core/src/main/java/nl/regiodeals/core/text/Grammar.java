package nl.regiodeals.core.text;

import com.google.common.base.CaseFormat;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.function.Function;
import nl.regiodeals.core.model.Concept;

/**
 * How the words around a noun change with it, in one language, and the nouns of the Regio Deals:
 * the bundle {@code terms}. Immutable.
 */
final class Grammar {
  private static final ImmutableMap<String, Concept> SINGULARS = named("");
  private static final ImmutableMap<String, Concept> PLURALS = named("s");

  /** The languages whose grammar is known. */
  private static final ImmutableMap<String, Grammar> ALL =
      Maps.toMap(ImmutableSet.of("nl", "en"), code -> new Grammar(read("terms_" + code)));

  private static final Grammar NONE = new Grammar(ImmutableMap.of());

  private final ImmutableMap<String, String> written;
  private final ImmutableMap<Concept, Noun> usual;

  private Grammar(ImmutableMap<String, String> written) {
    this.written = written;
    ImmutableMap.Builder<Concept, Noun> nouns = ImmutableMap.builder();
    SINGULARS.forEach(
        (lower, concept) -> {
          String name = name(concept);
          String one = written.get(name);
          String many = written.get(name + "s");
          if (one != null && many != null) {
            nouns.put(concept, new Noun(one, many, one, written.getOrDefault(name + ".kind", "")));
          }
        });
    this.usual = nouns.buildOrThrow();
  }

  /** That of a language; one without rules and nouns if it is not known. */
  static Grammar of(String code) {
    return ALL.getOrDefault(code, NONE);
  }

  /** The noun of the Regio Deals for a concept; empty if the language is not known. */
  Optional<Noun> usual(Concept concept) {
    return Optional.ofNullable(usual.get(concept));
  }

  /**
   * What a reference says, such as {@code deze deal}, or {@code haar:region} for a word alone that
   * changes with a noun.
   *
   * @param nouns gives the noun for a concept
   * @throws IllegalArgumentException if it refers to a noun that there is not
   */
  String said(String reference, Function<Concept, Noun> nouns) {
    int colon = reference.indexOf(':');
    if (colon > 0) {
      Concept silent = SINGULARS.get(lower(reference.substring(colon + 1)));
      if (silent != null) {
        String word = reference.substring(0, colon);
        return form(nouns.apply(silent).kind(), true, lower(word))
            .map(form -> likeCapital(word, form))
            .orElse(word);
      }
    }
    List<String> words = Splitter.on(' ').splitToList(reference);
    int at = 0;
    while (at < words.size() && !isNoun(lower(words.get(at)))) {
      at++;
    }
    if (at == words.size()) {
      throw new IllegalArgumentException("no noun in {=" + reference + "}");
    }
    String name = lower(words.get(at));
    Concept many = PLURALS.get(name);
    Noun noun = nouns.apply(many == null ? SINGULARS.get(name) : many);
    StringJoiner said = new StringJoiner(" ");
    if (many != null) {
      words.forEach(word -> said.add(isNoun(lower(word)) ? likeCapital(word, noun.many()) : word));
      return said.toString();
    }
    boolean isDefinite = words.subList(0, at).stream().anyMatch(this::isDefinite);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      said.add(
          likeCapital(
              word,
              i == at
                  ? isDefinite ? noun.definite() : noun.one()
                  : form(noun.kind(), isDefinite, lower(word)).orElse(word)));
    }
    return said.toString();
  }

  private Optional<String> form(String kind, boolean isDefinite, String word) {
    return Optional.ofNullable(isDefinite ? null : written.get(kind + ".indefinite." + word))
        .or(() -> Optional.ofNullable(written.get(kind + "." + word)));
  }

  private boolean isDefinite(String word) {
    return written.containsKey("definite." + lower(word));
  }

  private static boolean isNoun(String lower) {
    return SINGULARS.containsKey(lower) || PLURALS.containsKey(lower);
  }

  private static ImmutableMap<String, Concept> named(String ending) {
    return Maps.uniqueIndex(
        ImmutableSet.copyOf(Concept.values()), concept -> lower(name(concept) + ending));
  }

  private static String name(Concept concept) {
    return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, concept.name());
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static String likeCapital(String word, String form) {
    return Character.isUpperCase(word.charAt(0))
        ? Character.toUpperCase(form.charAt(0)) + form.substring(1)
        : form;
  }

  private static ImmutableMap<String, String> read(String bundle) {
    try (InputStream in = Grammar.class.getResourceAsStream(bundle + ".properties")) {
      return in == null ? ImmutableMap.of() : properties(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ImmutableMap<String, String> properties(InputStream in) throws IOException {
    Properties properties = new Properties();
    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    return ImmutableMap.copyOf(Maps.fromProperties(properties));
  }
}
