package nl.regiodeals.io;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.internal.mapping.MappedWorkbook;
import nl.regiodeals.io.internal.mapping.MappingFile;
import nl.regiodeals.io.internal.mapping.MappingProposal;

/**
 * How the own sheets of a region are read as its report (in Dutch: vertaaltabel): which sheet holds
 * which records, and which column which field. What is read is a {@link Submission}, so that it is
 * merged, checked and answered like a form. Immutable, and safe to share between threads.
 *
 * <pre>{@code
 * SheetMapping mapping = SheetMapping.read(Input.of(path)).complete();
 * Submission answers = mapping.submission(Input.of(sheets), dossiers);
 * }</pre>
 *
 * @param file the name of the files that it is for, in which {@code *} stands for any characters
 *     and {@code ?} for one; empty if it is for any file
 * @param deal the id of the deal
 * @param year the calendar year of the report
 * @param filledOn the day on which the sheets were filled in; empty if unknown
 * @param tables the tables, one for each sheet
 */
public record SheetMapping(
    Optional<String> file,
    String deal,
    int year,
    Optional<LocalDate> filledOn,
    ImmutableList<Table> tables) {
  /** The word for a column or sheet that is not read, on purpose. */
  public static final String IGNORE = "ignore";

  /**
   * How one sheet is read. Fields are written as in the model, such as {@code budget}; those of a
   * record that the form has beside it with its name, such as {@code Measurement.value} of an
   * indicator, and {@code Measurement.value 2023} for an earlier year. The rows of a record that a
   * deal has once a year, such as its report, are that record together.
   *
   * @param sheet the name of the sheet; empty for the first one, and for CSV
   * @param header the row with the headers, from 1; empty to find it
   * @param record the records that it holds, such as {@code Project.class}; empty if it is not read
   * @param columns the field of each header, or {@link #IGNORE}
   * @param words for a field, the value that each word of the region stands for
   * @param units for an amount, the number of euros that 1 stands for, such as 1000
   * @param fixed the value of a field in all rows
   */
  public record Table(
      Optional<String> sheet,
      Optional<Integer> header,
      Optional<Class<? extends Record>> record,
      ImmutableMap<String, String> columns,
      ImmutableMap<String, ImmutableMap<String, String>> words,
      ImmutableMap<String, Integer> units,
      ImmutableMap<String, String> fixed) {}

  /**
   * The result of reading a mapping. Immutable.
   *
   * @param mapping the mapping; empty if something in it is wrong
   * @param notices what is wrong, each with its line
   */
  public record Read(Optional<SheetMapping> mapping, ImmutableList<Notice> notices) {
    /**
     * The mapping.
     *
     * @throws UnreadableException if something in it is wrong, with the first notice
     */
    public SheetMapping complete() {
      return mapping.orElseThrow(() -> new UnreadableException(notices.get(0)));
    }
  }

  /** Rejects a mapping without tables. */
  public SheetMapping {
    checkArgument(!tables.isEmpty(), "a mapping without tables");
  }

  /**
   * Reads a mapping in YAML.
   *
   * @throws UnreadableException if it is not well-formed YAML, or exceeds a limit
   * @throws IOException if reading fails
   */
  public static Read read(Input input) throws IOException {
    return read(input, ReadLimits.DEFAULT);
  }

  /** Reads a mapping, with custom limits. */
  public static Read read(Input input, ReadLimits limits) throws IOException {
    return MappingFile.read(input, limits);
  }

  /**
   * Proposes a mapping for a workbook or CSV table, from the headers and words in it, as YAML that
   * {@link #read(Input)} reads. What it does not recognise is ignored in it, with a comment.
   *
   * @param deal the id of the deal
   * @param year the calendar year of the report
   * @param language the language of the comments
   * @throws UnreadableException if it is not a workbook or table, or exceeds a limit
   * @throws IOException if reading fails
   */
  public static String propose(
      Input sheets, String deal, int year, Language language, ReadLimits limits)
      throws IOException {
    return MappingProposal.of(MappedWorkbook.open(sheets, limits), deal, year, language);
  }

  /** Whether it is for a file with this name; folders in the name do not count. */
  public boolean isFor(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return file.isEmpty() || Pattern.matches("(?iu)" + pattern(file.get()), last);
  }

  private static String pattern(String glob) {
    return glob.chars()
        .mapToObj(sign -> Character.toString(sign))
        .map(sign -> sign.equals("*") ? ".*" : sign.equals("?") ? "." : Pattern.quote(sign))
        .collect(Collectors.joining());
  }

  /**
   * Reads a workbook (XLSX or ODS) or a CSV table as the report of the deal.
   *
   * @param known the data at the time of reading: a row with the name of a known record is about
   *     that record
   * @throws UnreadableException if it is not a workbook or table, none of its sheets is in the
   *     mapping, or the deal is not known
   * @throws IllegalArgumentException if the mapping was made in a program, and names a field or a
   *     value that is not known
   * @throws IOException if reading fails
   */
  public Submission submission(Input sheets, Dossiers known) throws IOException {
    return submission(sheets, known, ReadLimits.DEFAULT);
  }

  /** Reads a workbook or table, with custom limits. */
  public Submission submission(Input sheets, Dossiers known, ReadLimits limits) throws IOException {
    return MappedWorkbook.read(sheets, this, known, limits);
  }
}
