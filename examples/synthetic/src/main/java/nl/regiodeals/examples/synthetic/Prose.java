package nl.regiodeals.examples.synthetic;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The words of synthetic deals: names of places, and what regions write. All are made up. */
final class Prose {
  private static final ImmutableList<String> DIRECTIONS =
      ImmutableList.of("Noord", "Oost", "Zuid", "West", "Midden", "Hoog", "Laag");
  private static final ImmutableList<String> LANDSCAPES =
      ImmutableList.of(
          "meren", "heide", "duin", "polder", "bos", "rivier", "veen", "klei", "zand", "stad");
  private static final ImmutableList<String> STARTS =
      ImmutableList.of(
          "Zilver", "Merel", "Kiezel", "Honing", "Winter", "Sterren", "Amber", "Regen");
  private static final ImmutableList<String> ENDS =
      ImmutableList.of("dijk", "wolde", "horn", "broek", "loo", "terp");
  private static final ImmutableList<String> CHALLENGES =
      ImmutableList.of(
          "Jongeren trekken weg uit {region}, en voorzieningen verdwijnen.",
          "In {region} zijn te weinig woningen die mensen met een gewoon inkomen kunnen betalen.",
          "Bedrijven in {region} vinden geen vakmensen, terwijl anderen geen werk vinden.",
          "De inwoners van {region} worden ouder, en hulp is steeds verder weg.",
          "In een deel van {region} blijven gezondheid en inkomen achter bij de rest van het land.",
          "Natuur en landbouw in {region} hebben last van droogte.");
  private static final ImmutableList<String> ANSWERS =
      ImmutableList.of(
          "De regio bouwt daarom woningen, leidt mensen op en houdt dorpen leefbaar.",
          "Overheden, bedrijven, scholen en inwoners pakken dit samen aan, dorp voor dorp.",
          "Met deze deal wil de regio dat mensen er graag blijven wonen en werken.",
          "De partners kiezen voor plannen die ook na de deal blijven bestaan.",
          "Wonen, werken en leven horen daarbij bij elkaar, dus het plan gaat over alle drie.");
  private static final ImmutableList<String> LESSONS =
      ImmutableList.of(
          "Betrek inwoners vanaf het eerste ontwerp: dat scheelt bezwaren.",
          "Vraag vergunningen aan voordat de subsidie is toegekend.",
          "Spreek vooraf af wie een gebouw beheert als het klaar is.",
          "Eén vast aanspreekpunt per project maakt het overleg korter.",
          "Een klein begin dat lukt, trekt andere dorpen over de streep.",
          "Reken bij de bouw met hogere kosten voor materiaal.",
          "Scholen doen eerder mee als het past in hun rooster.",
          "Vrijwilligers houden het langer vol met hulp van een beroepskracht.");
  private static final ImmutableList<String> CORRECTIONS =
      ImmutableList.of(
          "De bouw gaat in twee delen, omdat materiaal duurder werd.",
          "De opleiding begint in een tijdelijk gebouw, zodat leerlingen niet hoeven te wachten.",
          "Twee projecten werken samen in één gebouw, wat geld bespaart.",
          "De partners komen elke maand bij elkaar in plaats van elk kwartaal.",
          "Er is een extra bouwer gezocht, omdat de eerste te weinig mensen had.",
          "Inwoners beslissen mee over de volgorde van de plannen.");
  private static final ImmutableList<String> SUSTAINMENT =
      ImmutableList.of(
          "{lead} neemt het beheer na de deal over.",
          "De partners zetten hun samenwerking na de deal voort met een vast overleg.",
          "Voor het onderhoud na de deal is geld gereserveerd in de begroting van {lead}.",
          "Verenigingen in de dorpen nemen de gebouwen na de deal over.");

  private final Random random;
  private final ImmutableList<String> places;

  Prose(Random random) {
    this.random = random;
    List<String> all = new ArrayList<>();
    STARTS.forEach(start -> ENDS.forEach(end -> all.add(start + end)));
    Collections.shuffle(all, random);
    this.places = ImmutableList.copyOf(all);
  }

  /** The name of a region; its number shows that it is made up. */
  String region(int number) {
    return pick(DIRECTIONS) + pick(LANDSCAPES) + "land " + (number + 1);
  }

  /** A village of the region; its first villages differ. */
  String place(int number) {
    return places.get(number % places.size());
  }

  String aim(Work work, String place) {
    return in(pick(work.aims()), place);
  }

  /** A text about a village. */
  static String in(String text, String place) {
    return text.replace("{place}", place);
  }

  String challenge(String region) {
    return pick(CHALLENGES).replace("{region}", region) + " " + pick(ANSWERS);
  }

  String sustainment(String lead) {
    return pick(SUSTAINMENT).replace("{lead}", lead);
  }

  /** Two lessons that differ. */
  List<String> lessons() {
    int first = random.nextInt(LESSONS.size());
    int second = (first + 1 + random.nextInt(LESSONS.size() - 1)) % LESSONS.size();
    return List.of(LESSONS.get(first), LESSONS.get(second));
  }

  List<String> corrections() {
    return List.of(pick(CORRECTIONS));
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
