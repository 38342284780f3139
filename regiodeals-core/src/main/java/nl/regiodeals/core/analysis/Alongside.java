package nl.regiodeals.core.analysis;

import com.google.common.collect.ImmutableList;

/**
 * An area of another programme that has municipalities in common with a deal.
 *
 * @param programme the other programme
 * @param area its area
 * @param places what the two have in common, by name
 * @param isSure whether both areas give their municipalities; if not, one of them is known by its
 *     usual composition only, which nobody has checked
 */
public record Alongside(
    ProgrammeAreas programme,
    ProgrammeArea area,
    ImmutableList<SharedPlace> places,
    boolean isSure) {}
