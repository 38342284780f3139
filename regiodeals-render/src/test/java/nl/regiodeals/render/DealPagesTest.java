package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages about deals, to which data link. */
class DealPagesTest {
  @TempDir private Path root;

  @Test
  void thePagesAreThoseOfTheSiteInItsFirstLanguage() throws IOException {
    Site site =
        Site.of(Request.of(Sample.portfolio()))
            .in(ImmutableList.of(Language.ENGLISH, Language.DUTCH));
    ImmutableMap<String, String> pages = Renderer.dealPages(site);
    assertThat(pages)
        .containsOnlyKeys("veluwe", "twente", "veluwe-2")
        .containsEntry("veluwe-2", "deals/veluwe-2.html");
    areMade(site, pages);
  }

  /** The deal before it is in its data, but has no page on its site. */
  @Test
  void onTheSiteOfOneDealItIsTheHomePage() throws IOException {
    Site site = Site.of(Request.of(Sample.portfolio())).about("veluwe-2");
    assertThat(site.request().portfolio().deals()).hasSize(2);
    assertThat(Renderer.dealPages(site)).containsOnly(Map.entry("veluwe-2", "index.html"));
    areMade(site, Renderer.dealPages(site));
  }

  private void areMade(Site site, ImmutableMap<String, String> pages) throws IOException {
    OutputFolder folder = OutputFolder.at(root);
    Renderer.builder().build().write(site, folder);
    folder.finish();
    assertThat(pages.values()).allSatisfy(page -> assertThat(root.resolve(page)).isRegularFile());
  }
}
