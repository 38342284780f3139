package nl.regiodeals.render.internal.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiodeals.render.internal.pdf.Span.LinkPlace;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/**
 * The links of one PDF: each has one tag, and an area on the page for each line it is on. Not safe
 * to share between threads.
 */
final class PdfLinks {
  private final PdfPages pages;
  private final List<Link> links = new ArrayList<>();
  private final Map<LinkPlace, PDStructureElement> tags = new HashMap<>();

  private record Link(LinkPlace place, int page, PDRectangle area) {}

  PdfLinks(PdfPages pages) {
    this.pages = pages;
  }

  /** The tag of a link. */
  PDStructureElement tag(LinkPlace place, PDStructureElement parent) {
    return tags.computeIfAbsent(place, link -> newTag(link, parent));
  }

  /** Adds an area that leads to its target. */
  void add(LinkPlace place, int page, PDRectangle area) {
    links.add(new Link(place, page, area));
  }

  /**
   * Adds the links to their pages, once it is known where each leads.
   *
   * @param index the index of the tags
   * @param first the first free number in it
   * @return the next free number
   */
  int annotate(COSArray index, int first) throws IOException {
    int number = first;
    for (Link link : links) {
      PDStructureElement tag = tags.get(link.place());
      if (tag != null) {
        annotate(link, tag, number);
        index.add(COSInteger.get(number));
        index.add(tag.getCOSObject());
        number++;
      }
    }
    return number;
  }

  /**
   * A tag for a link; one to a note is a reference. A number alone says nothing to who hears it, so
   * that it has a text of its own.
   */
  private PDStructureElement newTag(LinkPlace place, PDStructureElement parent) {
    boolean isReference = place.note() > 0;
    PDStructureElement link =
        pages.tag("Link", isReference ? pages.tag("Lbl", pages.tag("Reference", parent)) : parent);
    if (place.isOfNote()) {
      link.setAlternateDescription(place.description());
    }
    return link;
  }

  private void annotate(Link link, PDStructureElement tag, int number) throws IOException {
    PDAnnotationLink annotation = new PDAnnotationLink();
    annotation.setRectangle(link.area());
    annotation.setContents(link.place().description());
    annotation.setPrinted(true);
    annotation.setStructParent(number);
    PDBorderStyleDictionary border = new PDBorderStyleDictionary();
    border.setWidth(0);
    annotation.setBorderStyle(border);
    String target = link.place().target();
    PdfPages.Spot spot = target.startsWith("#") ? pages.spot(target.substring(1)) : null;
    if (spot != null) {
      PDActionGoTo action = new PDActionGoTo();
      action.setDestination(pages.destination(spot));
      annotation.setAction(action);
    } else if (!target.startsWith("#")) {
      PDActionURI action = new PDActionURI();
      action.setURI(target);
      annotation.setAction(action);
    }
    PDPage page = pages.page(link.page());
    annotation.setPage(page);
    page.getAnnotations().add(annotation);
    PDObjectReference reference = new PDObjectReference();
    reference.setReferencedObject(annotation);
    reference.getCOSObject().setItem(COSName.PG, page);
    tag.appendKid(reference);
  }
}
