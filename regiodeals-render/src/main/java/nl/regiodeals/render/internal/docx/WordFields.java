package nl.regiodeals.render.internal.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a Word document that are open while it is read. Their results are read; what they
 * would do is never done. Not safe to share between threads.
 */
final class WordFields {
  private static final Pattern NOTE =
      Pattern.compile("\\s*(?:NOTE)?REF\\s+(\\S+).*", Pattern.DOTALL);
  private static final Pattern LINK =
      Pattern.compile(
          "\\s*HYPERLINK\\s+(?:(\\\\l)\\s+)?\"([^\"]*)\"(?:\\s+(\\\\l)\\s+\"([^\"]*)\")?.*",
          Pattern.DOTALL);

  private final Deque<Field> fields = new ArrayDeque<>();
  private final Predicate<String> isNote;

  /**
   * No fields yet.
   *
   * @param isNote whether there is a note within a bookmark
   */
  WordFields(Predicate<String> isNote) {
    this.isNote = isNote;
  }

  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private boolean isResult;
  }

  void begin() {
    fields.push(new Field());
  }

  /** A field that is one element. */
  void simple(String instruction) {
    Field field = new Field();
    field.instruction.append(instruction);
    field.isResult = true;
    fields.push(field);
  }

  void instruction(String text) {
    if (!fields.isEmpty() && !fields.getFirst().isResult) {
      fields.getFirst().instruction.append(text);
    }
  }

  /** The result begins; the name of the bookmark of a note, if the field refers to one. */
  Optional<String> result() {
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    fields.getFirst().isResult = true;
    return noteOf(fields.getFirst());
  }

  void end() {
    fields.poll();
  }

  /** Whether what is read now is the number of a note that is read already, or an instruction. */
  boolean isHidden() {
    return fields.stream().anyMatch(field -> !field.isResult || noteOf(field).isPresent());
  }

  private Optional<String> noteOf(Field field) {
    Matcher note = NOTE.matcher(field.instruction);
    return note.matches() && isNote.test(note.group(1))
        ? Optional.of(note.group(1))
        : Optional.empty();
  }

  /** Where a field that is open links to. */
  Optional<String> link() {
    for (Field field : fields) {
      Matcher link = LINK.matcher(field.instruction);
      if (field.isResult && link.matches()) {
        boolean isPlace = link.group(1) != null || link.group(2).isEmpty();
        return Optional.of(
            isPlace
                ? "#" + (link.group(1) != null ? link.group(2) : String.valueOf(link.group(4)))
                : link.group(2));
      }
    }
    return Optional.empty();
  }
}
