package nl.regiodeals.render.internal.site;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Tally;
import nl.regiodeals.core.analysis.Total;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.core.text.Words;

/**
 * What is on each page in a sentence or two, made from its data, for the results of search engines
 * and for links in messages. What is unknown is left out. For one edition of the site.
 */
final class Descriptions {
  /** What search engines show at most. */
  static final int LONGEST = 160;

  private static final String CUT = "…";

  private final SiteEdition edition;
  private final Titles titles;
  private final Notation notation;
  private final ImmutableSetMultimap<String, Dossier> takingPart;

  Descriptions(SiteEdition edition, Titles titles) {
    this.edition = edition;
    this.titles = titles;
    this.notation = Notation.of(edition.language());
    this.takingPart = takingPart(edition.dossiers());
  }

  /** The deals by the organisations that are partner, cashier or ministry in them. */
  private static ImmutableSetMultimap<String, Dossier> takingPart(List<Dossier> dossiers) {
    ImmutableSetMultimap.Builder<String, Dossier> all = ImmutableSetMultimap.builder();
    for (Dossier dossier : dossiers) {
      dossier.deal().cashier().ifPresent(cashier -> all.put(cashier, dossier));
      dossier.deal().ministries().forEach(ministry -> all.put(ministry, dossier));
      dossier.partners().forEach(partner -> all.put(partner.partnership().organisation(), dossier));
    }
    return all.build();
  }

  /**
   * The description of a page.
   *
   * @param title its title, apart from that of other pages
   */
  String of(Page page, String title) {
    return CharMatcher.breakingWhitespace().trimAndCollapseFrom(told(page, title), ' ');
  }

  private String told(Page page, String title) {
    return switch (page.kind()) {
      case "home", "deal-list", "table", "map", SiteEdition.RESULTS -> counted(page.kind());
      case "deal" -> deal(page.deal().orElseThrow().deal(), title);
      case "partner" -> partner(page.id(), title);
      case "partner-list" -> fitting(text("partner-list", organisations()));
      case "data" -> data();
      case "sources",
          "vocabulary",
          "about",
          "accessibility",
          SiteEdition.PROGRAMMES,
          SiteEdition.CHANGES,
          SiteEdition.NOT_FOUND ->
          fitting(text(page.kind(), Map.of("site", edition.name())));
      default -> groups(page, title);
    };
  }

  private int organisations() {
    return Math.toIntExact(
        edition.request().portfolio().organisations().stream()
            .map(Organisation::id)
            .distinct()
            .count());
  }

  private String counted(String kind) {
    Tally whole = edition.request().state().whole();
    return fitting(
        ImmutableList.<String>builder()
            .add(text(kind, whole.deals()))
            .addAll(kind.equals("home") ? paid(whole.state()) : ImmutableList.of())
            .build());
  }

  private String deal(Deal deal, String title) {
    List<String> areas =
        Stream.concat(
                deal.region().provinces().stream().map(each -> Words.of(each, edition.language())),
                deal.region().islands().stream().map(each -> Words.of(each, edition.language())))
            .distinct()
            .toList();
    String tranche =
        deal.tranche()
            .map(number -> text("deal.tranche", Map.of("title", title, "number", number)))
            .filter(told -> titles.isPlain("deal", deal.id()))
            .orElse(title);
    String placed =
        areas.isEmpty()
            ? tranche
            : text("deal.area", Map.of("title", tranche, "area", notation.list(areas)));
    Optional<String> phase =
        deal.phaseOn(edition.request().day()).map(each -> Words.of(each, edition.language()));
    ImmutableList.Builder<String> told = ImmutableList.builder();
    told.add(placed + phase.map(each -> ": " + each).orElse("") + ".");
    deal.stateContribution().map(Sourced::value).ifPresent(sum -> told.add(paid(sum)));
    deal.regionContribution()
        .map(Sourced::value)
        .ifPresent(
            sum -> told.add(text("deal.region", Map.of("amount", notation.roundMoney(sum)))));
    if (!deal.themes().isEmpty()) {
      told.add(text("deal.themes", Map.of("themes", notation.list(deal.themes()))));
    }
    return fitting(told.build());
  }

