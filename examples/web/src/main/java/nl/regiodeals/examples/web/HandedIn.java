package nl.regiodeals.examples.web;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.merge.Merge;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.io.YearlyCycle;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that was submitted, and its result. Two regions may give their workbooks the same
 * name; each has a number during processing, so that neither gets the notices of the other.
 */
final class HandedIn {
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})/");

  private final String name;
  private final Input input;
  private final String author;
  private Desk.@Nullable Receipt receipt;
  private @Nullable Throwable failure;

  HandedIn(int number, Input workbook, String author) {
    this.name = workbook.name();
    this.author = author;
    this.input = Input.of(number + "/" + name, workbook::open);
  }

  /** The highest number of workbooks with known cells; the next gets a higher one. */
  static int last(Provenance provenance) {
    return provenance.digests().keySet().stream()
        .map(NUMBER::matcher)
        .filter(Matcher::lookingAt)
        .mapToInt(number -> Integer.parseInt(number.group(1)))
        .max()
        .orElse(0);
  }

  /** The workbook, with its internal name. */
  Input input() {
    return input;
  }

  /** Sets the result: it was read, and is kept if the merge used it; or it was rejected. */
  void became(YearlyCycle.Workbook read, Merge merge) {
    if (read.submission().isEmpty()) {
      fail(new UnreadableException(read.notices().get(0)));
      return;
    }
    Submission submission = read.submission().get();
    receipt =
        new Desk.Receipt(
            submission.deal(),
            submission.year(),
            merge.merged().contains(submission),
            read.notices().stream().map(this::named).collect(toImmutableList()));
  }

  /** Sets the failure: it is not kept. */
  void fail(Throwable cause) {
    failure =
        cause instanceof UnreadableException unreadable
            ? new UnreadableException(named(unreadable.notice()))
            : cause;
  }

  /** The name that the sender gave it. */
  String name() {
    return name;
  }

  /** Who sent it. */
  String author() {
    return author;
  }

  boolean isAnswered() {
    return receipt != null || failure != null;
  }

  /** Its result. */
  Desk.Receipt answer() throws IOException {
    if (failure != null) {
      Throwables.throwIfInstanceOf(failure, IOException.class);
      Throwables.throwIfUnchecked(failure);
    }
    if (receipt == null) {
      throw new IllegalStateException("not answered", failure);
    }
    return receipt;
  }

  /** A notice with the name that the sender knows. */
  private Notice named(Notice notice) {
    return notice
        .place()
        .filter(place -> place.file().equals(input.name()))
        .map(place -> notice.at(named(place)))
        .orElse(notice);
  }

  private Place named(Place place) {
    if (place instanceof Place.InSheet cell) {
      return new Place.InSheet(name, cell.sheet(), cell.cell());
    } else if (place instanceof Place.InText text) {
      return new Place.InText(name, text.line(), text.column(), text.path());
    }
    return new Place.InFile(name);
  }
}
