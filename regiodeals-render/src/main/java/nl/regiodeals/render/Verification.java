package nl.regiodeals.render;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.internal.DocumentText;
import nl.regiodeals.render.internal.MarkedText;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.Sentences;

/**
 * Verifies that the figures of an edited document still agree with the data. A figure is read with
 * the letters, digits and symbols adjacent to it, and compared with the same figure in a newly made
 * document, so that text that the document itself prints beside a figure is not a difference.
 */
public final class Verification {
  private final EditedDocument edited;
  private final MarkedText is;
  private final MarkedText should;
  private final Sentences sentences;
  private final ImmutableListMultimap<String, MarkedText.Mark> found;
  private final Set<MarkedText.Mark> unknown = new LinkedHashSet<>();
  private final ImmutableList.Builder<Notice> notices = ImmutableList.builder();

  private Verification(EditedDocument edited, Document made) {
    this.edited = edited;
    this.is = edited.text();
    this.should = DocumentText.of(made);
    this.sentences = new Sentences(should, is, made.language());
    ImmutableListMultimap.Builder<String, MarkedText.Mark> marks = ImmutableListMultimap.builder();
    is.marks().stream()
        .filter(mark -> !is.read(mark).isEmpty())
        .forEach(mark -> marks.put(mark.id(), mark));
    this.found = marks.build();
  }

  /**
   * The figures that do not agree.
   *
   * @param edited the edited document
   * @param made the same publication, newly made from the data
   * @return an error for each figure that differs; a warning for each that is no longer in the
   *     data, and for each whose mark is gone while its sentence is still there; and information
   *     about figures that were removed with their sentence, and figures that were copied
   */
  public static ImmutableList<Notice> of(EditedDocument edited, Document made) {
    Verification verification = new Verification(edited, made);
    verification.verify();
    return verification.notices.build();
  }

  private void verify() {
    Map<String, MarkedText.Mark> known = new LinkedHashMap<>();
    should.marks().forEach(mark -> known.put(mark.id(), mark));
    found.entries().stream()
        .filter(entry -> !known.containsKey(entry.getKey()))
        .forEach(entry -> unknown.add(entry.getValue()));
    Map<Integer, List<MarkedText.Mark>> lost = new LinkedHashMap<>();
    for (MarkedText.Mark figure : known.values()) {
      ImmutableList<MarkedText.Mark> copies = found.get(figure.id());
      if (copies.isEmpty()) {
        OptionalInt sentence = sentences.ofMade(figure.start());
        if (sentence.isPresent()) {
          lost.computeIfAbsent(sentence.getAsInt(), none -> new ArrayList<>()).add(figure);
        } else {
          notices.add(
              standing(
                  notice(RenderNotices.FIGURE_GONE, figure),
                  sentences.made(figure.start()),
                  should.heading(figure.start())));
        }
      } else {
        copies(figure, copies);
      }
    }
    lost.forEach(this::lost);
    for (MarkedText.Mark mark : unknown) {
      notices.add(
          notice(RenderNotices.FIGURE_UNKNOWN, mark, mark.id(), "").with("found", is.read(mark)));
    }
  }

  private void copies(MarkedText.Mark figure, ImmutableList<MarkedText.Mark> copies) {
    boolean agree = true;
    for (MarkedText.Mark copy : copies) {
      agree &= agrees(figure, copy);
    }
    if (agree && copies.size() > 1) {
      notices.add(
          notice(RenderNotices.FIGURE_TWICE, copies.get(1), figure.id(), should.show(figure)));
    }
  }

  private boolean agrees(MarkedText.Mark figure, MarkedText.Mark mark) {
    String now = is.read(mark);
    if (now.equals(should.read(figure))) {
      return true;
    }
    notices.add(
        notice(RenderNotices.FIGURE_DIFFERS, mark, figure.id(), should.show(figure))
            .with("found", now));
    return false;
  }

  /**
   * Handles the lost figures of one sentence. If the sentence has as many unknown figures, they are
   * the same figures from other data.
   */
  private void lost(int sentence, List<MarkedText.Mark> figures) {
    List<MarkedText.Mark> others =
        unknown.stream()
            .filter(mark -> sentences.ofEdited(mark.start()).orElse(-1) == sentence)
            .toList();
    if (others.size() == figures.size()) {
      for (int i = 0; i < figures.size(); i++) {
        agrees(figures.get(i), others.get(i));
      }
      others.forEach(unknown::remove);
      return;
    }
    for (MarkedText.Mark figure : figures) {
      int start = sentences.edited(sentence).start();
      notices.add(
          standing(
              notice(RenderNotices.FIGURE_UNMARKED, figure),
              is.show(sentences.edited(sentence), start),
              is.heading(start)));
    }
  }

  private Notice notice(NoticeType type, MarkedText.Mark figure) {
    return type.notice()
        .at(new Place.InFile(edited.name()))
        .with("id", figure.id())
        .with("expected", should.show(figure));
  }

  /** A notice about the text at a place in the edited document. */
  private Notice notice(NoticeType type, MarkedText.Mark at, String id, String expected) {
    OptionalInt sentence = sentences.ofEdited(at.start());
    return standing(
        type.notice().at(new Place.InFile(edited.name())).with("id", id).with("expected", expected),
        sentence.isPresent()
            ? is.show(sentences.edited(sentence.getAsInt()), at.start())
            : is.read(at),
        is.heading(at.start()));
  }

  /** A notice with its location; text without a heading has its own wording. */
  private static Notice standing(Notice notice, String sentence, String heading) {
    return notice
        .with("sentence", sentence)
        .with("heading", heading)
        .with("count", heading.isBlank() ? 0 : 1);
  }
}
