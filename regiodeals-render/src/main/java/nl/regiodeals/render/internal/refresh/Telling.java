package nl.regiodeals.render.internal.refresh;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.Refreshed;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.source.Origin;

/** What is told about a document. Not safe to share between threads. */
final class Telling {
  private final String name;
  private final ImmutableList.Builder<Notice> changed = ImmutableList.builder();
  private final ImmutableList.Builder<Notice> left = ImmutableList.builder();

  /**
   * Nothing yet.
   *
   * @param name the document
   */
  Telling(String name) {
    this.name = name;
  }

  private Notice notice(
      NoticeType type, Origin.Mark mark, String before, String value, String sentence) {
    return type.notice()
        .at(new Place.InFile(name))
        .with("id", mark.id())
        .with("sentence", sentence)
        .with("typed", mark.expression())
        .with("value", value)
        .with("before", before);
  }

  /** A figure has another value now. */
  void changed(Origin.Mark mark, String before, String value, String sentence) {
    changed.add(notice(RenderNotices.REFRESH_CHANGED, mark, before, value, sentence));
  }

  /** Something else than a figure changed. */
  void changed(NoticeType type, Origin.Mark mark, String what) {
    changed.add(notice(type, mark, "", what, what));
  }

  /** A figure was left as it is. */
  void left(NoticeType type, Origin.Mark mark, String before, String value, Found at) {
    left.add(notice(type, mark, before, value, at.sentence()).with("found", at.text()));
  }

  /** Something else than a figure was left as it is. */
  void left(NoticeType type, Origin.Mark mark, String what) {
    left.add(notice(type, mark, mark.isBlocks() ? "" : mark.shown(), what, what));
  }

  /** A figure has no value in these data. */
  void wrong(Notice why, Origin.Mark mark, Found at) {
    left.add(
        why.at(new Place.InFile(name))
            .with("sentence", at.sentence())
            .with("typed", mark.expression())
            .with("found", at.text().isEmpty() ? mark.expression() : at.text()));
  }

  /** A figure that someone typed in the place of one with a mark. */
  void unmarked(Origin.Mark mark, Loose.Typed typed, String value) {
    left.add(
        notice(RenderNotices.REFRESH_UNMARKED, mark, mark.shown(), value, typed.sentence())
            .with("found", typed.text()));
  }

  /** A figure that is in no data. */
  void unknown(Loose.Typed typed) {
    left.add(
        RenderNotices.VERIFY_NOT_IN_DATA
            .notice()
            .at(new Place.InFile(name))
            .with("sentence", typed.sentence())
            .with("found", typed.text()));
  }

  /** Changes that are not yet accepted were read as if they were. */
  void openChanges(int count) {
    left.add(
        RenderNotices.VERIFY_OPEN_CHANGES.notice().at(new Place.InFile(name)).with("count", count));
  }

  /** A figure is a copy of another one, or of another document. */
  void copied(Found at) {
    left.add(
        RenderNotices.REFRESH_COPIED
            .notice()
            .at(new Place.InFile(name))
            .with("sentence", at.sentence())
            .with("found", at.text()));
  }

  /** All that was told. */
  Refreshed all() {
    return new Refreshed(changed.build(), left.build());
  }
}
