package nl.regiodeals.render;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Set;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Lineage;
import nl.regiodeals.render.internal.RenderNotices;

/** Whether the figures of an edited document still agree with the data. */
public final class Verification {
  private Verification() {}

  /**
   * The figures that do not agree.
   *
   * @param edited the document as it is now
   * @param made the same publication, made anew of the data
   * @return an error for each figure that differs, a warning for each that the data no longer give,
   *     and information on those that were taken out of the text
   */
  public static ImmutableList<Notice> of(EditedDocument edited, Document made) {
    ImmutableList.Builder<Notice> notices = ImmutableList.builder();
    Set<String> known = new HashSet<>();
    for (Lineage figure : made.trail().figures()) {
      known.add(figure.id());
      String found = edited.figures().get(figure.id());
      if (found == null) {
        notices.add(notice(RenderNotices.FIGURE_GONE, edited, figure.id(), "", figure.shown()));
      } else if (!plain(found).equals(plain(figure.shown()))) {
        notices.add(
            notice(
                RenderNotices.FIGURE_DIFFERS, edited, figure.id(), plain(found), figure.shown()));
      }
    }
    edited
        .figures()
        .forEach(
            (id, text) -> {
              if (!known.contains(id)) {
                notices.add(notice(RenderNotices.FIGURE_UNKNOWN, edited, id, plain(text), ""));
              }
            });
    return notices.build();
  }

  private static Notice notice(
      NoticeType type, EditedDocument edited, String id, String found, String expected) {
    return type.notice()
        .at(new Place.InFile(edited.name()))
        .with("id", id)
        .with("found", found)
        .with("expected", expected);
  }

  /** Programs put other spaces in figures. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
  }
}
