package nl.regiodeals.render.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTableTest {
  @Test
  void aRowIsALine() {
    PlainTable table =
        new PlainTable(
            ImmutableList.of("naam", "getal"),
            ImmutableList.of(
                ImmutableList.of("Twente, \"het\"\nland", "-1.5"), ImmutableList.of("Weert", "")));
    assertThat(table.with("bron", "x").csv())
        .isEqualTo("naam,getal,bron\r\n\"Twente, \"\"het\"\" land\",-1.5,x\r\nWeert,,x\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+x", "-x", "@x", "\uff1d1", "'=1", "- 5", "\u00a0=1"})
  void whatLooksLikeAFormulaIsAText(String text) {
    PlainTable table =
        new PlainTable(ImmutableList.of("a"), ImmutableList.of(ImmutableList.of(text)));
    assertThat(table.csv()).startsWith("a\r\n'").contains(text.strip());
  }

  @Test
  void aRowHasAsManyCellsAsThereAreColumns() {
    assertThatThrownBy(
            () ->
                new PlainTable(ImmutableList.of("a"), ImmutableList.of(ImmutableList.of("1", "2"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
