package nl.regiodeals.io.internal.form;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.Proposal;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.Partnership;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.SisaIndicator;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.io.internal.bind.Node;

/**
 * Turns the answers of a region into records of the model: each value goes to the field that its
 * column is bound to. For one form; not safe to share between threads.
 */
final class AnswerRecords {
  private final Portfolio known;
  private final Place whole;
  private final RecordLists lists;
  private final ImmutableList.Builder<Proposal> proposals = ImmutableList.builder();
  private final Organisations organisations;
  private final RecordIds ids;
  private final RowNotices told;
  private final OnceAnswers once;
  private final SisaAnswers sisa;
  private final PartnerAnswers partners;
  private final MunicipalityAnswers municipalities;
  private final RowAnswers rows;

  AnswerRecords(
      ReportForm form,
      Dossier dossier,
      FormWording edition,
      Portfolio known,
      Place whole,
      Consumer<Notice> notices) {
    this.known = known;
    this.whole = whole;
    this.lists = new RecordLists(whole);
    this.organisations = new Organisations(form.deal(), known);
    this.ids = new RecordIds(form, edition, known, notices);
    this.told = new RowNotices(edition, notices);
    this.once = new OnceAnswers(form, whole, told);
    this.sisa = new SisaAnswers(dossier, form.year(), whole, told);
    this.partners = new PartnerAnswers(dossier, organisations, lists, told, notices);
    this.municipalities = new MunicipalityAnswers(dossier.deal(), notices);
    this.rows = new RowAnswers(form, known, ids, lists, told);
  }

  /** Records the answer to a question. */
  void tell(FormColumn column, Node answer) {
    once.tell(column, answer);
  }

  /** Adds a value for a field that the region does not decide on. */
  void propose(FormColumn column, Subject subject, Optional<Object> known, Object value, Place at) {
    Optional<Object> meant =
        column.isByName()
            ? bodyOrRecord(column, value.toString(), at).map(id -> (Object) id)
            : Optional.of(value);
    meant.ifPresent(
        told -> proposals.add(new Proposal(subject, known, column.fieldValue(told), at)));
  }

  /** Whether a text is the id of the record that a form shows by its name: version 1 had ids. */
  boolean isId(FormColumn column, Object name, Object text) {
    return column.isByName()
        && (isBody(column)
                ? organisations.idOfKnown(name.toString())
                : ids.idOfKnown(column, name.toString()))
            .filter(text.toString().strip()::equals)
            .isPresent();
  }

  private static boolean isBody(FormColumn column) {
    return column.field().orElseThrow().references().filter(Organisation.class::equals).isPresent();
  }

  private Optional<String> bodyOrRecord(FormColumn column, String name, Place place) {
    return isBody(column)
        ? Optional.of(organisations.idOf(name, Optional.empty(), place))
        : ids.idOf(column, name, place);
  }

  /** The values for fields that the region does not decide on. */
  ImmutableList<Proposal> proposals() {
    municipalities.proposal().ifPresent(proposals::add);
    return proposals.build();
  }

  /** Adds a row to the records that it is about. */
  void take(FormSheet sheet, RowValues row, Optional<FormRow> prefilled) {
    if (prefilled.filter(FormRow::isClosed).isPresent()) {
      return;
    }
    Optional<SheetAnswers> answers = answers(sheet);
    if (answers.isPresent()) {
      answers.get().take(sheet, row, prefilled);
    } else if (prefilled.isEmpty()) {
      told.leftOut(FormNotices.NOT_ASKED, row);
    }
  }

  /** What makes records of the rows of a sheet; empty if nothing is asked on it. */
  private Optional<SheetAnswers> answers(FormSheet sheet) {
    if (sheet.record() == Partnership.class && sheet.column("name").isPresent()) {
      return Optional.of(partners);
    } else if (sheet.record() == Deal.class) {
      return Optional.of(municipalities);
    } else if (sheet.record() == SisaIndicator.class) {
      return Optional.of(sisa);
    } else if (sheet.isOneForEachYear()) {
      return Optional.of(once);
    }
    return sheet.asks() && sheet.list().isPresent() ? Optional.of(rows) : Optional.empty();
  }

  /** All answers, as far as they could be read. */
  Node tree() {
    RecordLists all = new RecordLists(whole);
    once.addTo(all);
    sisa.addTo(all);
    all.addAll(lists);
    organisations.added().forEach(node -> all.add("organisations", node));
    return all.tree(known.programme().name());
  }
}
