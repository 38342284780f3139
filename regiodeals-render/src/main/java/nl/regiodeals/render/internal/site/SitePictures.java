package nl.regiodeals.render.internal.site;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.analysis.Tally;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.chart.ShareCard;

/** The pictures that others show of a site: with a link to it, and on the screen of a telephone. */
final class SitePictures {
  static final String TOUCH_ICON = "apple-touch-icon.png";

  /** The size of a picture with a link, in pixels. */
  static final int SHARE_WIDTH = 1200;

  static final int SHARE_HEIGHT = 630;

  /** A third of the 180 pixels that a telephone asks for. */
  private static final int ICON = 60;

  /** The size of the same icon as a drawing in the site. */
  private static final double DRAWN = 32;

  private static final String WHITE = "ffffff";

  private SitePictures() {}

  /** The path of the picture that stands with links to an edition. */
  static String share(SiteEdition edition) {
    return "assets/share-" + edition.language().tag() + ".png";
  }

  /** The picture that stands with links to an edition. */
  static Drawing shared(SiteEdition edition, Theme theme) {
    Notation notation = Notation.of(edition.language());
    Tally whole = edition.request().state().whole();
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    if (!edition.isOfDeal()) {
      lines.add(
          edition
              .texts()
              .text(edition.language(), "site.share.deals", Map.of("count", whole.deals())));
    }
    if (whole.state().isComplete() && whole.state().count() > 0) {
      whole
          .state()
          .sum()
          .ifPresent(
              sum ->
                  lines.add(
                      edition
                          .texts()
                          .text(
                              edition.language(),
                              "site.fromState",
                              Map.of("amount", notation.roundMoney(sum)))));
    }
    return new ShareCard(
            edition.name(),
            lines.build(),
            edition
                .site()
                .publisher()
                .name()
                .or(() -> edition.site().base().map(address -> address.getHost())),
            edition.request().portfolio().programme().synthetic()
                ? Optional.of(edition.texts().text(edition.language(), "site.share.synthetic"))
                : Optional.empty())
        .draw(edition.request().dossiers(), theme);
  }

  /** The icon of the site for the screen of a telephone, which cuts its corners itself. */
  static Drawing touchIcon(Theme theme) {
    double scale = ICON / DRAWN;
    ImmutableList.Builder<Drawing.Shape> shapes = ImmutableList.builder();
    shapes.add(
        Drawing.Polygon.rectangle(0, 0, ICON, ICON, theme.accentColour(), theme.accentColour()));
    for (double[] at : new double[][] {{11, 20}, {21, 20}, {16, 11}}) {
      shapes.add(new Drawing.Circle(at[0] * scale, at[1] * scale, 4 * scale, WHITE, WHITE));
    }
    return new Drawing(ICON, ICON, shapes.build());
  }
}
