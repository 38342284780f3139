package nl.regiodeals.core.notice;

import java.io.Serializable;

/** Where something was read. Its text form is short and the same in every language. */
public sealed interface Place extends Serializable {
  /** The name of the file, as the caller gave it. */
  String file();

  /**
   * A file as a whole.
   *
   * @param file the name of the file
   */
  record InFile(String file) implements Place {
    @Override
    public String toString() {
      return file;
    }
  }

  /**
   * A place in a text file.
   *
   * @param file the name of the file
   * @param line the line, from 1
   * @param column the column, from 1; 0 if unknown
   * @param path the location within the content: a JSON pointer, or the column of a table; may be
   *     blank
   */
  record InText(String file, int line, int column, String path) implements Place {
    @Override
    public String toString() {
      return file
          + ":"
          + line
          + (column > 0 ? ":" + column : "")
          + (path.isEmpty() ? "" : " " + path);
    }
  }

  /**
   * A place in a text document, such as a letter.
   *
   * @param file the name of the file
   * @param heading the heading that it stands below; blank if there is none
   * @param words the words at the place; blank if there are none
   */
  record InDocument(String file, String heading, String words) implements Place {
    @Override
    public String toString() {
      return file
          + (heading.isBlank() ? "" : " [" + heading + "]")
          + (words.isBlank() ? "" : " \"" + words + "\"");
    }
  }

  /**
   * A cell of a spreadsheet.
   *
   * @param file the name of the file
   * @param sheet the name of the sheet
   * @param cell the cell, such as {@code C14}
   */
  record InSheet(String file, String sheet, String cell) implements Place {
    @Override
    public String toString() {
      return file + " '" + sheet + "'!" + cell;
    }
  }
}
