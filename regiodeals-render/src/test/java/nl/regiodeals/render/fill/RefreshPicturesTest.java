package nl.regiodeals.render.fill;

import static nl.regiodeals.render.fill.WordFile.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts and lists in documents that people edited since they were filled, with new data. */
class RefreshPicturesTest {
  private static final String CHART = "${grafiek('deals-per-fase')}";

  private static byte[] filled(String name, String asked, Portfolio portfolio) {
    return Filled.bytes(
        name,
        name.endsWith(".odt")
            ? FillOdtTest.document(FillOdtTest.p(asked) + FillOdtTest.p("Slot"), "")
            : WordFile.of(p(asked) + p("Slot")).bytes(),
        Request.of(portfolio, 2024));
  }

  private static Map<String, byte[]> files(byte[] packed) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".png")) {
          files.put(entry.getName(), zip.readAllBytes());
        }
      }
    }
    return files;
  }

  private static byte[] with(byte[] packed, String end, UnaryOperator<byte[]> edit)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        byte[] content = zip.readAllBytes();
        to.write(entry.getName().endsWith(end) ? edit.apply(content) : content);
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.docx", "brief.odt"})
  void aChartIsReplacedWithItsAlternativeText(String name) throws IOException {
    byte[] before = filled(name, CHART, Sample.portfolio());
    byte[] made = filled(name, CHART, RefreshDocument.NEW);
    RefreshDocument refreshed = RefreshDocument.of(name, before, RefreshDocument.NEW);
    assertThat(refreshed.left()).isEmpty();
    assertThat(files(refreshed.file())).containsOnlyKeys(files(made).keySet());
    assertThat(files(refreshed.file()).values().iterator().next())
        .isEqualTo(files(made).values().iterator().next())
        .isNotEqualTo(files(before).values().iterator().next());
    String part = name.endsWith(".odt") ? "content.xml" : "word/document.xml";
    assertThat(refreshed.parts().part(part)).isEqualTo(WordFile.read(made).part(part));
    assertThat(refreshed.left()).isEmpty();
    assertThat(refreshed.changed()).anyMatch(told -> told.contains("staat een nieuw plaatje"));
    assertThat(RefreshDocument.of(name, refreshed.file(), RefreshDocument.NEW).file())
        .isEqualTo(refreshed.file());
    assertThat(RefreshDocument.of(name, before, RefreshDocument.MORE).changed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.docx", "brief.odt"})
  void anotherPictureInItsPlaceIsLeftAndTold(String name) throws IOException {
    byte[] own = with(filled(name, CHART, Sample.portfolio()), ".png", was -> new byte[] {1, 2, 3});
    RefreshDocument refreshed = RefreshDocument.of(name, own, RefreshDocument.NEW);
    assertThat(files(refreshed.file()).values()).containsExactly(new byte[] {1, 2, 3});
    assertThat(refreshed.left()).singleElement().asString().contains("ander plaatje");
  }

  @Test
  void anAlternativeTextThatSomeoneTypedStays() throws IOException {
    byte[] own =
        with(
            filled("brief.docx", CHART, Sample.portfolio()),
            "document.xml",
            was ->
                new String(was, StandardCharsets.UTF_8)
                    .replaceAll("descr=\"[^\"]*\"", "descr=\"eigen\"")
                    .getBytes(StandardCharsets.UTF_8));
    RefreshDocument refreshed = RefreshDocument.of("brief.docx", own, RefreshDocument.NEW);
    assertThat(refreshed.changed()).anyMatch(told -> told.contains("staat een nieuw plaatje"));
    assertThat(refreshed.parts().body()).contains("descr=\"eigen\"").doesNotContain("descr=\"D");
  }

  @Test
  void anotherChartIsATrackedChangeInWordAndToldInOpenDocument() throws IOException {
    Optional<Revision> by = Optional.of(Revision.by("Anne"));
    RefreshDocument tracked =
        RefreshDocument.of(
            "brief.docx", filled("brief.docx", CHART, Sample.portfolio()), RefreshDocument.NEW, by);
    assertThat(tracked.parts().body()).containsPattern("<w:del [^>]*><w:r><w:drawing>");
    assertThat(tracked.parts().body()).containsPattern("<w:ins [^>]*><w:r><w:drawing>");
    assertThat(files(tracked.file())).hasSize(2);
    byte[] before = filled("brief.odt", CHART, Sample.portfolio());
    RefreshDocument told = RefreshDocument.of("brief.odt", before, RefreshDocument.NEW, by);
    assertThat(told.left()).anyMatch(each -> each.contains("niet worden bijgehouden"));
    assertThat(files(told.file()).values().iterator().next())
        .isEqualTo(files(before).values().iterator().next());
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.docx", "brief.odt"})
  void theItemsOfAListComeAndGo(String name) {
    String asked = "${lijst('gesloten')}";
    String part = name.endsWith(".odt") ? "content.xml" : "word/document.xml";
    byte[] all = filled(name, asked, Sample.portfolio());
    byte[] fewer = filled(name, asked, RefreshDocument.NEW);
    RefreshDocument less = RefreshDocument.of(name, all, RefreshDocument.NEW);
    assertThat(words(less.parts().part(part))).isEqualTo(words(WordFile.read(fewer).part(part)));
    assertThat(less.left()).isEmpty();
    RefreshDocument more = RefreshDocument.of(name, fewer, Sample.portfolio());
    assertThat(words(more.parts().part(part))).isEqualTo(words(WordFile.read(all).part(part)));
    assertThat(more.left()).isEmpty();
    RefreshDocument again = RefreshDocument.of(name, more.file(), RefreshDocument.NEW);
    assertThat(words(again.parts().part(part))).isEqualTo(words(WordFile.read(fewer).part(part)));
    assertThat(again.left()).isEmpty();
    assertThat(RefreshDocument.of(name, more.file(), Sample.portfolio()).file())
        .isEqualTo(more.file());
  }

  /** The XML without the places of marks, which are widened. */
  private static String words(String xml) {
    return xml.replaceAll("<w:bookmark[^>]*>", "");
  }
}
