package nl.regiodeals.io.internal.form;

import com.google.common.collect.ImmutableMap;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.FormTable;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.internal.bind.BoundedNotices;
import nl.regiodeals.io.internal.bind.PortfolioBinder;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.bind.Strictness;
import nl.regiodeals.io.internal.workbook.Book;
import nl.regiodeals.io.internal.workbook.Book.Sheet;

/**
 * Interprets a form that a region filled in. Prefilled values are taken from the portfolio, and a
 * change to one gives a notice. For one workbook; not safe to share between threads.
 */
final class FormReader {
  private final Book book;
  private final Dossiers known;
  private final BoundedNotices notices;
  private final Stamp stamp;
  private final FormWording edition;
  private final CellReader cells;

  /**
   * A reader of one workbook.
   *
   * @throws UnreadableException if the workbook is not a form
   */
  FormReader(Book book, FormTable table, Dossiers known, ReadLimits limits) {
    this.book = book;
    this.known = known;
    this.notices = new BoundedNotices(limits);
    Portfolio portfolio = known.portfolio();
    Language spoken = Language.DUTCH.with(portfolio);
    this.stamp = Stamp.of(book, table, FormWording.languages(spoken.terms()), notices);
    this.edition =
        new FormWording(
            table.in(Math.max(1, stamp.version())), stamp.year(), stamp.language().with(portfolio));
    this.cells = new CellReader(edition, book.epoch(), notices);
  }

  /**
   * Reads the form.
   *
   * @param digest the SHA-256 of the file
   * @throws UnreadableException if it is about an unknown deal
   */
  Submission read(String digest) {
    Dossier dossier =
        known
            .find(stamp.deal())
            .orElseThrow(
                () ->
                    new UnreadableException(
                        FormNotices.UNKNOWN_DEAL
                            .notice()
                            .at(new Place.InFile(book.file()))
                            .with("deal", ReadNotices.shown(stamp.deal()))));
    ReportForm form = ReportForm.of(edition.table(), dossier, stamp.year());
    if (stamp.fingerprint().filter(mark -> !mark.equals(form.fingerprint())).isPresent()) {
      notices.accept(FormNotices.STALE_FORM.notice().at(new Place.InFile(book.file())));
    }
    if (book.hasMacros()) {
      notices.accept(FormNotices.MACROS.notice().at(new Place.InFile(book.file())));
    }
    OwnTexts ownTexts = OwnTexts.of(form, edition.languages());
    ImmutableMap<FormSheet, Sheet> sheets = FormSheetFinder.find(book, edition, ownTexts, notices);
    AnswerRecords records =
        new AnswerRecords(
            form, dossier, edition, known.portfolio(), new Place.InFile(book.file()), notices);
    Answers answers = new Answers(book, form, dossier, edition, cells, records, ownTexts, notices);
    sheets.forEach(answers::read);
    sheets.values().forEach(this::comments);
    Reading reading = PortfolioBinder.bind(records.tree(), Strictness.LENIENT, notices);
    return new Submission(
        book.file(),
        stamp.deal(),
        stamp.year(),
        stamp.version(),
        stamp.fingerprint(),
        answers.filledOn(),
        answers.filledBy(),
        reading.portfolio(),
        records.proposals(),
        reading.provenance().with(book.file(), digest),
        reading.notices());
  }

  private void comments(Sheet sheet) {
    for (Book.Comment comment : sheet.comments()) {
      if (!comment.text().isEmpty()) {
        notices.accept(
            FormNotices.COMMENT
                .notice()
                .at(new Place.InSheet(book.file(), sheet.name(), comment.cell()))
                .with("text", ReadNotices.shown(comment.text())));
      }
    }
  }
}
