package nl.regiodeals.core.text;

import com.google.common.base.CaseFormat;
import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a programme for what it consists of, in each language. A text is written once, with
 * the nouns between <code>{=</code> and <code>}</code> and the words that change with them:
 *
 * <table>
 *   <caption>What a text says</caption>
 *   <tr><th>in the text</th><th>Regio Deals</th><th>another programme</th></tr>
 *   <tr><td><code>{=deze deal}</code></td><td>deze deal</td><td>dit focusgebied</td></tr>
 *   <tr><td><code>{=een deal die}</code></td><td>een deal die</td><td>een focusgebied dat</td></tr>
 *   <tr><td><code>{=Deals}</code></td><td>Deals</td><td>Focusgebieden</td></tr>
 * </table>
 *
 * <p>How words change is in the bundle {@code terms}, by the kind of noun. Immutable.
 */
public final class Terms implements Serializable {
  /** What a programme has a word for; bundles name each in lower camel case. */
  public enum Concept {
    /** What is closed, paid and reported on, in short. */
    DEAL,
    /** The same in full, as in a title. */
    FULL_DEAL,
    /** A round in which deals are closed. */
    TRANCHE,
    /** The area and its partners. */
    REGION,
    /** What a region reports each year. */
    REPORT,
    /** The yearly consultation of state and region. */
    CONSULTATION,
    /** What state and region sign. */
    COVENANT,
    /** Who receives the money of the state. */
    CASHIER;

    private final String one = CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
    private final String many = one + "s";
  }

  /** The terms of the Regio Deals. */
  public static final Terms REGIO_DEALS = new Terms(ImmutableMap.of());

  private static final long serialVersionUID = 1;

  private static final Pattern REFERENCE = Pattern.compile("\\{=([^{}]+)}");

  private static final Map<String, ImmutableMap<String, String>> BUNDLES =
      Maps.toMap(List.of("nl", "en"), Terms::read);

  private final ImmutableMap<String, ImmutableMap<Concept, Noun>> nouns;
  private final int hash;

  private Terms(ImmutableMap<String, ImmutableMap<Concept, Noun>> nouns) {
    this.nouns = nouns;
    this.hash = nouns.hashCode();
  }

  /**
   * Terms of a programme. A concept without a noun has that of the Regio Deals.
   *
   * @param nouns the nouns by the code of their language, such as {@code nl}
   */
  public static Terms of(Map<String, ? extends Map<Concept, Noun>> nouns) {
    return new Terms(ImmutableMap.copyOf(Maps.transformValues(nouns, ImmutableMap::copyOf)));
  }

