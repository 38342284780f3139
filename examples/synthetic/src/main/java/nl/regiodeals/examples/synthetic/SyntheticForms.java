package nl.regiodeals.examples.synthetic;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.model.Portfolio;

/**
 * Forms as regions would fill them in, made from a portfolio that already has the year, with
 * typical human mistakes.
 */
public final class SyntheticForms {
  /**
   * A mistake.
   *
   * @param sheet the sheet on which it is made
   * @param column the column
   * @param typed the text that is typed instead of the value
   */
  private record Mistake(String sheet, String column, String typed) {}

  /** The mistakes, each made as often as requested. Some can be read, some become a notice. */
  private static final ImmutableList<Mistake> MISTAKES =
      ImmutableList.of(
          new Mistake("finance", "spent", "ca. 2 ton"),
          new Mistake("finance", "budgeted", "\u20ac 1,2 mln"),
          new Mistake("finance", "spent", "n.v.t."),
          new Mistake("projects", "status", "loopt"),
          new Mistake("projects", "budget", "1.250.000,00"),
          new Mistake("projects", "endsOn", "eind volgend jaar"),
          new Mistake("indicators", "value", "42 stuks"),
          new Mistake("indicators", "value", "1.234,5"),
          new Mistake("indicators", "target", "999"),
          new Mistake("results", "project", "Een project dat niet bestaat"),
          new Mistake("results", "description", ""),
          new Mistake("preconditions", "status", "bijna klaar"));

  private SyntheticForms() {}

  /** The portfolio as it was before the regions reported over a year. */
  public static Portfolio before(Portfolio portfolio, int year) {
    return portfolio.toBuilder()
        .measurements(keep(portfolio.measurements(), m -> m.year() < year))
        .reports(keep(portfolio.reports(), report -> report.year() < year))
        .results(keep(portfolio.results(), result -> result.year() < year))
        .finance(keep(portfolio.finance(), line -> line.year() < year))
        .preconditions(keep(portfolio.preconditions(), p -> p.year() < year))
        .sisaStatements(keep(portfolio.sisaStatements(), s -> s.year() < year))
        .build();
  }

  private static <T> List<T> keep(List<T> all, Predicate<T> those) {
    return all.stream().filter(those).toList();
  }

  /**
   * The forms of the deals that ran in a year, filled in.
   *
   * @param share the fraction of forms with each mistake, 0 to 1
   */
  public static ImmutableList<ReportForm> of(
      Portfolio portfolio, int year, double share, long seed) {
    Dossiers after = Dossiers.of(portfolio);
    Dossiers before = Dossiers.of(before(portfolio, year));
    Random random = new Random(seed);
    return before.all().stream()
        .filter(dossier -> dossier.ranIn(year))
        .map(dossier -> filled(dossier, after, year, share, random))
        .collect(toImmutableList());
  }

  private static ReportForm filled(
      Dossier before, Dossiers after, int year, double share, Random random) {
    Dossier known = after.find(before.deal().id()).orElseThrow();
    ImmutableListMultimap<String, FormRow> rows = ReportForm.of(known, year).rows();
    for (Mistake mistake : MISTAKES) {
      if (random.nextDouble() < share) {
        rows = with(mistake, rows, random);
      }
    }
    return ReportForm.of(before, year).filledWith(rows);
  }

  /** Makes a mistake in one of the rows that have a value. */
  private static ImmutableListMultimap<String, FormRow> with(
      Mistake mistake, ImmutableListMultimap<String, FormRow> rows, Random random) {
    List<FormRow> candidates =
        rows.get(mistake.sheet()).stream()
            .filter(row -> !row.isClosed() && row.values().containsKey(mistake.column()))
            .toList();
    if (candidates.isEmpty()) {
      return rows;
    }
    FormRow chosen = candidates.get(random.nextInt(candidates.size()));
    ImmutableListMultimap.Builder<String, FormRow> changed = ImmutableListMultimap.builder();
    rows.forEach((sheet, row) -> changed.put(sheet, row.equals(chosen) ? with(mistake, row) : row));
    return changed.build();
  }

  private static FormRow with(Mistake mistake, FormRow row) {
    Map<String, Object> values = new HashMap<>(row.values());
    values.put(mistake.column(), mistake.typed());
    return new FormRow(ImmutableMap.copyOf(values), row.isClosed());
  }
}