  private String partner(String id, String title) {
    Organisation organisation = edition.request().dossiers().organisation(id).orElseThrow();
    List<String> deals =
        takingPart.get(id).stream()
            .map(dossier -> SiteTexts.name(dossier.deal(), edition.language()))
            .collect(toImmutableSet())
            .asList();
    Map<String, Object> values =
        Map.of(
            "name", title,
            "kind", Words.of(organisation.kind(), edition.language()),
            "count", deals.size());
    return sentence(text("partner", values), deals);
  }

  private String data() {
    List<String> formats =
        edition.site().data().stream()
            .filter(file -> file.deal().isEmpty())
            .map(file -> file.format().extension())
            .filter(extension -> !extension.contains("."))
            .map(Ascii::toUpperCase)
            .distinct()
            .toList();
    return sentence(text("data", Map.of("site", edition.name(), "count", formats.size())), formats);
  }

  /** A page that lists groups of deals, or that of one of them. */
  private String groups(Page page, String title) {
    for (DealGroups way : edition.ways()) {
      if (page.kind().equals(Addresses.list(way.kind()))) {
        return sentence(
            edition.texts().text(edition.language(), "site." + page.kind() + ".caption"),
            way.groups().stream().map(DealGroups.Group::name).toList());
      }
      for (DealGroups.Group group : way.groups()) {
        if (page.kind().equals(way.kind()) && page.id().equals(group.id())) {
          return group(group, title);
        }
      }
    }
    throw new IllegalArgumentException("no description of a page about " + page.kind());
  }

  private String group(DealGroups.Group group, String title) {
    int count = group.dossiers().size();
    List<String> deals =
        group.dossiers().stream()
            .map(dossier -> SiteTexts.name(dossier.deal(), edition.language()))
            .distinct()
            .toList();
    String start =
        fitting(
            ImmutableList.<String>builder()
                .add(text("group", Map.of("title", title, "count", count)))
                .addAll(paid(Tally.of(group.dossiers(), edition.request().day()).state()))
                .build());
    return named(start + " " + text("group.deals", deals.size()), deals).orElse(start);
  }

  /** What the state pays, if all of it is known. */
  private ImmutableList<String> paid(Total state) {
    return state.isComplete() && state.count() > 0
        ? state.sum().map(this::paid).map(ImmutableList::of).orElse(ImmutableList.of())
        : ImmutableList.of();
  }

  private String paid(Money sum) {
    return text("paid", Map.of("amount", notation.roundMoney(sum)));
  }

  private String text(String kind, int count) {
    return text(kind, Map.of("count", count));
  }

  private String text(String kind, Map<String, ?> values) {
    return edition.texts().text(edition.language(), "site.told." + kind, values);
  }

  /** A sentence that ends with names; without them if not one fits. */
  private String sentence(String start, List<String> names) {
    return named(start, names).orElseGet(() -> fitting(start + "."));
  }

  /** What ends with names: as many as fit; empty if not one does. */
  private Optional<String> named(String start, List<String> names) {
    for (int shown = names.size(); shown > 0; shown--) {
      String told =
          shown == names.size()
              ? notation.list(names)
              : text("more", Map.of("names", String.join(", ", names.subList(0, shown))));
      String whole = start + ": " + told + ".";
      if (whole.length() <= LONGEST) {
        return Optional.of(whole);
      }
    }
    return Optional.empty();
  }

  /** The first sentence, and those of the others that fit after it. */
  private static String fitting(List<String> sentences) {
    StringBuilder told = new StringBuilder(fitting(sentences.get(0)));
    for (String more : sentences.subList(1, sentences.size())) {
      if (told.length() + 1 + more.length() <= LONGEST) {
        told.append(' ').append(more);
      }
    }
    return told.toString();
  }

  /** A sentence, cut off after a word if it is too long. */
  private static String fitting(String sentence) {
    if (sentence.length() <= LONGEST) {
      return sentence;
    }
    int end = sentence.lastIndexOf(' ', LONGEST - CUT.length());
    int cut = end > 0 ? end : LONGEST - CUT.length();
    return sentence.substring(
            0, Character.isHighSurrogate(sentence.charAt(cut - 1)) ? cut - 1 : cut)
        + CUT;
  }
}