  /**
   * Reads the terms of a programme from bundles like that of the Regio Deals: {@code
   * terms_nl.properties} with {@code deal = focusgebied}, {@code deals = focusgebieden}, {@code
   * deal.kind = het} and, where it differs, {@code deal.definite}.
   *
   * @param codes the languages to look for, such as {@code nl}
   * @param resources opens a file by name, or returns null if there is none
   * @throws IllegalArgumentException if a file says something else, or has a concept without its
   *     plural; the message is the file, a colon and what is written there
   */
  public static Terms read(
      Iterable<String> codes, Function<String, @Nullable InputStream> resources) {
    ImmutableMap.Builder<String, ImmutableMap<Concept, Noun>> all = ImmutableMap.builder();
    for (String code : codes) {
      String file = file(code);
      try (InputStream in = resources.apply(file)) {
        ImmutableMap<Concept, Noun> nouns =
            in == null ? ImmutableMap.of() : nouns(file, written(file, in));
        if (!nouns.isEmpty()) {
          all.put(code, nouns);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Terms(all.buildOrThrow());
  }

  private static ImmutableMap<String, String> written(String file, InputStream in)
      throws IOException {
    try {
      return properties(in);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": \\u", e);
    }
  }

  private static ImmutableMap<Concept, Noun> nouns(String file, Map<String, String> written) {
    Map<String, String> left = new HashMap<>(written);
    ImmutableMap.Builder<Concept, Noun> nouns = ImmutableMap.builder();
    for (Concept concept : Concept.values()) {
      String one = left.remove(concept.one);
      String many = left.remove(concept.many);
      String definite = Strings.nullToEmpty(left.remove(concept.one + ".definite"));
      String kind = Strings.nullToEmpty(left.remove(concept.one + ".kind"));
      if (one != null && many != null) {
        try {
          nouns.put(concept, new Noun(one, many, definite, kind));
        } catch (IllegalArgumentException e) {
          throw wrong(file, concept.one, one, e);
        }
      } else if (one != null || many != null) {
        throw wrong(file, one == null ? concept.many : concept.one, one == null ? many : one, null);
      }
    }
    new TreeMap<>(left)
        .forEach(
            (key, value) -> {
              throw wrong(file, key, value, null);
            });
    return nouns.buildOrThrow();
  }

  private static IllegalArgumentException wrong(
      String file, String key, @Nullable String value, @Nullable Throwable cause) {
    return new IllegalArgumentException(file + ": " + key + "=" + value, cause);
  }

  private static String file(String code) {
    return "terms_" + code + ".properties";
  }

  private static ImmutableMap<String, String> properties(InputStream in) throws IOException {
    Properties properties = new Properties();
    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    return ImmutableMap.copyOf(Maps.fromProperties(properties));
  }

  private static ImmutableMap<String, String> read(String code) {
    String file = file(code);
    try (InputStream in = Objects.requireNonNull(Terms.class.getResourceAsStream(file), file)) {
      return properties(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The noun for a concept in a language; that of English or Dutch if the language has none. */
  public Noun noun(Concept concept, String code) {
    return own(concept, code)
        .or(() -> usual(concept, code))
        .or(() -> own(concept, "en"))
        .or(() -> own(concept, "nl"))
        .or(() -> usual(concept, "en"))
        .orElseThrow();
  }

  private Optional<Noun> own(Concept concept, String code) {
    return Optional.ofNullable(nouns.getOrDefault(code, ImmutableMap.of()).get(concept));
  }

  private static Optional<Noun> usual(Concept concept, String code) {
    Map<String, String> bundle = BUNDLES.getOrDefault(code, ImmutableMap.of());
    String one = bundle.get(concept.one);
    String many = bundle.get(concept.many);
    return one == null || many == null
        ? Optional.empty()
        : Optional.of(new Noun(one, many, "", bundle.getOrDefault(concept.one + ".kind", "")));
  }

  /**
   * A text of a bundle with the words of this programme.
   *
   * @param code the language of the text, such as {@code nl}
   * @throws IllegalArgumentException if it refers to a noun that there is not
   */
  public String in(String text, String code) {
    if (!text.contains("{=")) {
      return text;
    }
    return REFERENCE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(said(found.group(1), code)));
  }

  private String said(String reference, String code) {
    List<String> words = Splitter.on(' ').splitToList(reference);
    int at = 0;
    Concept concept = null;
    while (concept == null && at < words.size()) {
      concept = concept(words.get(at));
      at++;
    }
    if (concept == null) {
      throw new IllegalArgumentException("no noun in {=" + reference + "}");
    }
    Noun noun = noun(concept, code);
    boolean isMany = words.get(at - 1).equalsIgnoreCase(concept.many);
    Map<String, String> bundle = BUNDLES.getOrDefault(code, ImmutableMap.of());
    boolean isDefinite = at > 1 && bundle.containsKey("definite." + lower(words.get(at - 2)));
    StringJoiner said = new StringJoiner(" ");
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (i == at - 1) {
        said.add(
            likeCapital(word, isMany ? noun.many() : isDefinite ? definite(noun) : noun.one()));
      } else {
        String form = isMany ? null : bundle.get(noun.kind() + "." + lower(word));
        said.add(form == null ? word : likeCapital(word, form));
      }
    }
    return said.toString();
  }

  private static @Nullable Concept concept(String word) {
    return Arrays.stream(Concept.values())
        .filter(each -> word.equalsIgnoreCase(each.one) || word.equalsIgnoreCase(each.many))
        .findFirst()
        .orElse(null);
  }

  private static String definite(Noun noun) {
    return noun.definite().isEmpty() ? noun.one() : noun.definite();
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static String likeCapital(String word, String form) {
    return Character.isUpperCase(word.charAt(0))
        ? Character.toUpperCase(form.charAt(0)) + form.substring(1)
        : form;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Terms terms && hash == terms.hash && nouns.equals(terms.nouns));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return nouns.toString();
  }
}
