package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Comparator.comparingInt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Municipalities;
import nl.regiodeals.core.geography.Municipality;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.AreaBasis;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.model.Region;
import nl.regiodeals.core.notice.Subject;

/**
 * The areas of several programmes side by side, and the municipalities that are in more than one of
 * them. Money is told for each area and each programme, and never added up over programmes: an
 * amount is for the whole area, and the same money may be in more than one programme. Immutable.
 *
 * <pre>{@code
 * SharedAreas areas = SharedAreas.of(List.of(Dossiers.of(deals), Dossiers.of(nplv)), day);
 * areas.shared().forEach(place -> print(place.name(), place.areas()));
 * }</pre>
 *
 * <p>A municipality is found by its CBS code, or else by its official name. An area that is a whole
 * province has all of its municipalities. Areas whose municipalities nobody has checked ({@link
 * AreaBasis#INDICATIVE}) are left out of what is shared, and told apart.
 */
public final class SharedAreas implements Computed {
  private final ImmutableList<ProgrammeAreas> programmes;
  private final ImmutableList<SharedPlace> places;

  private SharedAreas(ImmutableList<ProgrammeAreas> programmes, ImmutableList<SharedPlace> places) {
    this.programmes = programmes;
    this.places = places;
  }

  /**
   * Puts programmes side by side. The values of all but the first have the name of their programme
   * in their {@link Subject}, because two programmes may have the same ids.
   *
   * @param all the programmes, of which the first is the one that the others are put beside
   * @param day the day of the state of affairs of all of them
   * @throws IllegalArgumentException if two of them are the same programme
   */
  public static SharedAreas of(List<Dossiers> all, LocalDate day) {
    List<ProgrammeAreas> programmes = new ArrayList<>();
    Gathering gathering = new Gathering();
    for (Dossiers dossiers : all) {
      Programme programme = dossiers.portfolio().programme();
      if (programmes.stream().anyMatch(other -> isSame(other.programme(), programme))) {
        throw new IllegalArgumentException("twice the same programme: " + programme.name());
      }
      programmes.add(gathering.programme(programmes.size() + 1, dossiers, day));
    }
    return new SharedAreas(ImmutableList.copyOf(programmes), gathering.places());
  }

