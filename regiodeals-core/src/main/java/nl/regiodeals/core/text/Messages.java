package nl.regiodeals.core.text;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bundle of texts: one UTF-8 properties file per language, {@code NAME_nl.properties} and {@code
 * NAME_en.properties}; one more file adds a language. Texts have named placeholders, {@code
 * {deal}}; values are written in the notation of the language. Safe to share between threads.
 *
 * <p>A text may have plural forms: {@code key.none}, {@code key.one} or {@code key} is chosen when
 * the value named {@code count} is 0, 1 or more; a missing form falls back on {@code key}.
 *
 * <pre>{@code
 * Messages texts = Messages.load("greetings", Greeter.class::getResourceAsStream);
 * texts.text(Language.DUTCH, "hello", Map.of("name", "Twente"));
 * }</pre>
 */
public final class Messages {
  /** The languages, each in the words of a programme, of which texts are kept ready. */
  private static final int MOST_SPOKEN = 64;

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private final String name;
  private final Function<String, @Nullable InputStream> resources;
  private final Optional<Messages> overrides;
  private final Optional<Function<BadText, RuntimeException>> refusal;
  private final Map<String, ImmutableMap<String, String>> byCode = new ConcurrentHashMap<>();
  private final Map<Language, ImmutableMap<String, String>> spoken = new ConcurrentHashMap<>();
  private final Map<Language, Notation> notations = new ConcurrentHashMap<>();

  private Messages(
      String name,
      Function<String, @Nullable InputStream> resources,
      Optional<Messages> overrides,
      Optional<Function<BadText, RuntimeException>> refusal) {
    this.name = name;
    this.resources = resources;
    this.overrides = overrides;
    this.refusal = refusal;
  }

  /**
   * A bundle.
   *
   * @param name the name of the files, without language and extension
   * @param resources opens a file by name, or returns null if there is none; usually {@code
   *     YourClass.class::getResourceAsStream}, which looks beside the class
   */
  public static Messages load(String name, Function<String, @Nullable InputStream> resources) {
    return new Messages(name, resources, Optional.empty(), Optional.empty());
  }

  /** A bundle of texts in memory, by language and key. */
  public static Messages of(String name, Map<Language, ? extends Map<String, String>> texts) {
    Messages messages = load(name, file -> null);
    texts.forEach(
        (language, byKey) -> messages.byCode.put(language.code(), ImmutableMap.copyOf(byKey)));
    return messages;
  }

  /**
   * This bundle with some texts replaced or languages added.
   *
   * @param overrides opens a file with the name of a file of the bundle, or returns null; the file
   *     needs only the texts that differ
   */
  public Messages with(Function<String, @Nullable InputStream> overrides) {
    return with(overrides, Optional.empty());
  }

  /**
   * This bundle with some texts of a user replaced or languages added. They are read when they are
   * asked for; one that cannot be used is refused then.
   *
   * @param overrides opens a file with the name of a file of the bundle, or returns null; the file
   *     needs only the texts that differ
   * @param refusal makes what is thrown about a text of such a file, in words for the user
   */
  public Messages with(
      Function<String, @Nullable InputStream> overrides,
      Function<BadText, RuntimeException> refusal) {
    return with(overrides, Optional.of(refusal));
  }

  private Messages with(
      Function<String, @Nullable InputStream> opened,
      Optional<Function<BadText, RuntimeException>> refused) {
    Messages others = new Messages(name, opened, Optional.empty(), refused);
    return new Messages(name, resources, Optional.of(others), Optional.empty());
  }

  /** The name of its files, without language and extension. */
  public String name() {
    return name;
  }

  /** Whether there is such a text in the language or in its fallbacks. */
  public boolean has(Language language, String key) {
    return find(language, key).isPresent();
  }

  /** The keys of one language, without its fallbacks; empty if it has no file. */
  public ImmutableSet<String> keys(Language language) {
    return texts(language).keySet();
  }

  /**
   * A text without placeholders.
   *
   * @throws IllegalArgumentException if there is no such text
   */
  public String text(Language language, String key) {
    return find(language, key, null).pattern();
  }

  /**
   * A text with its placeholders filled in.
   *
   * @throws IllegalArgumentException if there is no such text or a placeholder has no value
   */
  public String text(Language language, String key, Map<String, ?> values) {
    return text(
        language, key, values, Function.identity(), value -> notation(language).show(value));
  }

