package nl.regiodeals.core.geography;

/**
 * A municipality.
 *
 * @param code the CBS code, such as {@code GM0014}
 * @param name the official name
 * @param province the province it lies in
 * @param inhabitants the number of inhabitants
 * @param longitude of a representative point, in WGS84 degrees
 * @param latitude of a representative point, in WGS84 degrees
 */
public record Municipality(
    String code,
    String name,
    Province province,
    int inhabitants,
    double longitude,
    double latitude) {}
