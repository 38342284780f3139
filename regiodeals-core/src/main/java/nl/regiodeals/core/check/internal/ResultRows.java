package nl.regiodeals.core.check.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Subject;

/** Checks of streamed results. Immutable, and safe to share between threads. */
public final class ResultRows implements BiConsumer<Result, Consumer<Notice>> {
  private static final NoticeType UNKNOWN = Rule.type(IdentityChecks.CHECKS, "unknown-reference");
  private static final NoticeType OTHER_DEAL =
      Rule.type(IdentityChecks.CHECKS, "part-of-other-deal");
  private static final NoticeType WITHOUT_UNIT =
      Rule.type(IndicatorChecks.CHECKS, "result-without-unit");

  private final Map<String, Deal> deals = new HashMap<>();
  private final Map<String, Project> projects = new HashMap<>();

  /** Checks against the deals and projects of a portfolio. */
  public ResultRows(Portfolio portfolio) {
    portfolio.deals().forEach(deal -> deals.putIfAbsent(deal.id(), deal));
    portfolio.projects().forEach(project -> projects.putIfAbsent(project.id(), project));
  }

  @Override
  public void accept(Result result, Consumer<Notice> notices) {
    Deal deal = deals.get(result.deal());
    if (deal == null) {
      notices.accept(unknown(result, Deal.class, "deal", result.deal()));
    }
    if (result.project().isPresent()) {
      project(result, Optional.ofNullable(deal), result.project().get()).ifPresent(notices);
    }
    if (deal != null && result.number().isPresent() && result.unit().isEmpty()) {
      notices.accept(IndicatorChecks.resultWithoutUnit(WITHOUT_UNIT, deal, result));
    }
  }

  private Optional<Notice> project(Result result, Optional<Deal> deal, String id) {
    Project project = projects.get(id);
    if (project == null) {
      return Optional.of(unknown(result, Project.class, "project", id));
    } else if (deal.isEmpty() || project.deal().equals(deal.get().id())) {
      return Optional.empty();
    }
    Subject subject = Subject.of(result, "project");
    return Optional.of(
        IdentityChecks.partOfOtherDeal(
            OTHER_DEAL, deal.get(), new IdentityChecks.Part(result, subject, id)));
  }

  private static Notice unknown(
      Result result, Class<? extends Record> target, String field, String key) {
    Subject subject = Subject.of(result, field);
    return IdentityChecks.unknownReference(UNKNOWN, target, key, result, subject);
  }
}