  /**
   * A text with its placeholders filled in, for a format with its own escaping.
   *
   * @param literal writes the text around the placeholders
   * @param show writes a value
   * @throws IllegalArgumentException if there is no such text or a placeholder has no value
   */
  public String text(
      Language language,
      String key,
      Map<String, ?> values,
      Function<String, String> literal,
      Function<Object, String> show) {
    Found found = find(language, key, values.get("count"));
    String pattern = found.pattern();
    if (pattern.indexOf('{') < 0) {
      return literal.apply(pattern);
    }
    StringBuilder filled = new StringBuilder();
    Matcher place = PLACE.matcher(pattern);
    int end = 0;
    while (place.find()) {
      Object value = values.get(place.group(1));
      if (value == null) {
        throw found.withoutValue(place.group());
      }
      filled.append(literal.apply(pattern.substring(end, place.start()))).append(show.apply(value));
      end = place.end();
    }
    return filled.append(literal.apply(pattern.substring(end))).toString();
  }

  private Found find(Language language, String key, @Nullable Object count) {
    return form(count)
        .flatMap(form -> find(language, key + form))
        .or(() -> find(language, key))
        .orElseThrow(
            () -> new IllegalArgumentException("no text " + key + " in the bundle " + name));
  }

  private static Optional<String> form(@Nullable Object count) {
    if (!(count instanceof Number number)) {
      return Optional.empty();
    }
    return switch (number.intValue()) {
      case 0 -> Optional.of(".none");
      case 1 -> Optional.of(".one");
      default -> Optional.empty();
    };
  }

  private Optional<Found> find(Language language, String key) {
    return own(language, key)
        .or(() -> own(Language.ENGLISH.with(language.terms()), key))
        .or(() -> own(Language.DUTCH.with(language.terms()), key));
  }

  /** The text of one language, without its fallbacks. */
  private Optional<Found> own(Language language, String key) {
    return overrides
        .flatMap(other -> other.own(language, key))
        .or(
            () ->
                Optional.ofNullable(texts(language).get(key))
                    .map(pattern -> new Found(this, language.code(), key, pattern)));
  }

  /** A text, and where it stands. */
  private record Found(Messages bundle, String code, String key, String pattern) {
    RuntimeException withoutValue(String place) {
      return bundle.refused(
          code,
          key,
          BadText.Problem.NO_VALUE,
          place,
          new IllegalArgumentException(
              "text " + key + " of " + bundle.name + " needs a value for " + place));
    }
  }

  /** What is thrown about a text: what the one who gave it wants, or the usual. */
  private RuntimeException refused(
      String code, String key, BadText.Problem problem, String found, RuntimeException usual) {
    return refusal
        .map(refuse -> refuse.apply(new BadText(file(code), key, problem, found)))
        .orElse(usual);
  }

  private String file(String code) {
    return name + "_" + code + ".properties";
  }

  private ImmutableMap<String, String> texts(Language language) {
    return known(
        spoken,
        language,
        () -> {
          ImmutableMap<String, String> written =
              byCode.computeIfAbsent(language.code(), this::read);
          ImmutableMap.Builder<String, String> said =
              ImmutableMap.builderWithExpectedSize(written.size());
          written.forEach((key, text) -> said.put(key, said(language, key, text)));
          return said.buildOrThrow();
        });
  }

  private String said(Language language, String key, String text) {
    try {
      return language.terms().in(text, language.code());
    } catch (IllegalArgumentException e) {
      throw refused(language.code(), key, BadText.Problem.NO_NOUN, text, e);
    }
  }

  private Notation notation(Language language) {
    return known(notations, language, () -> Notation.of(language));
  }

  private static <T> T known(Map<Language, T> kept, Language language, Supplier<T> made) {
    T known = kept.get(language);
    if (known == null) {
      known = made.get();
      if (kept.size() >= MOST_SPOKEN) {
        kept.clear();
      }
      kept.put(language, known);
    }
    return known;
  }

  private ImmutableMap<String, String> read(String code) {
    try (InputStream in = resources.apply(file(code))) {
      if (in == null) {
        return ImmutableMap.of();
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return ImmutableMap.copyOf(Maps.fromProperties(properties));
    } catch (IllegalArgumentException e) {
      throw refused(code, "", BadText.Problem.NO_CHARACTER, "\\u", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
