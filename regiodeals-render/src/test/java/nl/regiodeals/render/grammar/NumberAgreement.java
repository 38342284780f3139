package nl.regiodeals.render.grammar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiodeals.core.text.Language;

/**
 * Finds numbers in a text that disagree with the noun or verb beside them, such as {@code 1 deals}
 * or {@code zijn 1}. It knows the nouns that our texts count, and the verbs that they count with.
 * Immutable.
 */
public final class NumberAgreement {
  /** How many there are, as far as grammar cares. */
  public enum Size {
    NONE,
    ONE,
    MORE
  }

  /** The nouns that Dutch texts count, with their plurals. */
  public static final ImmutableMap<String, String> DUTCH =
      ImmutableMap.<String, String>builder()
          .put("deal", "deals")
          .put("tranche", "tranches")
          .put("rapportage", "rapportages")
          .put("voortgangsrapportage", "voortgangsrapportages")
          .put("SiSa-verantwoording", "SiSa-verantwoordingen")
          .put("resultaat", "resultaten")
          .put("project", "projecten")
          .put("indicator", "indicatoren")
          .put("begrotingsregel", "begrotingsregels")
          .put("gemeente", "gemeenten")
          .put("provincie", "provincies")
          .put("partner", "partners")
          .put("organisatie", "organisaties")
          .put("bevinding", "bevindingen")
          .put("wijziging", "wijzigingen")
          .put("verandering", "veranderingen")
          .put("waarde", "waarden")
          .put("voorstel", "voorstellen")
          .put("werkboek", "werkboeken")
          .put("bestand", "bestanden")
          .put("controle", "controles")
          .put("fout", "fouten")
          .put("programma(?!')", "programma's")
          .buildOrThrow();

  /** The nouns that English texts count, with their plurals. */
  public static final ImmutableMap<String, String> ENGLISH =
      ImmutableMap.<String, String>builder()
          .put("deal", "deals")
          .put("tranche", "tranches")
          .put("report", "reports")
          .put("SiSa statement", "SiSa statements")
          .put("result", "results")
          .put("project", "projects")
          .put("indicator", "indicators")
          .put("budget line", "budget lines")
          .put("municipality", "municipalities")
          .put("province", "provinces")
          .put("partner", "partners")
          .put("organisation", "organisations")
          .put("finding", "findings")
          .put("change", "changes")
          .put("value", "values")
          .put("proposal", "proposals")
          .put("workbook", "workbooks")
          .put("file", "files")
          .put("check", "checks")
          .put("error", "errors")
          .put("time", "times")
          .put("programme", "programmes")
          .buildOrThrow();

  private static final NumberAgreement IN_DUTCH =
      new NumberAgreement(
          DUTCH,
          "(?:Regio |nieuwe |genummerde |eerdere |andere |meer )?",
          "(?:nul|0)",
          "(?:geen enkele|geen|nul|0)",
          "(?:[e\u00e9]\u00e9n|ene|enige|1)",
          "(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|DIGITS)",
          List.of(
              // van de 1, de 0 deals
              "\\bde (?:0|1|[e\u00e9]\u00e9n)\\b(?! (?:januari|april|juli|oktober))",
              // zijn 1, liepen er \u00e9\u00e9n, hebben er 0
              "\\b(?:zijn|hebben|liepen|waren|werden|bleven|gaan)(?: er)?(?: nog| toen| nu)?"
                  + " (?:[01]|[e\u00e9]\u00e9n)(?![\\d.,]\\d)\\b",
              // gaan van de drie indicatoren er 1 de goede kant op
              "\\b(?:zijn|hebben|liepen|waren|gaan)\\b[^.;:]* er (?:[01]|[e\u00e9]\u00e9n)\\b",
              // liep er 2, is er twee
              "\\b(?:is|heeft|liep|was|werd|bleef|gaat) er(?: nog| toen| nu)? (?:0\\b|MORE)",
              // \u00e9\u00e9n deal zijn, de ene Regio Deal die in 2024 liepen
              "(?:^|[.;:] )ONE SINGULAR (?:zijn|hebben|liepen|waren|werden|bouwen|beschrijven)\\b",
              "ONE SINGULAR die (?:\\S+ ){0,4}?(?:zijn|hebben|liepen|waren)\\b",
              // 2 deals is, de 2 deals die liep
              "(?:^|[.;:] )MORE PLURAL (?:is|heeft|liep|was|werd|bouwt|beschrijft)\\b",
              "MORE PLURAL die (?:\\S+ ){0,3}?(?:liep|was|is)\\b"));

