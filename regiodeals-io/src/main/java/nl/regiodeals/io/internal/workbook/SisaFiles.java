package nl.regiodeals.io.internal.workbook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.SisaIndicator;
import nl.regiodeals.core.model.SisaStatement;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.io.internal.workbook.Grid.Cell;
import nl.regiodeals.io.internal.workbook.Grid.Content;
import nl.regiodeals.io.internal.workbook.Grid.Look;
import nl.regiodeals.io.internal.workbook.Grid.Shape;

/** The SiSa statements as one table. */
public final class SisaFiles {
  private static final ImmutableList<String> FIELDS =
      ImmutableList.of(
          "deal",
          "year",
          "receiver",
          "grantCode",
          "grant",
          "grantor",
          "number",
          "description",
          "audit",
          "amount",
          "answer",
          "text");
  private static final ImmutableList<Integer> WIDTHS =
      ImmutableList.of(28, 8, 28, 12, 24, 14, 10, 50, 12, 18, 12, 40);

  private SisaFiles() {}

  /** Writes the table. */
  public static void write(Dossiers dossiers, boolean xlsx, Language language, OutputStream out)
      throws IOException {
    ImmutableList.Builder<ImmutableList<Cell>> rows = ImmutableList.builder();
    rows.add(
        FIELDS.stream()
            .map(field -> Cell.text(Words.ofField(field, language), Look.HEAD))
            .collect(toImmutableList()));
    for (Dossier dossier : dossiers.all()) {
      for (SisaStatement statement : dossier.sisaStatements()) {
        for (SisaIndicator indicator : statement.indicators()) {
          rows.add(row(dossiers, dossier, statement, indicator, language));
        }
      }
    }
    Grid grid =
        new Grid(
            "SiSa",
            false,
            false,
            WIDTHS,
            Optional.of(0),
            rows.build(),
            ImmutableList.of(),
            ImmutableSet.of(),
            ImmutableSet.of(),
            0);
    if (xlsx) {
      XlsxFile.write(ImmutableList.of(grid), out);
    } else {
      OdsWriter.write(ImmutableList.of(grid), out);
    }
  }

  private static ImmutableList<Cell> row(
      Dossiers dossiers,
      Dossier dossier,
      SisaStatement statement,
      SisaIndicator indicator,
      Language language) {
    return Stream.of(
            words(dossier.deal().label()),
            number(BigDecimal.valueOf(statement.year()), Shape.NUMBER),
            words(
                statement
                    .receiver()
                    .map(id -> dossiers.organisation(id).map(Organisation::name).orElse(id))),
            words(statement.grantCode()),
            words(statement.grant()),
            words(statement.grantor()),
            words(indicator.number()),
            words(indicator.description()),
            words(indicator.audit()),
            indicator
                .amount()
                .map(amount -> number(amount.euros(), Shape.MONEY))
                .orElseGet(() -> words("")),
            words(indicator.answer().map(truth -> FormColumn.truth(truth, language))),
            words(indicator.text()))
        .collect(toImmutableList());
  }

  private static Cell words(Optional<String> text) {
    return words(text.orElse(""));
  }

  private static Cell words(String text) {
    return new Cell(new Content.Words(text), Look.FIXED, Shape.WORDS);
  }

  private static Cell number(BigDecimal number, Shape shape) {
    return new Cell(new Content.Amount(number), Look.FIXED, shape);
  }
}
