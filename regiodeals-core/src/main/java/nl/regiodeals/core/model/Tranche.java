package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A round in which deals are closed.
 *
 * @param number 1 for the first tranche
 * @param cabinet the cabinet that closed the deals; empty if unknown
 * @param selection how the deals were chosen; empty if unknown
 * @param framework the source of the published framework for assessing proposals; empty if there is
 *     none or it is unknown
 * @param proposals how many proposals were handed in; empty if unknown
 * @param requested the total amount requested by the proposals; empty if unknown
 * @param selectedOn when the proposals were selected; empty if unknown
 * @param signedOn when the (last) covenants were signed; empty if unknown
 * @param instrument how the state pays its share, unless the deal says otherwise; empty if unknown
 * @param stateFunds the published state funds; empty if unknown
 * @param dealCount the published number of deals; empty if unknown
 * @param smallestContribution the smallest state contribution, as published; empty if unknown
 * @param largestContribution the largest state contribution, as published; empty if unknown
 * @param papers the parliamentary papers about it
 * @param sources where its data come from
 */
@GeneratedBuilder
@Value.Builder
public record Tranche(
    @Key int number,
    Optional<String> cabinet,
    Optional<String> selection,
    @References(Source.class) Optional<String> framework,
    Optional<Integer> proposals,
    Optional<Money> requested,
    Optional<PartialDate> selectedOn,
    Optional<PartialDate> signedOn,
    Optional<Instrument> instrument,
    Optional<Sourced<Money>> stateFunds,
    Optional<Sourced<Integer>> dealCount,
    Optional<Sourced<Money>> smallestContribution,
    Optional<Sourced<Money>> largestContribution,
    @References(ParliamentaryPaper.class) ImmutableList<String> papers,
    @References(Source.class) ImmutableList<String> sources) {
  /** Treats a blank text as unknown, drops blank texts from lists. */
  public Tranche {
    cabinet = Known.text(cabinet);
    selection = Known.text(selection);
    framework = Known.text(framework);
    papers = Known.texts(papers);
    sources = Known.texts(sources);
  }

  /** A builder with the required values set. */
  public static TrancheBuilder builder(int number) {
    return new TrancheBuilder().number(number);
  }

  /** A builder initialised with this record. */
  public TrancheBuilder toBuilder() {
    return new TrancheBuilder().from(this);
  }
}
