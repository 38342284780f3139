package nl.regiodeals.core.check.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.regiodeals.core.exchange.TableRow;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Subject;

/** Checks of streamed results. Not safe to share between threads. */
public final class ResultRows implements Consumer<TableRow<Result>> {
  private static final NoticeType UNKNOWN = Rule.type(IdentityChecks.CHECKS, "unknown-reference");
  private static final NoticeType OTHER_DEAL =
      Rule.type(IdentityChecks.CHECKS, "part-of-other-deal");
  private static final NoticeType WITHOUT_UNIT =
      Rule.type(IndicatorChecks.CHECKS, "result-without-unit");

  private final Map<String, Deal> deals = new HashMap<>();
  private final Map<String, Project> projects = new HashMap<>();
  private final Consumer<Notice> notices;

  /** Checks against the deals and projects of a portfolio. */
  public ResultRows(Portfolio portfolio, Consumer<Notice> notices) {
    this.notices = notices;
    portfolio.deals().forEach(deal -> deals.putIfAbsent(deal.id(), deal));
    portfolio.projects().forEach(project -> projects.putIfAbsent(project.id(), project));
  }

  @Override
  public void accept(TableRow<Result> row) {
    Result result = row.record();
    Deal deal = deals.get(result.deal());
    if (deal == null) {
      unknown(row, Deal.class, "deal", result.deal());
    }
    if (result.project().isPresent()) {
      project(row, Optional.ofNullable(deal), result.project().get());
    }
    if (deal != null && result.number().isPresent() && result.unit().isEmpty()) {
      notices.accept(IndicatorChecks.resultWithoutUnit(WITHOUT_UNIT, deal, result).at(row.place()));
    }
  }

  private void project(TableRow<Result> row, Optional<Deal> deal, String id) {
    Project project = projects.get(id);
    if (project == null) {
      unknown(row, Project.class, "project", id);
    } else if (deal.isPresent() && !project.deal().equals(deal.get().id())) {
      Subject subject = Subject.of(row.record(), "project");
      notices.accept(
          IdentityChecks.partOfOtherDeal(
                  OTHER_DEAL, deal.get(), new IdentityChecks.Part(row.record(), subject, id))
              .at(row.place()));
    }
  }

  private void unknown(
      TableRow<Result> row, Class<? extends Record> target, String field, String key) {
    Subject subject = Subject.of(row.record(), field);
    notices.accept(
        IdentityChecks.unknownReference(UNKNOWN, target, key, row.record(), subject)
            .at(row.place()));
  }
}
