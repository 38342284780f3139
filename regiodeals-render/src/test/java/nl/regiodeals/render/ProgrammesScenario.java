package nl.regiodeals.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.regiodeals.core.geography.Municipalities;
import nl.regiodeals.core.geography.Municipality;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.AreaBasis;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.model.Region;

/**
 * Three made-up programmes with as many areas of each kind: in municipalities of all three, in
 * municipalities that may be in two, and of unknown municipalities.
 *
 * @param count how many of each kind
 * @param isInThird whether the third programme has any areas
 */
record ProgrammesScenario(int count, boolean isInThird) {
  /** One of each number that texts have a form for. */
  static Stream<ProgrammesScenario> all() {
    return Stream.of(0, 1, 2, 14)
        .flatMap(
            count ->
                Stream.of(true, false).map(isInThird -> new ProgrammesScenario(count, isInThird)));
  }

  Request request() {
    List<String> codes = Municipalities.current().all().stream().map(Municipality::code).toList();
    List<Deal> first = new ArrayList<>();
    List<Deal> second = new ArrayList<>();
    List<Deal> third = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String shared = codes.get(i);
      String possible = codes.get(count + i);
      first.add(deal("shared" + i, AreaBasis.SOURCE, shared));
      first.add(deal("usual" + i, AreaBasis.INDICATIVE, possible));
      first.add(
          Deal.builder("unknown" + i)
              .region(Region.builder().provinces(List.of(Province.DRENTHE)).build())
              .build());
      second.add(deal("shared" + i, AreaBasis.SOURCE, shared));
      second.add(deal("named" + i, AreaBasis.NAME, possible));
      third.add(deal("partly" + i, AreaBasis.SOURCE_PARTIAL, shared));
    }
    return Request.of(portfolio("Eerste", first))
        .beside(Beside.of(portfolio("Tweede", second)))
        .beside(Beside.of(portfolio("Derde", isInThird ? third : List.of())));
  }

  private static Deal deal(String id, AreaBasis basis, String municipality) {
    return Deal.builder(id)
        .region(Region.builder().municipalities(List.of(municipality)).basis(basis).build())
        .build();
  }

  private static Portfolio portfolio(String name, List<Deal> deals) {
    return Portfolio.builder(Programme.builder(name).asOf(LocalDate.of(2024, 12, 31)).build())
        .deals(deals)
        .build();
  }
}
