package nl.regiodeals.render.internal.refresh;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Registry;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.Refreshed;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.Revision;
import nl.regiodeals.render.document.Trail;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.fill.DocumentOpening;
import nl.regiodeals.render.internal.source.MarkedDocument;
import nl.regiodeals.render.internal.source.Origin;
import nl.regiodeals.render.internal.template.Templates;
import org.jspecify.annotations.Nullable;

/** Refreshes documents: finds out what a file was filled from, and asks it of the new data. */
public final class DocumentRefreshing {
  private DocumentRefreshing() {}

  /**
   * Refreshes a document.
   *
   * @param tracking who tracks the changes; empty to make them at once
   * @param out stays open; nothing is written to it if something is wrong
   */
  public static Refreshed refresh(
      Templates templates,
      Registry<Publication> publications,
      Input input,
      Portfolio portfolio,
      Optional<Revision> tracking,
      OutputStream out)
      throws IOException {
    byte[] file = DocumentOpening.read(input);
    MarkedDocument document = DocumentOpening.open(input.name(), file);
    Origin origin = origin(input.name(), document);
    Trail trail =
        Trail.parse(origin.label())
            .orElseThrow(() -> refused(RenderNotices.REFRESH_NOT_FILLED, input.name(), null));
    Request request = request(trail, portfolio);
    String digest = request.dossiers().digest();
    Values values = Values.of(templates.expressions(publications, request), origin);
    Refreshing refreshing =
        new Refreshing(
            input.name(), document, values, tracking.map(by -> dated(by, portfolio, trail)));
    try {
      refreshing.read(origin.marks());
    } catch (XMLStreamException e) {
      throw refused(RenderNotices.FILL_BROKEN, input.name(), e);
    }
    Origin now = new Origin(origin.label(), digest, origin.variables(), refreshing.marks());
    if (now.equals(origin) && refreshing.changed().isEmpty()) {
      new ByteArrayInputStream(file).transferTo(out);
    } else {
      document.record(now);
      document.write(refreshing.changed(), out);
    }
    return refreshing.told();
  }

  /**
   * The figures of a filled document that do not agree with the data, and what cannot be compared.
   */
  public static ImmutableList<Notice> verify(
      Templates templates, Registry<Publication> publications, Input input, Portfolio portfolio)
      throws IOException {
    Refreshed refreshed =
        refresh(
            templates,
            publications,
            input,
            portfolio,
            Optional.empty(),
            OutputStream.nullOutputStream());
    return Stream.concat(refreshed.changed().stream(), refreshed.left().stream())
        .map(DocumentRefreshing::verified)
        .collect(ImmutableList.toImmutableList());
  }

  private static Notice verified(Notice notice) {
    boolean isAltered = notice.type().equals(RenderNotices.REFRESH_ALTERED);
    return isAltered || notice.type().equals(RenderNotices.REFRESH_CHANGED)
        ? RenderNotices.FIGURE_DIFFERS
            .notice()
            .at(notice.place().orElseThrow())
            .with("id", said(notice, "id"))
            .with("found", said(notice, isAltered ? "found" : "before"))
            .with("expected", said(notice, "value"))
            .with("sentence", said(notice, "sentence"))
            .with("heading", "")
            .with("count", 0)
        : notice;
  }

  private static Object said(Notice notice, String name) {
    return notice.values().getOrDefault(name, "");
  }

  private static Origin origin(String name, MarkedDocument document) {
    try {
      return document
          .origin()
          .orElseThrow(() -> refused(RenderNotices.REFRESH_NOT_FILLED, name, null));
    } catch (XMLStreamException e) {
      throw refused(RenderNotices.FILL_BROKEN, name, e);
    }
  }

  private static Request request(Trail trail, Portfolio portfolio) {
    Request request = Request.of(portfolio, trail.year()).on(trail.day()).in(trail.language());
    return trail.deal().map(request::about).orElse(request);
  }

  /** Without a day, changes are of the day of the data: the same data give the same file. */
  private static Revision dated(Revision by, Portfolio portfolio, Trail trail) {
    return by.day().isPresent() ? by : by.on(portfolio.programme().asOf().orElse(trail.day()));
  }

  private static RenderException refused(NoticeType type, String name, @Nullable Throwable cause) {
    return new RenderException(type.notice().at(new Place.InFile(name)).with("part", name), cause);
  }
}
