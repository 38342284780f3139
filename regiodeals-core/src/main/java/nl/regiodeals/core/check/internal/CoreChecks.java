package nl.regiodeals.core.check.internal;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.core.check.Check;
import nl.regiodeals.core.check.CheckProvider;

/** The checks that come with the library. */
public final class CoreChecks implements CheckProvider {
  @Override
  public ImmutableList<Check> checks() {
    return ImmutableList.<Check>builder()
        .addAll(IdentityChecks.CHECKS)
        .addAll(AreaChecks.CHECKS)
        .addAll(PublishedFigureChecks.CHECKS)
        .addAll(ContributionChecks.CHECKS)
        .addAll(SpendingChecks.CHECKS)
        .addAll(LineageChecks.CHECKS)
        .addAll(TimeChecks.CHECKS)
        .addAll(ReportChecks.CHECKS)
        .addAll(IndicatorChecks.CHECKS)
        .addAll(ProjectChecks.CHECKS)
        .addAll(CommitmentChecks.CHECKS)
        .addAll(ReportDayChecks.CHECKS)
        .addAll(ShowcaseChecks.CHECKS)
        .addAll(SteeringChecks.CHECKS)
        .addAll(ProgrammeChecks.CHECKS)
        .build();
  }
}
