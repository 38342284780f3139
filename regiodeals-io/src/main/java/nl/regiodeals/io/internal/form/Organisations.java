package nl.regiodeals.io.internal.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.OrganisationKind;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.io.internal.bind.Node;

/**
 * The bodies that a form names, known ones and new ones. For one form; not safe to share between
 * threads.
 */
final class Organisations {
  /** The kinds of body that can be seen from the first word of a name. */
  private static final ImmutableMap<String, OrganisationKind> FIRST_WORDS =
      ImmutableMap.of(
          "ministerie", OrganisationKind.MINISTRY,
          "provincie", OrganisationKind.PROVINCE,
          "gemeente", OrganisationKind.MUNICIPALITY,
          "waterschap", OrganisationKind.WATER_AUTHORITY,
          "hoogheemraadschap", OrganisationKind.WATER_AUTHORITY,
          "stichting", OrganisationKind.FOUNDATION);

  private final String deal;
  private final Portfolio known;
  private final Map<String, Node> added = new LinkedHashMap<>();

  /** The ids by name, made when the first is asked for. */
  private final Map<String, String> ids = new HashMap<>();

  Organisations(String deal, Portfolio known) {
    this.deal = deal;
    this.known = known;
  }

  /**
   * The id of the body with this name or id; a new one if it is not known.
   *
   * @param kind the kind of body, as far as the form gives it
   */
  String idOf(String name, Optional<OrganisationKind> kind, Place place) {
    return ids().computeIfAbsent(Keys.same(name), same -> add(name.strip(), kind, place));
  }

  /** The id of the body that the form shows with a name; empty if no body has it. */
  Optional<String> idOfKnown(String name) {
    return Optional.ofNullable(ids().get(Keys.same(name)));
  }

  private Map<String, String> ids() {
    if (ids.isEmpty()) {
      known.organisations().forEach(body -> ids.putIfAbsent(Keys.same(body.name()), body.id()));
      known.organisations().forEach(body -> ids.putIfAbsent(Keys.same(body.id()), body.id()));
    }
    return ids;
  }

  private String add(String name, Optional<OrganisationKind> kind, Place place) {
    String id =
        NewIds.of(deal, known.deals(), RecordType.of(Organisation.class), known).take("", name, "");
    added.put(
        id,
        new Node.Members(
            ImmutableMap.of(
                "id", new Node.Typed(id, place),
                "name", new Node.Typed(name, place),
                "kind", new Node.Typed(kind.orElseGet(() -> kindOf(name)), place)),
            place));
    return id;
  }

  private static OrganisationKind kindOf(String name) {
    String first = List.of(Keys.same(name).split(" ", 2)).get(0);
    return FIRST_WORDS.getOrDefault(first, OrganisationKind.OTHER);
  }

  /** The new bodies. */
  ImmutableList<Node> added() {
    return ImmutableList.copyOf(added.values());
  }
}
