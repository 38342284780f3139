package nl.regiodeals.render.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;
import org.junit.jupiter.api.Test;

/** Widths in thousandths of the font size, which is 1000: a digit is 556 wide. */
class ColumnSharesTest {
  private static Block.Row row(String... cells) {
    return new Block.Row(
        Stream.of(cells)
            .map(words -> new Block.Cell(false, false, ImmutableList.of(new Inline.Text(words))))
            .collect(ImmutableList.toImmutableList()));
  }

  private static ColumnShares of(Block.Row... rows) {
    Block.Table table =
        new Block.Table(
            ImmutableList.of(new Inline.Text("Caption")),
            rows[0],
            ImmutableList.copyOf(List.of(rows).subList(1, rows.length)));
    return ColumnShares.of(table, DecimalAlignment.of(table, Language.DUTCH));
  }

  @Test
  void aShortTextIsOnOneLineBesideALongOne() {
    int[] widths =
        of(row("Name", "State"), row("words ".repeat(100), "behind schedule"))
            .widths(40_000, 1000, 100);
    assertThat(IntStream.of(widths).sum()).isEqualTo(40_000);
    assertThat(widths[1]).isBetween(7300, 7600);
  }

  @Test
  void aHeaderIsWrappedBeforeTheNamesBelowIt() {
    int[] widths =
        of(row("Name", "Last value known"), row("Homes of the first stage", "12"))
            .widths(17_000, 1000, 0);
    assertThat(widths[0]).isBetween(10_500, 11_000);
  }

  @Test
  void theLongestWordFitsBesideLongTexts() {
    int[] widths =
        of(row("Number", "Text", "Text"), row("1", "words ".repeat(100), "more ".repeat(100)))
            .widths(20_000, 1000, 0);
    assertThat(widths[0]).isGreaterThan(3400);
    assertThat(widths[1] - widths[2]).isBetween(-2, 2);
  }

  @Test
  void onlyTheLongestWordsAreBrokenIfTheyDoNotFit() {
    ColumnShares shares = of(row("12345", "1".repeat(30)));
    assertThat(shares.fit(20_000, 1000, 0)).isTrue();
    assertThat(shares.fit(10_000, 1000, 0)).isFalse();
    assertThat(shares.widths(10_000, 1000, 0)).containsExactly(2836, 7164);
  }

  @Test
  void spareWidthIsDividedInProportion() {
    assertThat(of(row("11", "2222")).widths(9000, 1000, 0)).containsExactly(3001, 5999);
  }
}
