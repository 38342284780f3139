package nl.regiodeals.render.internal.publish;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.stream.Stream;
import nl.regiodeals.render.document.Inline;

/**
 * Finds links whose words do not say where they lead. Source: WCAG 2.2, success criterion 2.4.9.
 */
final class VagueLinks {
  private static final ImmutableSet<String> VAGUE =
      ImmutableSet.of(
          "hier",
          "klik hier",
          "klik",
          "lees meer",
          "lees verder",
          "meer",
          "meer informatie",
          "link",
          "deze link",
          "website",
          "here",
          "click here",
          "click",
          "read more",
          "more",
          "more information",
          "this link");

  private VagueLinks() {}

  /** The words of such links. */
  static Stream<String> in(List<Inline> parts) {
    return parts.stream()
        .flatMap(
            part ->
                part instanceof Inline.Link link
                    ? Stream.of(Inline.plainText(link.content())).filter(VagueLinks::isVague)
                    : in(part.content()));
  }

  private static boolean isVague(String words) {
    return VAGUE.contains(Ascii.toLowerCase(words.strip().replaceAll("[.:>\u00bb]+$", "").strip()));
  }
}