  private static final NumberAgreement IN_ENGLISH =
      new NumberAgreement(
          ENGLISH,
          "(?:Regio |new |numbered |earlier |other |more )?",
          "(?:zero|0)",
          "(?:no|zero|0)",
          "(?:one|1)",
          "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|DIGITS)",
          List.of(
              // of the 1, the 0 deals
              "\\bthe (?:0|1)\\b",
              // are 1, were one, 0 were
              "\\b(?:are|were) (?:[01]|one)(?![\\d.,]\\d)\\b",
              "(?:^|[.;:,] )(?:0|1|one)(?: of the \\S+)?(?: (?:SINGULAR|PLURAL))? (?:are|were|have)\\b",
              // is 2, was two
              "\\bthere (?:is|was) MORE",
              // 2 deals is, two of the five deals has
              "(?:^|[.;:] )MORE(?: of the \\S+)? PLURAL (?:is|was|has)\\b"));

  private final ImmutableMap<Size, Pattern> counted;
  private final ImmutableList<Pattern> faults;

  private NumberAgreement(
      Map<String, String> nouns,
      String adjective,
      String zero,
      String none,
      String one,
      String more,
      List<String> verbs) {
    String number = "(?<![\\p{L}\\d.,/-])";
    String digits = "(?!(?:19|20)\\d\\d\\b)(?:[2-9]|[1-9]\\d{1,2}|[1-9]\\d{0,2}(?:[.,]\\d{3})+)\\b";
    String several = number + more.replace("DIGITS", digits);
    String single = number + one;
    String singular = adjective + "(?:" + String.join("|", nouns.keySet()) + ")\\b(?!-)";
    String plural = adjective + "(?:" + String.join("|", nouns.values()) + ")\\b(?!-)";
    this.counted =
        ImmutableMap.of(
            Size.NONE, pattern(number + none + " (?:" + singular + "|" + plural + ")"),
            Size.ONE, pattern(single + " " + singular),
            Size.MORE, pattern(several + " " + plural));
    ImmutableList.Builder<Pattern> all = ImmutableList.builder();
    all.add(
        pattern(single + " " + plural),
        pattern(several + " " + singular),
        pattern(number + zero + " (?:" + singular + "|" + plural + ")"));
    verbs.forEach(
        verb ->
            all.add(
                pattern(
                    verb.replace("SINGULAR", singular)
                        .replace("PLURAL", plural)
                        .replace("MORE", several)
                        .replace("ONE", single))));
    this.faults = all.build();
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(
        regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** The rules of a language. */
  public static NumberAgreement in(Language language) {
    return language.equals(Language.DUTCH) ? IN_DUTCH : IN_ENGLISH;
  }

  /** What disagrees in a line of text: the words that do not fit together. */
  public Stream<String> faults(String line) {
    return faults.stream()
        .flatMap(fault -> fault.matcher(line).results())
        .map(found -> found.group().strip());
  }

  /** The sizes of what a line counts in words that agree. */
  public Set<Size> sizes(String line) {
    Set<Size> sizes = EnumSet.noneOf(Size.class);
    counted.forEach(
        (size, pattern) -> {
          if (pattern.matcher(line).find()) {
            sizes.add(size);
          }
        });
    return sizes;
  }
}
