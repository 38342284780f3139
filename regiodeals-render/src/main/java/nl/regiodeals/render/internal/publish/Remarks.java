package nl.regiodeals.render.internal.publish;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;

/**
 * What is to be said of a document that is read, each with its place: the heading that it stands
 * below, and the words near it. Not safe to share between threads.
 */
public final class Remarks {
  /** The most that is said; a document with more has the same fault everywhere. */
  private static final int MOST = 200;

  /** The most words near a place that are quoted, in characters. */
  private static final int NEAR = 80;

  private final String file;
  private final ImmutableList.Builder<Notice> open = ImmutableList.builder();
  private final ImmutableList.Builder<Notice> notices = ImmutableList.builder();
  private int count;
  private String heading = "";

  /** Remarks on a file. */
  public Remarks(String file) {
    this.file = file;
  }

  /** What follows stands below a heading. */
  public void below(String newHeading) {
    this.heading = newHeading;
  }

  /** Says something of what stands here. */
  public void add(NoticeType type, String near, Map<String, ?> values) {
    if (count++ < MOST) {
      notices.add(notice(type, near, values));
    }
  }

  /** Says something of what stands here. */
  public void add(NoticeType type, String near) {
    add(type, near, Map.of());
  }

  /** Tells of a change or a comment that is still open. */
  public void open(NoticeType type, String near, Map<String, ?> values) {
    if (count++ < MOST) {
      open.add(notice(type, near, values));
    }
  }

  private Notice notice(NoticeType type, String near, Map<String, ?> values) {
    String words = near.strip().replaceAll("\\s+", " ");
    String quoted = words.length() <= NEAR ? words : words.substring(0, NEAR) + "\u2026";
    Notice notice = type.notice().at(new Place.InDocument(file, heading, quoted));
    for (Map.Entry<String, ?> value : values.entrySet()) {
      notice = notice.with(value.getKey(), value.getValue());
    }
    return notice;
  }

  /** The changes and comments that are still open. */
  public ImmutableList<Notice> open() {
    return open.build();
  }

  /** All else, in the order of the document. */
  public ImmutableList<Notice> all() {
    return notices.build();
  }
}
