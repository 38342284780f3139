package nl.regiodeals.core.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;

/** Finds out whether submissions are parts of one report, instead of versions of it. */
final class Complements {
  private Complements() {}

  /**
   * Whether submissions about the same deal and year are parts of one report: at most one is a
   * form, they do not all say the same, and no two give a different value for the same field.
   */
  static boolean areParts(List<Submission> submissions) {
    boolean isOneForm =
        submissions.stream().filter(submission -> !submission.isOwnSheets()).count() <= 1;
    return isOneForm && differ(submissions) && agree(submissions);
  }

  private static boolean differ(List<Submission> submissions) {
    Set<Object> answers = new HashSet<>();
    return submissions.stream().allMatch(submission -> answers.add(submission.answers()));
  }

  private static boolean agree(List<Submission> submissions) {
    for (Field list : RecordType.portfolio().fields()) {
      if (list.isMany() && list.type() instanceof ValueType.Nested nested) {
        Map<String, List<Object>> given = new HashMap<>();
        for (Submission submission : submissions) {
          for (Object value : list.values(submission.answers())) {
            if (!agrees(nested.type(), (Record) value, given)) {
              return false;
            }
          }
        }
      }
    }
    return true;
  }

  private static boolean agrees(RecordType type, Record record, Map<String, List<Object>> given) {
    for (Field field : type.fields()) {
      List<Object> values = field.values(record);
      if (!values.isEmpty()) {
        List<Object> other = given.putIfAbsent(type.key(record) + "\n" + field.name(), values);
        if (other != null && !other.equals(values)) {
          return false;
        }
      }
    }
    return true;
  }
}
