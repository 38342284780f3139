package nl.regiodeals.core.text;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.core.model.Concept;
import nl.regiodeals.core.model.Named;
import nl.regiodeals.core.model.ProgrammeProfile;
import nl.regiodeals.core.model.ProgrammeTerm;
import org.jspecify.annotations.Nullable;

/**
 * The words of a programme, in each language: its nouns, and its names for phases, instruments and
 * preconditions. A text is written once, with the nouns between <code>{=</code> and <code>}</code>
 * and the words that change with them:
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
  /** The terms of the Regio Deals. */
  public static final Terms REGIO_DEALS = of(ProgrammeProfile.REGIO_DEALS);

  private static final long serialVersionUID = 2;

  private static final Pattern REFERENCE = Pattern.compile("\\{=([^{}]+)}");

  private final ImmutableTable<String, Concept, Noun> nouns;
  private final ImmutableTable<String, Enum<?>, String> names;
  private final int hash;

  private Terms(Table<String, Concept, Noun> nouns, Table<String, Enum<?>, String> names) {
    this.nouns = ImmutableTable.copyOf(nouns);
    this.names = ImmutableTable.copyOf(names);
    this.hash = 31 * nouns.hashCode() + names.hashCode();
  }

  /**
   * The terms of a programme. What it has no word for is called as in the Regio Deals; where it
   * gives a word twice, the first counts. Words that cannot stand in any sentence do not count.
   */
  public static Terms of(ProgrammeProfile profile) {
    Table<String, Concept, Noun> nouns = HashBasedTable.create();
    for (ProgrammeTerm term : profile.terms()) {
      if (term.isUsable()) {
        nouns.row(term.language()).putIfAbsent(term.concept(), Noun.of(term));
      }
    }
    Table<String, Enum<?>, String> names = HashBasedTable.create();
    profile.phases().forEach(phase -> put(phase, names));
    profile.instruments().forEach(instrument -> put(instrument, names));
    profile.preconditions().forEach(precondition -> put(precondition, names));
    return new Terms(nouns, names);
  }

  private static void put(Named<?> named, Table<String, Enum<?>, String> names) {
    if (named.isUsable()) {
      named
          .name()
          .ifPresent(
              name -> names.row(named.language().orElseThrow()).putIfAbsent(named.value(), name));
    }
  }

  private Noun noun(Concept concept, String code) {
    return own(concept, code)
        .or(() -> Grammar.of(code).usual(concept))
        .or(() -> own(concept, "en"))
        .or(() -> own(concept, "nl"))
        .or(() -> Grammar.of("en").usual(concept))
        .orElseThrow();
  }

  private Optional<Noun> own(Concept concept, String code) {
    return Optional.ofNullable(nouns.get(code, concept));
  }

  /** The name that the programme has for a value in a language; empty if it has the usual one. */
  Optional<String> name(Enum<?> value, String code) {
    return Optional.ofNullable(names.get(code, value));
  }

  /**
   * A text of a bundle with the words of this programme.
   *
   * @param code the language of the text, such as {@code nl}
   * @throws IllegalArgumentException if it refers to a noun that there is not
   */
  public String in(String text, String code) {
    return text.contains("{=")
        ? REFERENCE
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        Grammar.of(code).said(found.group(1), concept -> noun(concept, code))))
        : text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Terms terms
            && hash == terms.hash
            && nouns.equals(terms.nouns)
            && names.equals(terms.names));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return nouns + " " + names;
  }
}
