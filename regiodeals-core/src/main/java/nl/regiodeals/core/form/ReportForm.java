package nl.regiodeals.core.form;

import static nl.regiodeals.core.schema.ValueType.Scalar.DATE;
import static nl.regiodeals.core.schema.ValueType.Scalar.DECIMAL;
import static nl.regiodeals.core.schema.ValueType.Scalar.INTEGER;
import static nl.regiodeals.core.schema.ValueType.Scalar.MONEY;
import static nl.regiodeals.core.schema.ValueType.Scalar.PARTIAL_DATE;
import static nl.regiodeals.core.schema.ValueType.Scalar.TEXT;
import static nl.regiodeals.core.schema.ValueType.Scalar.TRUTH;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.form.FormColumn.Role;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.model.HelixSector;
import nl.regiodeals.core.model.PartnerRole;
import nl.regiodeals.core.model.PreconditionKind;
import nl.regiodeals.core.model.PreconditionStatus;
import nl.regiodeals.core.model.ProjectStatus;
import nl.regiodeals.core.schema.ValueType;

/**
 * The form for the progress report of one deal over one year, filled in beforehand with what is
 * known. Immutable.
 *
 * <pre>{@code
 * ReportForm form = ReportForm.of(dossier, 2025);
 * for (FormSheet sheet : ReportForm.sheets()) {
 *   form.rows().get(sheet.id()); // what is known
 * }
 * }</pre>
 *
 * @param deal the id of the deal
 * @param label the name of the deal
 * @param year the calendar year reported on
 * @param rows the rows that are filled in beforehand, by the id of their sheet
 * @param fingerprint a mark of those rows; a form that comes back with another mark than that of
 *     today was made from other data
 */
public record ReportForm(
    String deal,
    String label,
    int year,
    ImmutableListMultimap<String, FormRow> rows,
    String fingerprint) {
  /** The version of the form; one with other sheets or columns has a higher number. */
  public static final int VERSION = 1;

  /** How many earlier years of an indicator are shown. */
  public static final int EARLIER_YEARS = 3;

  private static final ImmutableList<FormSheet> SHEETS =
      ImmutableList.of(
          sheet(
              "deal",
              true,
              shown("id", TEXT, 40),
              shown("name", TEXT, 40),
              shown("tranche", INTEGER, 40),
              shown("stateContribution", MONEY, 40),
              shown("regionContribution", MONEY, 40),
              shown("endsOn", PARTIAL_DATE, 40),
              shown("cashier", TEXT, 40)),
          sheet(
              "report",
              true,
              asked("filledOn", DATE, 90),
              asked("progress", TEXT, 90),
              asked("outlook", TEXT, 90),
              asked("sustainment", TEXT, 90)),
          sheet("lessons", false, asked("lesson", TEXT, 70), asked("courseCorrection", TEXT, 70)),
          sheet(
              "projects",
              false,
              shown("id", TEXT, 14),
              asked("name", TEXT, 36),
              asked("status", new ValueType.Choice(ProjectStatus.class), 16),
              asked("startsOn", PARTIAL_DATE, 13),
              asked("endsOn", PARTIAL_DATE, 13),
              asked("budget", MONEY, 18),
              shown("stateShare", MONEY, 18),
              asked("description", TEXT, 60)),
          sheet(
              "indicators",
              false,
              shown("id", TEXT, 14),
              shown("name", TEXT, 36),
              shown("unit", TEXT, 16),
              shown("baseline", DECIMAL, 12),
              shown("baselineYear", INTEGER, 12),
              shown("target", DECIMAL, 12),
              shown("targetYear", INTEGER, 12),
              before(3),
              before(2),
              before(1),
              asked("value", DECIMAL, 16),
              asked("remark", TEXT, 50)),
          sheet(
              "results",
              false,
              shown("id", TEXT, 14),
              asked("project", TEXT, 30),
              asked("description", TEXT, 60),
              asked("number", DECIMAL, 12),
              asked("unit", TEXT, 20)),
          sheet(
              "finance",
              false,
              shown("year", INTEGER, 10),
              shown("source", new ValueType.Choice(FundingSource.class), 22),
              asked("budgeted", MONEY, 20),
              asked("spent", MONEY, 20),
              asked("remark", TEXT, 50)),
          sheet(
              "preconditions",
              false,
              shown("kind", new ValueType.Choice(PreconditionKind.class), 32),
              asked("status", new ValueType.Choice(PreconditionStatus.class), 20),
              asked("remark", TEXT, 60)),
          sheet(
              "partners",
              false,
              shown("organisation", TEXT, 20),
              shown("name", TEXT, 44),
              shown("role", new ValueType.Choice(PartnerRole.class), 18),
              shown("sector", new ValueType.Choice(HelixSector.class), 30)),
          sheet(
              "sisa",
              false,
              shown("grantCode", TEXT, 12),
              shown("number", TEXT, 12),
              shown("description", TEXT, 60),
              asked("amount", MONEY, 20),
              asked("answer", TRUTH, 12),
              asked("text", TEXT, 40)));

  /** The sheets, in their order. */
  public static ImmutableList<FormSheet> sheets() {
    return SHEETS;
  }

  /** The sheet of this id; empty if there is none. */
  public static Optional<FormSheet> sheet(String id) {
    return SHEETS.stream().filter(sheet -> sheet.id().equals(id)).findFirst();
  }

  /** The form of a deal over a calendar year. */
  public static ReportForm of(Dossier dossier, int year) {
    ImmutableListMultimap<String, FormRow> rows = Prefill.of(dossier, year);
    return new ReportForm(
        dossier.deal().id(), dossier.deal().label(), year, rows, fingerprint(rows));
  }

  /** The same form with other rows, as if a region had filled it in: for trials. */
  public ReportForm filledWith(ImmutableListMultimap<String, FormRow> answers) {
    return new ReportForm(deal, label, year, answers, fingerprint);
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

  /** Each text with its length, so that none runs on into the next. */
  private static void put(Hasher mark, String text) {
    mark.putInt(text.length()).putBytes(text.getBytes(StandardCharsets.UTF_16LE));
  }

  /** The text of this key: what the form says besides the names of its sheets and columns. */
  public String text(Locale language, String key) {
    return FormTexts.of(
        language, "form." + key, Map.of("deal", label, "year", Integer.toString(year)));
  }

  /** The lines of the first sheet, which explains how to fill the form. */
  public ImmutableList<String> explanation(Locale language) {
    return text(language, "explanation").lines().collect(ImmutableList.toImmutableList());
  }

  private static FormSheet sheet(String id, boolean asksOnce, FormColumn... columns) {
    return new FormSheet(
        id,
        asksOnce,
        ImmutableList.copyOf(columns).stream()
            .map(
                column ->
                    new FormColumn(
                        id,
                        column.id(),
                        column.type(),
                        column.role(),
                        column.width(),
                        column.yearsBefore()))
            .collect(ImmutableList.toImmutableList()));
  }

  private static FormColumn shown(String id, ValueType type, int width) {
    return new FormColumn("", id, type, Role.SHOWN, width, 0);
  }

  private static FormColumn asked(String id, ValueType type, int width) {
    return new FormColumn("", id, type, Role.ASKED, width, 0);
  }

  private static FormColumn before(int years) {
    return new FormColumn("", "valueBefore" + years, DECIMAL, Role.SHOWN, 14, years);
  }
}
