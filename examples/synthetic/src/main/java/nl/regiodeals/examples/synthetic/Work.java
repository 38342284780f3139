package nl.regiodeals.examples.synthetic;

import com.google.common.collect.ImmutableList;

/**
 * A kind of project: what it is called, what it is for, and what it is measured by. In texts {@code
 * {place}} is a made-up village.
 *
 * @param pillar the number of its pillar: 0 for housing, 1 for work, 2 for life
 * @param title what it is called
 * @param by the partner that carries it out; the municipality if the deal has no such partner
 * @param aims what it is for, in different words
 * @param made what it makes, by which its results are counted
 * @param state what changes by it
 * @param delivered what a report calls a result of it
 */
record Work(
    int pillar,
    String title,
    SyntheticPartners by,
    ImmutableList<String> aims,
    Gauge made,
    Gauge state,
    String delivered) {
  static final ImmutableList<String> PILLARS = ImmutableList.of("Wonen", "Werken", "Leven");

  /** All kinds, those of each pillar in turn. */
  static final ImmutableList<Work> ALL =
      ImmutableList.of(
          new Work(
              0,
              "Starterswoningen",
              SyntheticPartners.HOUSING,
              ImmutableList.of(
                  "In {place} komen betaalbare woningen voor jongeren die in hun eigen dorp willen"
                      + " blijven.",
                  "De woningcorporatie bouwt in {place} kleine woningen voor starters."),
              Gauge.made("Opgeleverde starterswoningen", "woningen", 20, 160),
              Gauge.state("Wachttijd voor een eerste woning", "maanden", 62, 48, 30),
              "Starterswoningen opgeleverd in {place}"),
          new Work(
              1,
              "Praktijkcentrum techniek",
              SyntheticPartners.SCHOOL,
              ImmutableList.of(
                  "Leerlingen uit {place} leren in een werkplaats het vak van bedrijven uit de"
                      + " buurt.",
                  "Scholen en bedrijven richten in {place} samen een werkplaats voor techniek in."),
              Gauge.made("Leerlingen die een opleiding volgden", "leerlingen", 60, 400),
              Gauge.state("Leerlingen met een diploma", "procent", 68, 74, 85),
              "Leerlingen begonnen in het praktijkcentrum in {place}"),
          new Work(
              2,
              "Dorpshuis",
              SyntheticPartners.VILLAGE,
              ImmutableList.of(
                  "Het dorpshuis van {place} wordt verbouwd, zodat ook de huisarts en de"
                      + " bibliotheek er spreekuur houden.",
                  "Inwoners van {place} beheren straks zelf een dorpshuis met ruimte voor zorg en"
                      + " verenigingen."),
              Gauge.made("Bezoekers sinds de opening", "bezoekers", 2_000, 12_000),
              Gauge.state("Verenigingen met een vaste plek", "verenigingen", 4, 8, 18),
              "Bezoekers ontvangen in het dorpshuis van {place}"),
          new Work(
              0,
              "Verduurzaming van woningen",
              SyntheticPartners.MUNICIPALITY,
              ImmutableList.of(
                  "Bewoners van oude huizen in {place} krijgen hulp bij isoleren en een lagere"
                      + " energierekening.",
                  "Straat voor straat worden in {place} woningen geïsoleerd."),
              Gauge.made("Geïsoleerde woningen", "woningen", 60, 420),
              Gauge.state("Woningen met een slecht energielabel", "procent", 44, 36, 24),
              "Woningen geïsoleerd in {place}"),
          new Work(
              1,
              "Leerwerkplekken in de zorg",
              SyntheticPartners.CARE,
              ImmutableList.of(
                  "Wie in {place} in de zorg wil werken, leert het vak op de werkvloer.",
                  "De zorginstellingen rond {place} leiden samen nieuwe medewerkers op."),
              Gauge.made("Bezette leerwerkplekken", "leerwerkplekken", 25, 140),
              Gauge.state("Openstaande vacatures in de zorg", "vacatures", 180, 140, 90),
              "Leerwerkplekken bezet in {place}"),
          new Work(
              2,
              "Fietsroute",
              SyntheticPartners.PROVINCE,
              ImmutableList.of(
                  "Een veilig fietspad verbindt {place} met de school en het station.",
                  "Scholieren fietsen straks veilig van {place} naar de stad."),
              Gauge.made("Aangelegd fietspad", "kilometer", 4, 26),
              Gauge.state("Ongevallen met fietsers per jaar", "ongevallen", 21, 16, 8),
              "Fietspad aangelegd bij {place}"),
          new Work(
              0,
              "Woningen voor ouderen",
              SyntheticPartners.HOUSING,
              ImmutableList.of(
                  "In {place} komen woningen waar ouderen met hulp dichtbij zelfstandig wonen.",
                  "Een hof bij de winkels van {place} krijgt woningen zonder drempels."),
              Gauge.made("Opgeleverde woningen voor ouderen", "woningen", 12, 90),
              Gauge.state("Ouderen op de wachtlijst", "personen", 130, 100, 60),
              "Woningen voor ouderen opgeleverd in {place}"),
          new Work(
              1,
              "Ruimte voor ondernemers",
              SyntheticPartners.BUSINESS,
              ImmutableList.of(
                  "Een leeg pand in {place} wordt een werkplek voor beginnende ondernemers.",
                  "Ondernemers delen in {place} een gebouw, machines en kennis."),
              Gauge.made("Bedrijven die er begonnen", "bedrijven", 8, 60),
              Gauge.state("Leegstand van winkels", "procent", 16, 13, 8),
              "Bedrijven begonnen in {place}"),
          new Work(
              2,
              "Herstel van natuur",
              SyntheticPartners.WATER,
              ImmutableList.of(
                  "De beek bij {place} krijgt weer bochten, en het land eromheen houdt water vast.",
                  "Boeren en natuurbeheerders maken samen de heide bij {place} natter."),
              Gauge.made("Herstelde natuur", "hectare", 15, 180),
              Gauge.state("Soorten planten en dieren in het gebied", "soorten", 140, 155, 190),
              "Natuur hersteld bij {place}"),
          new Work(
              0,
              "Nieuw gebruik van leegstaande panden",
              SyntheticPartners.MUNICIPALITY,
              ImmutableList.of(
                  "Lege boerderijen en scholen rond {place} krijgen een nieuwe bestemming.",
                  "Eigenaren van lege panden in {place} krijgen hulp bij een plan."),
              Gauge.made("Panden met een nieuwe bestemming", "panden", 4, 30),
              Gauge.state("Leegstaande panden", "panden", 74, 60, 35),
              "Panden kregen een nieuwe bestemming in {place}"),
          new Work(
              1,
              "Bijscholing van werknemers",
              SyntheticPartners.BUSINESS,
              ImmutableList.of(
                  "Werknemers uit {place} leren werken met nieuwe machines.",
                  "Bedrijven rond {place} scholen samen hun mensen bij."),
              Gauge.made("Deelnemers die de scholing afrondden", "deelnemers", 80, 600),
              Gauge.state("Bedrijven die samen opleiden", "bedrijven", 9, 18, 45),
              "Deelnemers rondden de scholing in {place} af"),
          new Work(
              2,
              "Hulp dicht bij huis",
              SyntheticPartners.VILLAGE,
              ImmutableList.of(
                  "Inwoners van {place} helpen elkaar met vervoer, eten en gezelschap.",
                  "Een zorgcoöperatie in {place} regelt hulp met vrijwilligers uit het dorp."),
              Gauge.made("Inwoners die hulp kregen", "inwoners", 60, 450),
              Gauge.state("Inwoners die zich eenzaam voelen", "procent", 47, 43, 36),
              "Inwoners kregen hulp in {place}"));

  /** The partner that carries it out in a deal of a tranche. */
  SyntheticPartners carriedOutIn(int tranche) {
    return SyntheticPartners.in(tranche).contains(by) ? by : SyntheticPartners.MUNICIPALITY;
  }

  static Work of(int number) {
    return ALL.get(number % ALL.size());
  }
}
