package nl.regiodeals.core.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.model.ProgrammeProfile;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Notation;

/**
 * The form for the progress report of one deal over one year, prefilled with what is known.
 * Immutable.
 *
 * <pre>{@code
 * ReportForm form = ReportForm.of(dossier, 2025);
 * for (FormSheet sheet : form.table().sheets()) {
 *   form.rows().get(sheet.id()); // what is known
 * }
 * }</pre>
 *
 * @param table its sheets and columns
 * @param deal the id of the deal
 * @param label the name of the deal
 * @param year the calendar year reported on
 * @param contact whom to ask, and where to send it; empty if unknown
 * @param rules what the programme is like: its words and days
 * @param rows the prefilled rows, by the id of their sheet
 * @param fingerprint a hash of those rows; a form that comes back with a fingerprint other than the
 *     current one was made from other data
 */
public record ReportForm(
    FormTable table,
    String deal,
    String label,
    int year,
    Optional<String> contact,
    ProgrammeProfile rules,
    ImmutableListMultimap<String, FormRow> rows,
    String fingerprint) {
  /** The version of the form; it goes up when sheets or columns change. */
  public static final int VERSION = 2;

  /** The form of a deal over a calendar year, for what its programme has. */
  public static ReportForm of(Dossier dossier, int year) {
    return of(FormTable.of(dossier.rules()), dossier, year);
  }

  /** The form of a deal over a calendar year, with your own sheets and columns. */
  public static ReportForm of(FormTable table, Dossier dossier, int year) {
    ImmutableListMultimap.Builder<String, FormRow> known = ImmutableListMultimap.builder();
    table.sheets().forEach(sheet -> known.putAll(sheet.id(), sheet.rows(dossier, year)));
    ImmutableListMultimap<String, FormRow> rows = known.build();
    return new ReportForm(
        table,
        dossier.deal().id(),
        dossier.deal().label(),
        year,
        dossier.programme().contact(),
        dossier.rules(),
        rows,
        fingerprint(rows));
  }

  /** The names that can be chosen in a column: those of the rows that it refers to by name. */
  public ImmutableList<String> names(FormColumn column) {
    return table.sheetNamedBy(column).stream()
        .flatMap(
            sheet ->
                rows.get(sheet.id()).stream()
                    .map(row -> row.value(sheet.nameColumns().get(0)).orElse("").toString()))
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** A copy with other rows, as if a region had filled it in; for tests and demonstrations. */
  public ReportForm filledWith(ImmutableListMultimap<String, FormRow> answers) {
    return new ReportForm(table, deal, label, year, contact, rules, answers, fingerprint);
  }

  private static String fingerprint(ImmutableListMultimap<String, FormRow> rows) {
    Hasher mark = Hashing.sha256().newHasher();
    rows.forEach(
        (sheet, row) -> {
          put(mark, sheet);
          mark.putBoolean(row.isClosed()).putInt(row.values().size());
          row.values()
              .forEach(
                  (column, value) -> {
                    put(mark, column);
                    put(mark, value.toString());
                  });
        });
    return mark.hash().toString().substring(0, 16);
  }

  /** Adds a text with its length, so that it cannot run on into the next. */
  private static void put(Hasher mark, String text) {
    mark.putInt(text.length()).putBytes(text.getBytes(StandardCharsets.UTF_16LE));
  }

  /** The text with this key: a text of the form other than the names of its sheets and columns. */
  public String text(Language language, String key) {
    Language spoken = in(language);
    String due = Notation.of(spoken).date(rules.reportDueOver(year));
    return FormTexts.of(
        spoken,
        "form." + key,
        Map.of("deal", label, "year", Integer.toString(year), "due", due.replace('\u00a0', ' ')));
  }

  /** A language in the words of the programme. */
  public Language in(Language language) {
    return language.with(rules);
  }

  /**
   * All texts of the form itself, in a language, also those of earlier versions: any other text on
   * its sheets was typed by somebody.
   */
  public ImmutableList<String> ownTexts(Language plain) {
    Language language = in(plain);
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    OWN_TEXTS.forEach(key -> texts.add(text(language, key)));
    contact.ifPresent(texts::add);
    explanation(language)
        .forEach(
            line -> {
              texts.add(line);
              texts.addAll(step(line, language));
            });
    texts.add(text(language, "title.v1"));
    texts.addAll(text(language, "explanation.v1").lines().iterator());
    for (FormSheet sheet : table.sheets()) {
      String title = sheet.title(language);
      texts.add(title);
      for (String explanation : sheet.explanations(language, year)) {
        texts.add(explanation, title + ": " + explanation);
      }
    }
    return texts.build();
  }

  /** Its texts beside the names and explanations of its sheets. */
  private static final ImmutableList<String> OWN_TEXTS =
      ImmutableList.of(
          "title",
          "question",
          "answer",
          "total",
          "contribution",
          "sheet",
          "task",
          "rows",
          "empty",
          "none",
          "due",
          "due.day",
          "contact",
          "filledBy",
          "filledOn");

  /** The labels of the rows below a table that add up its amounts. */
  public ImmutableList<String> sumLabels(Language language) {
    return ImmutableList.of(text(language, "total"), text(language, "contribution"));
  }

  /** The lines of the first sheet, which explains how to fill in the form. */
  public ImmutableList<String> explanation(Language language) {
    return text(language, "explanation").lines().collect(ImmutableList.toImmutableList());
  }

  /**
   * A line of the explanation in two parts: which step it is, empty if it is none, and the rest.
   */
  public ImmutableList<String> step(String line, Language language) {
    int dot = line.indexOf(". ");
    return dot > 0 && dot <= 2
        ? ImmutableList.of(
            text(language, "step") + " " + line.substring(0, dot), line.substring(dot + 2))
        : ImmutableList.of("", line);
  }
}
