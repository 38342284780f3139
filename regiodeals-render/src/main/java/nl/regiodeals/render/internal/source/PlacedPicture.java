package nl.regiodeals.render.internal.source;

/**
 * A picture in a document.
 *
 * @param name the part of the document that it stands in
 * @param element the element that names its file
 * @param file the name of its file in the package; blank if it is not there
 * @param digest the SHA-256 of its file
 */
public record PlacedPicture(String name, XmlElement element, String file, String digest) {}
