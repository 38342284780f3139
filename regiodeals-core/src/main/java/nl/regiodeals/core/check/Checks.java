package nl.regiodeals.core.check;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.internal.Applying;
import nl.regiodeals.core.check.internal.CoreChecks;
import nl.regiodeals.core.check.internal.Overflow;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.Registry;
import nl.regiodeals.core.model.AmountOverflowException;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.ProgrammeProfile;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.work.InterruptedWorkException;
import nl.regiodeals.core.work.Interruption;

/**
 * A set of checks. Immutable.
 *
 * <pre>{@code
 * for (Notice notice : Checks.load().run(reading)) {
 *   System.out.println(notice.message(Language.DUTCH));
 * }
 * }</pre>
 *
 * @param checks the checks, by their code
 */
public record Checks(Registry<Check> checks) {
  /**
   * The checks of all jars on the class path or module path.
   *
   * @throws IllegalStateException if two checks have the same code
   */
  public static Checks load() {
    return of(
        Streams.stream(ServiceLoader.load(CheckProvider.class))
            .flatMap(provider -> provider.checks().stream())
            .collect(toImmutableList()));
  }

  /** The checks that come with this library, without those of other jars. */
  public static Checks standard() {
    return of(new CoreChecks().checks());
  }

  /**
   * These checks.
   *
   * @throws IllegalStateException if two have the same code
   */
  public static Checks of(Iterable<Check> checks) {
    return new Checks(Registry.of(checks, check -> check.notice().code()));
  }

  /** Runs all checks on a reading; the notices of the reading come first. */
  public ImmutableList<Notice> run(Reading reading) {
    return ImmutableList.<Notice>builder()
        .addAll(reading.notices())
        .addAll(run(reading.portfolio(), reading.provenance()))
        .build();
  }

  /**
   * Runs all checks that apply to the programme, ordered by code; notices say which do not. If a
   * check has to add up amounts whose sum is too large to be exact, one notice says so in place of
   * its own notices.
   *
   * @throws InterruptedWorkException if the thread is interrupted
   */
  public ImmutableList<Notice> run(Portfolio portfolio, Provenance provenance) {
    Dossiers dossiers = Dossiers.of(portfolio);
    ProgrammeProfile profile = portfolio.rules();
    return Stream.concat(
            Applying.told(profile, checks.ids()),
            checks.all().stream()
                .filter(check -> Applying.applies(check.notice().code(), profile))
                .flatMap(check -> examine(check, dossiers)))
        .map(provenance::locate)
        .collect(toImmutableList());
  }

  private static Stream<Notice> examine(Check check, Dossiers dossiers) {
    Interruption.check();
    try {
      return check.examine(dossiers).toList().stream();
    } catch (AmountOverflowException e) {
      return Stream.of(Overflow.of(check.notice().code(), e));
    }
  }
}
