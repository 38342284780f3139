package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The HTML checker of the W3C finds nothing. */
class HtmlTest {
  static Stream<Arguments> pages() {
    return Stream.of("letter", "annex", "factsheet", "overview")
        .flatMap(
            id ->
                Stream.of(Language.DUTCH, Language.ENGLISH)
                    .map(language -> Arguments.of(id, language)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isValid(String id, Language language) throws Exception {
    String html = PublicationsTest.written(id, "html", language, Sample.portfolio());
    assertThat(Vnu.messages(html)).isEmpty();
    assertThat(html).contains("<html lang=\"" + language + "\">");
  }

  @Test
  void aTextWithoutATitleHasOneForWhoHearsIt() throws Exception {
    Block text = new Block.Paragraph(ImmutableList.of(new Inline.Text("Geachte Voorzitter,")));
    String page = html(text);
    assertThat(page).containsOnlyOnce("<h1 ").contains(">Brief &lt;1&gt;</h1>");
    assertThat(Vnu.messages(page)).isEmpty();
    Block title = new Block.Heading(1, "voortgang", ImmutableList.of(new Inline.Text("Voortgang")));
    assertThat(html(title)).containsOnlyOnce("<h1 ").doesNotContain("Brief &lt;1&gt;</h1>");
  }

  private static String html(Block block) {
    return new String(
        PublicationsTest.bytes(
            new Document("Brief <1>", Language.DUTCH, ImmutableList.of(block)), "html"),
        StandardCharsets.UTF_8);
  }
}
