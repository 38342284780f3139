package nl.regiodeals.render;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.internal.RenderNotices;

/** What to tell of house styles when publications are made in some formats. */
final class HouseStyleNotices {
  /** The extensions of house styles, by their formats. */
  private static final ImmutableMap<String, String> EXTENSIONS =
      ImmutableMap.of("docx", ".docx / .dotx", "odt", ".odt / .ott");

  private HouseStyleNotices() {}

  static ImmutableList<Notice> of(
      ImmutableCollection<ReferenceDocument> houseStyles, ImmutableList<String> asked) {
    ImmutableList.Builder<Notice> notices = ImmutableList.builder();
    for (ReferenceDocument house : houseStyles) {
      if (!asked.contains(house.format())) {
        throw new RenderException(otherFormat(house, asked), null);
      }
      notices.addAll(house.notices());
    }
    String formats = houseStyles.stream().map(ReferenceDocument::format).collect(joining(", "));
    String others =
        asked.stream()
            .filter(format -> houseStyles.stream().noneMatch(h -> h.format().equals(format)))
            .collect(joining(", "));
    if (!others.isEmpty()) {
      notices.add(
          RenderNotices.HOUSE_ONLY
              .notice()
              .at(new Place.InFile(houseStyles.iterator().next().name()))
              .with("format", formats)
              .with("others", others));
    }
    return notices.build();
  }

  private static Notice otherFormat(ReferenceDocument house, ImmutableList<String> asked) {
    String expected =
        asked.stream().filter(EXTENSIONS::containsKey).map(EXTENSIONS::get).collect(joining(", "));
    Notice notice =
        expected.isEmpty()
            ? RenderNotices.HOUSE_NO_FORMAT.notice()
            : RenderNotices.HOUSE_OTHER_FORMAT.notice().with("expected", expected);
    return notice
        .at(new Place.InFile(house.name()))
        .with("format", house.format())
        .with("asked", String.join(", ", asked));
  }
}
