package nl.regiodeals.render;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who is the author of tracked changes, and when they were made. Immutable.
 *
 * @param author the name that Word and LibreOffice show
 * @param day the day; if empty, that of the data, so that the same data give the same file
 */
public record Revision(String author, Optional<LocalDate> day) {
  /** Changes by an author on the day of the data. */
  public static Revision by(String author) {
    return new Revision(author, Optional.empty());
  }

  /** These changes on a day. */
  public Revision on(LocalDate newDay) {
    return new Revision(author, Optional.of(newDay));
  }
}
