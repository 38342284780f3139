package nl.regiodeals.examples.plugin;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.Check;
import nl.regiodeals.core.check.CheckProvider;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.text.Messages;

/** Provides a check for a ministry that sorts deals by theme: each deal must have one. */
public final class PluginChecks implements CheckProvider {
  private static final NoticeType THEME_UNKNOWN =
      new NoticeType(
          "plugin-theme-unknown",
          Severity.WARNING,
          Messages.load("plugin", PluginChecks.class::getResourceAsStream));

  /** The provider; it has no settings. */
  public PluginChecks() {}

  @Override
  public ImmutableList<Check> checks() {
    return ImmutableList.of(new ThemeCheck());
  }

  private static final class ThemeCheck implements Check {
    @Override
    public NoticeType notice() {
      return THEME_UNKNOWN;
    }

    @Override
    public Stream<Notice> examine(Dossiers dossiers) {
      return dossiers.all().stream()
          .map(dossier -> dossier.deal())
          .filter(deal -> deal.themes().isEmpty())
          .map(deal -> THEME_UNKNOWN.about(Subject.of(deal, "themes")).with("deal", deal.label()));
    }
  }
}