  /** Whether two portfolios are about the same programme: they have the same name. */
  public static boolean isSame(Programme one, Programme other) {
    return plain(one.name()).equals(plain(other.name()));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "");
  }

  /** The programmes, in the order given. */
  public ImmutableList<ProgrammeAreas> programmes() {
    return programmes;
  }

  /** The municipalities and islands that are in more than one programme, by province and name. */
  public ImmutableList<SharedPlace> shared() {
    return places.stream().filter(place -> place.programmes() > 1).collect(toImmutableList());
  }

  /**
   * Those that are not in more than one programme as far as is known, but would be if the areas
   * that nobody has checked are right.
   */
  public ImmutableList<SharedPlace> possiblyShared() {
    return places.stream()
        .filter(place -> place.programmes() < 2 && place.possibleProgrammes() > 1)
        .collect(toImmutableList());
  }

  /** Those that are in one programme or more, for each province in which there are any. */
  public ImmutableList<SharedPlaces> byProvince() {
    ImmutableListMultimap<Optional<Province>, SharedPlace> byProvince =
        Multimaps.index(known(), SharedPlace::province);
    return byProvince.asMap().entrySet().stream()
        .map(each -> new SharedPlaces(each.getKey(), ImmutableList.copyOf(each.getValue())))
        .collect(toImmutableList());
  }

  /** Those that are in one programme or more, by province and name. */
  public ImmutableList<SharedPlace> known() {
    return places.stream().filter(place -> place.programmes() > 0).collect(toImmutableList());
  }

  /** How many municipalities and islands are in one programme only. */
  public int inOne() {
    return count(place -> place.programmes() == 1);
  }

  /** How many are in more than one programme. */
  public int inMore() {
    return count(place -> place.programmes() > 1);
  }

  /** How many are in three programmes or more. */
  public int inThree() {
    return count(place -> place.programmes() > 2);
  }

  private int count(Predicate<SharedPlace> which) {
    return Math.toIntExact(places.stream().filter(which).count());
  }

  /**
   * The areas of the other programmes that have municipalities in common with a deal of the first,
   * by programme.
   */
  public ImmutableList<Alongside> alongside(Deal deal) {
    ImmutableListMultimap.Builder<ProgrammeArea, SharedPlace> found =
        ImmutableListMultimap.builder();
    Set<ProgrammeArea> own =
        programmes.stream()
            .limit(1)
            .flatMap(first -> first.areas().stream())
            .filter(area -> area.deal().equals(deal))
            .collect(toImmutableSet());
    for (SharedPlace place : places) {
      List<ProgrammeArea> all =
          Stream.concat(place.areas().stream(), place.unchecked().stream()).toList();
      if (all.stream().anyMatch(own::contains)) {
        all.forEach(area -> found.put(area, place));
      }
    }
    boolean isChecked = own.stream().allMatch(ProgrammeArea::isChecked);
    ImmutableListMultimap<ProgrammeArea, SharedPlace> common = found.build();
    return programmes.stream()
        .skip(1)
        .flatMap(
            other ->
                other.areas().stream()
                    .filter(common::containsKey)
                    .map(
                        area ->
                            new Alongside(
                                other, area, common.get(area), isChecked && area.isChecked())))
        .collect(toImmutableList());
  }

  @Override
  public Making making() {
    return Making.COMPUTED;
  }

  @Override
  public ImmutableList<Subject> madeFrom() {
    return programmes.stream()
        .flatMap(programme -> programme.areas().stream())
        .filter(ProgrammeArea::isChecked)
        .map(area -> area.subject("region"))
        .collect(toImmutableList());
  }

  /** The places of all programmes. */
  private static final class Gathering {
    private static final List<Province> PROVINCES = List.of(Province.values());

    private final Municipalities register = Municipalities.current();
    private final Map<String, Found> found = new HashMap<>();

    /** The areas that one place is in. */
    private record Found(
        String name,
        Optional<Municipality> municipality,
        List<ProgrammeArea> areas,
        List<ProgrammeArea> unchecked) {
      /** Islands come after the provinces. */
      int order() {
        return municipality
            .map(known -> PROVINCES.indexOf(known.province()))
            .orElse(PROVINCES.size());
      }

      SharedPlace place() {
        return new SharedPlace(
            name, municipality, ImmutableList.copyOf(areas), ImmutableList.copyOf(unchecked));
      }
    }

    ProgrammeAreas programme(int number, Dossiers dossiers, LocalDate day) {
      Programme programme = dossiers.portfolio().programme();
      ImmutableList.Builder<ProgrammeArea> areas = ImmutableList.builder();
      ImmutableList.Builder<ProgrammeArea> unplaced = ImmutableList.builder();
      for (Dossier dossier : dossiers.all()) {
        ProgrammeArea area = area(programme.name(), number > 1, dossier.deal());
        areas.add(area);
        if (!places(area)) {
          unplaced.add(area);
        }
      }
      long closed = dossiers.all().stream().filter(dossier -> dossier.isClosedBy(day)).count();
      return new ProgrammeAreas(
          number, programme, Math.toIntExact(closed), areas.build(), unplaced.build());
    }

    private ProgrammeArea area(String programme, boolean isPrefixed, Deal deal) {
      return new ProgrammeArea(
          programme,
          isPrefixed ? Optional.of(programme) : Optional.empty(),
          deal,
          deal.region().municipalities().stream()
              .filter(given -> municipality(given).isEmpty())
              .collect(toImmutableList()));
    }

    private Optional<Municipality> municipality(String given) {
      return register.find(given).or(() -> register.named(given));
    }

    /** Puts an area at its places; false if it has none. */
    private boolean places(ProgrammeArea area) {
      Set<Municipality> municipalities = municipalities(area.deal().region());
      Set<Island> islands = ImmutableSet.copyOf(area.deal().region().islands());
      municipalities.forEach(each -> put(each.name(), Optional.of(each), area));
      islands.forEach(each -> put(each.label(), Optional.empty(), area));
      return !municipalities.isEmpty() || !islands.isEmpty();
    }

    private Set<Municipality> municipalities(Region region) {
      if (region.municipalities().isEmpty()
          && region.basis().filter(AreaBasis.PROVINCE::equals).isPresent()) {
        return register.all().stream()
            .filter(each -> region.provinces().contains(each.province()))
            .collect(toImmutableSet());
      }
      return region.municipalities().stream()
          .flatMap(given -> municipality(given).stream())
          .collect(toImmutableSet());
    }

    private void put(String name, Optional<Municipality> municipality, ProgrammeArea area) {
      Found at =
          found.computeIfAbsent(
              name, each -> new Found(each, municipality, new ArrayList<>(), new ArrayList<>()));
      (area.isChecked() ? at.areas() : at.unchecked()).add(area);
    }

    ImmutableList<SharedPlace> places() {
      return found.values().stream()
          .sorted(comparingInt(Found::order).thenComparing(Found::name))
          .map(Found::place)
          .collect(toImmutableList());
    }
  }
}
