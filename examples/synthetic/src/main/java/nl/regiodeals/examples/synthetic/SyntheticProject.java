package nl.regiodeals.examples.synthetic;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.ProjectStatus;
import nl.regiodeals.core.model.Result;

/** A synthetic project, with what it is measured by and what it delivered. Immutable. */
final class SyntheticProject {
  private static final int SHORTEST_YEARS = 2;

  /** A region does not report a single house as a result. */
  private static final int LEAST = 2;

  /** Of each how many one goes on as long as the deal, so that each year has results. */
  private static final int WHOLE_TERM = 6;

  /** Of each how many one is late. */
  private static final int LATE = 7;

  /** The part of what was planned that a project does which is late. */
  private static final double LAGGING = 0.7;

  private final Work work;
  private final String place;
  private final Project project;
  private final LocalDate start;
  private final LocalDate end;
  private final boolean isWholeTerm;
  private final boolean isLate;
  private final Term term;
  private final Course made;
  private final Course state;

  /**
   * The course of an indicator.
   *
   * @param pace how fast it goes, relative to what was planned
   */
  private record Course(Gauge gauge, int target, double pace) {
    static Course of(Gauge gauge, Random random) {
      return new Course(gauge, gauge.target(random), 0.95 + random.nextInt(15) / 100.0);
    }

    int after(double done) {
      return gauge.after(Math.min(1.1, done * pace), target);
    }
  }

  /**
   * A project of a deal.
   *
   * @param number its number in the deal, from 0
   * @param term when the deal runs
   * @param pillar the id of its pillar
   * @param partner the id of the partner that carries it out
   */
  SyntheticProject(
      String deal,
      int number,
      Term term,
      Money budget,
      Money stateShare,
      String pillar,
      String partner,
      Prose prose,
      Random random) {
    this.work = Work.of(number);
    this.place = prose.place(number);
    this.term = term;
    // some begin at once, so that there is something to report on the first year
    int later = number % 3;
    this.start =
        later == 0
            ? term.execution().atDay(1)
            : LocalDate.of(term.firstYear() + later, 1 + random.nextInt(12), 1);
    this.isWholeTerm = number % WHOLE_TERM == 0;
    int earliest = isWholeTerm ? term.lastYear() : start.getYear() + SHORTEST_YEARS;
    int endYear = earliest + random.nextInt(term.lastYear() - earliest + 1);
    this.end = LocalDate.of(endYear, 12, 31);
    this.isLate = random.nextInt(LATE) == 0;
    this.made = Course.of(work.made(), random);
    this.state = Course.of(work.state(), random);
    this.project =
        Project.builder(deal + "-project-" + (number + 1), deal, work.title() + " " + place)
            .pillar(pillar)
            .description(prose.aim(work, place))
            .status(status(SyntheticPortfolio.AS_OF))
            .startsOn(PartialDate.parse(start.toString().substring(0, "2020-01".length())))
            .endsOn(PartialDate.of(endYear))
            .budget(budget)
            .stateShare(stateShare)
            .partners(ImmutableList.of(partner))
            .build();
  }

  Project project() {
    return project;
  }

  private ProjectStatus status(LocalDate day) {
    if (start.isAfter(day)) {
      return ProjectStatus.PLANNED;
    }
    if (end.isBefore(day)) {
      return ProjectStatus.COMPLETED;
    }
    return isLate ? ProjectStatus.DELAYED : ProjectStatus.RUNNING;
  }

  boolean runsIn(int year) {
    return start.getYear() <= year && end.getYear() >= year;
  }

  boolean endsIn(int year) {
    return end.getYear() == year;
  }

  boolean startsIn(int year) {
    return start.getYear() == year;
  }

  /** What it makes; first for each project. */
  Indicator madeIndicator(int number) {
    return indicator(number, made);
  }

  /** What it changes. */
  Indicator stateIndicator(int number) {
    return indicator(number, state);
  }

  private Indicator indicator(int number, Course course) {
    return Indicator.builder(
            project.deal() + "-indicator-" + (number + 1),
            project.deal(),
            course.gauge().name() + ", " + place)
        .project(project.id())
        .unit(course.gauge().unit())
        .direction(course.gauge().direction())
        .cumulative(course.gauge().cumulative())
        .baseline(BigDecimal.valueOf(course.gauge().from()))
        .baselineYear(term.firstYear())
        .target(BigDecimal.valueOf(course.target()))
        .targetYear(end.getYear())
        .build();
  }

  /** The values of one of its indicators at the end of each year. */
  ImmutableList<Measurement> measurements(Indicator indicator, int lastYear) {
    Course course = indicator.cumulative() ? made : state;
    return IntStream.rangeClosed(term.firstYear(), lastYear)
        .mapToObj(
            year ->
                new Measurement(
                    indicator.id(),
                    year,
                    BigDecimal.valueOf(course.after(done(year))),
                    Optional.empty()))
        .collect(ImmutableList.toImmutableList());
  }

  /** What it made in a year: as much as its indicator grew; empty if that is next to nothing. */
  Optional<Result> result(int year) {
    int grown = made.after(done(year)) - made.after(done(year - 1));
    return grown < LEAST
        ? Optional.empty()
        : Optional.of(
            Result.builder(
                    project.id() + "-" + year,
                    project.deal(),
                    year,
                    Prose.in(work.delivered(), place))
                .project(project.id())
                .number(BigDecimal.valueOf(grown))
                .unit(work.made().unit())
                .build());
  }

  /**
   * The part of the work that was done by the end of a year. Most projects do most at first, and so
   * catch up with those that began before them; one that goes on for the whole term does the same
   * each year, and one that is late lags behind.
   */
  private double done(int year) {
    long whole = ChronoUnit.DAYS.between(start, end);
    long past = ChronoUnit.DAYS.between(start, LocalDate.of(year, 12, 31));
    double time = Math.max(0, Math.min(1, (double) past / whole));
    if (project.status().equals(Optional.of(ProjectStatus.DELAYED))) {
      return time * LAGGING;
    }
    return isWholeTerm ? time : 1 - (1 - time) * (1 - time);
  }
}
