package nl.regiodeals.core.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;

/**
 * The content of a row of a form, before it is put into cells. Immutable.
 *
 * @param dossier the dossier of the deal
 * @param year the calendar year of the form
 * @param records the records that its columns take their values from
 * @param given values that do not come from a record, by the id of their column
 * @param item the index, from 0, of its value in a list
 * @param isClosed whether nothing in it may be changed
 */
record KnownRow(
    Dossier dossier,
    int year,
    ImmutableList<Record> records,
    ImmutableMap<String, Object> given,
    int item,
    boolean isClosed) {
  /** A row about some records. */
  static KnownRow of(Dossier dossier, int year, List<? extends Record> records) {
    return new KnownRow(dossier, year, ImmutableList.copyOf(records), ImmutableMap.of(), 0, false);
  }

  /** This row with values that do not come from a record. */
  KnownRow with(ImmutableMap<String, Object> known) {
    return new KnownRow(dossier, year, records, known, item, isClosed);
  }

  /** This row for one value of each list. */
  KnownRow ofItem(int index) {
    return new KnownRow(dossier, year, records, given, index, isClosed);
  }

  /** This row, with nothing in it to be changed if {@code closed}. */
  KnownRow closed(boolean closed) {
    return new KnownRow(dossier, year, records, given, item, closed);
  }

  /** The record of this type; if there is one for each year, that of the year meant. */
  <R extends Record> Optional<R> record(Class<R> type, int yearsBefore) {
    for (Record record : records) {
      if (type.isInstance(record) && (records.size() == 1 || isOf(record, year - yearsBefore))) {
        return Optional.of(type.cast(record));
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(Record record, int year) {
    Optional<Field> ofYear = RecordType.of(record.getClass()).field("year");
    return ofYear.isEmpty() || ofYear.get().values(record).contains(year);
  }

  /** The value at this row's index; empty if the list is shorter. */
  Optional<Object> item(List<Object> values) {
    return item < values.size() ? Optional.of(values.get(item)) : Optional.empty();
  }
}
