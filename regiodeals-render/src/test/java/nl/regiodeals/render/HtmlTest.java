package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.text.Language;
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
  void isValid(String id, Locale language) throws Exception {
    String html = PublicationsTest.written(id, "html", language, Sample.portfolio());
    assertThat(Vnu.messages(html)).isEmpty();
    assertThat(html).contains("<html lang=\"" + language + "\">");
  }
}
