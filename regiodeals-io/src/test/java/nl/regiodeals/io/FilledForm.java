package nl.regiodeals.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.FormTable;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.merge.Merge;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Words;

/**
 * The form of a real deal in which every cell that can be filled in is filled in, in all ways in
 * which people do it. The answers are made up.
 *
 * @param known what is known of the deal
 * @param round 0 for the first time that it is filled in, 1 for the next: then other rows are added
 */
record FilledForm(Portfolio known, int round) {
  private static final String DEAL = "twente-2";
  private static final int YEAR = 2025;

  /** The number of rows that are added to each table. */
  private static final int ADDED = 3;

  private static final String TEXT =
      "Eerste regel.\nTweede  regel: \u20ac 5 & <b>, \u00ab\u00e9\u00bb, \ud83d\ude00.\n\nNa een lege regel.";

  /** Texts that a program could take for something else. */
  private static final List<String> TRICKY =
      List.of(TEXT, "007", "=1+1", "12-06-2026", "TRUE", "1.234", "'s-Gravenhage", "#N/A", "5%");

  /** The names for columns by which rows are known or refer to each other. */
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "deal.cashier",
          List.of("gemeente Enschede"),
          "pillars.name",
          List.of("Wonen en werken", "Zorg", "Groen"),
          "projects.pillar",
          List.of("Wonen en werken", "Zorg", "Groen"),
          "projects.name",
          List.of("Dorpshuis \u2013 Losser", "Techniekhal", "Fietsroute"),
          "projectFunding.project",
          List.of("Dorpshuis \u2013 Losser", "Techniekhal", "Fietsroute"),
          "results.project",
          List.of("Dorpshuis \u2013 Losser", "Techniekhal", "Fietsroute"),
          "showcases.project",
          List.of("Dorpshuis \u2013 Losser", "Techniekhal", "Fietsroute"),
          "indicators.name",
          List.of("Bezoek", "Banen", "Woningen"),
          "partners.name",
          List.of("Waterschap Vechtstromen", "ROC Ergens", "Bakkerij B.V."),
          "municipalities.municipality",
          List.of("Zwolle", "gemeente Deventer", "Raalte", "Kampen", "Ommen", "Dalfsen"));

  /** The real data. */
  static FilledForm ofRealDeal() {
    try {
      return new FilledForm(
          new JsonImporter()
              .read(Input.of(Path.of("../examples/data/regiodeals.json")))
              .portfolio(),
          0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The form of the next time, when all that was filled in in this one is known. */
  FilledForm next() throws IOException {
    Submission answers = read(written(ReportWorkbook.XLSX));
    return new FilledForm(Merge.of(base(), List.of(answers)).portfolio(), round + 1);
  }

  /** What is known, as it was read. */
  Reading base() {
    return new Reading(known, Provenance.NONE, ImmutableList.of());
  }

  /** Reads a file as the form of this deal; its name is always the same. */
  Submission read(byte[] file) throws IOException {
    return ReportWorkbook.read(Input.of("form", file), Dossiers.of(known));
  }

  /** The form, filled in. */
  byte[] written(ReportWorkbook kind) throws IOException {
    ReportForm form = ReportForm.of(Dossiers.of(known).find(DEAL).orElseThrow(), YEAR);
    ImmutableListMultimap.Builder<String, FormRow> rows = ImmutableListMultimap.builder();
    for (FormSheet sheet : FormTable.standard().sheets()) {
      int number = 0;
      for (FormRow row : form.rows().get(sheet.id())) {
        rows.put(
            sheet.id(), new FormRow(filled(sheet, Optional.of(row), number++), row.isClosed()));
      }
      for (int i = 0; i < Math.min(ADDED, sheet.spareRows()); i++) {
        rows.put(sheet.id(), new FormRow(filled(sheet, Optional.empty(), i), false));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    kind.write(form.filledWith(rows.build()), Language.DUTCH, out);
    return out.toByteArray();
  }

  private ImmutableMap<String, Object> filled(FormSheet sheet, Optional<FormRow> known, int row) {
    Map<String, Object> values = new HashMap<>();
    known.ifPresent(found -> values.putAll(found.values()));
    for (FormColumn column : sheet.columns()) {
      if (column.isOpen(known) && !values.containsKey(column.id()) && !isKey(column)) {
        values.put(column.id(), answer(sheet, column, row));
      }
    }
    return ImmutableMap.copyOf(values);
  }

  private static boolean isKey(FormColumn column) {
    return column.isId() || column.id().equals("organisation");
  }

  /** An answer as a value, or as the text that people type for it, by turns. */
  private Object answer(FormSheet sheet, FormColumn column, int row) {
    List<String> names = NAMES.get(sheet.id() + "." + column.id());
    if (names != null) {
      String name = names.get((row + ADDED * round) % names.size());
      return round == 0 || names.size() > ADDED ? name : name + " " + round;
    }
    int turn = row + sheet.columns().indexOf(column);
    if (column.type() instanceof ValueType.Choice choice) {
      Enum<?>[] all = (Enum<?>[]) choice.type().getEnumConstants();
      Enum<?> chosen = all[row % all.length];
      return turn % 2 == 0 ? chosen : Words.of(chosen, Language.DUTCH).toUpperCase(Locale.ROOT);
    }
    return switch ((ValueType.Scalar) column.type()) {
      case TEXT -> text(column, turn, row);
      case MONEY ->
          List.of(money("1234567.5"), "\u20ac 1.234,56", money("0"), "1,2 mln").get(turn % 4);
      case DATE -> turn % 2 == 0 ? LocalDate.of(2026, 6, 12) : "31-12-2027";
      case PARTIAL_DATE ->
          List.of(PartialDate.parse("2027-12-31"), "31-12-2027", "12-2027", "2027").get(turn % 4);
      case TRUTH -> turn % 2 == 0 ? "ja" : "Nee";
      case INTEGER ->
          column.id().contains("ear")
              ? (Object) (2026 + 3 * round + row)
              : turn % 2 == 0 ? (Object) 60 : "40";
      case DECIMAL -> turn % 2 == 0 ? new BigDecimal("1234.125") : "12,5";
    };
  }

  private String text(FormColumn column, int turn, int row) {
    if (column.id().equals("grantCode")) {
      return "C33";
    } else if (column.id().equals("number")) {
      return "C33/0" + (1 + row + ADDED * round);
    }
    return TRICKY.get(turn % TRICKY.size()) + (round == 0 ? "" : " " + round);
  }

  private static Money money(String euros) {
    return Money.ofEuros(new BigDecimal(euros));
  }
}
