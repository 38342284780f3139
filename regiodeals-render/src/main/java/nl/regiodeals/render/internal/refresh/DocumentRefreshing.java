package nl.regiodeals.render.internal.refresh;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
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
import nl.regiodeals.core.work.Progress;
import nl.regiodeals.core.work.Steps;
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
  /** What refreshing tells of as a change, and verifying as a difference. */
  private static final ImmutableMap<NoticeType, NoticeType> VERIFIED =
      ImmutableMap.<NoticeType, NoticeType>builder()
          .put(RenderNotices.REFRESH_ROW_ADDED, RenderNotices.VERIFY_MISSING)
          .put(RenderNotices.REFRESH_ADDED, RenderNotices.VERIFY_MISSING)
          .put(RenderNotices.REFRESH_NO_PLACE, RenderNotices.VERIFY_MISSING)
          .put(RenderNotices.REFRESH_ROW_REMOVED, RenderNotices.VERIFY_SURPLUS)
          .put(RenderNotices.REFRESH_ROW_KEPT, RenderNotices.VERIFY_SURPLUS)
          .put(RenderNotices.REFRESH_REMOVED, RenderNotices.VERIFY_SURPLUS)
          .put(RenderNotices.REFRESH_KEPT, RenderNotices.VERIFY_SURPLUS)
          .put(RenderNotices.REFRESH_PICTURE, RenderNotices.VERIFY_PICTURE)
          .put(RenderNotices.REFRESH_PICTURE_ALTERED, RenderNotices.VERIFY_PICTURE)
          .buildOrThrow();

  private DocumentRefreshing() {}

  /**
   * Refreshes a document.
   *
   * @param tracking who tracks the changes; empty to make them at once
   * @param progress is told when it is refreshed, before it is written
   * @param out stays open; nothing is written to it if something is wrong
   */
  public static Refreshed refresh(
      Templates templates,
      Registry<Publication> publications,
      Input input,
      Portfolio portfolio,
      Optional<Revision> tracking,
      Progress progress,
      OutputStream out)
      throws IOException {
    byte[] file = DocumentOpening.read(input);
    Opened opened = Opened.of(input.name(), file, portfolio);
    Refreshing refreshing = opened.read(templates, publications, tracking);
    Origin origin = opened.origin();
    Origin now =
        new Origin(
            origin.label(),
            opened.request().dossiers().digest(),
            origin.variables(),
            refreshing.series(),
            origin.numbers(),
            refreshing.marks());
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    if (now.equals(origin) && refreshing.changed().isEmpty()) {
      whole.write(file);
    } else {
      opened.document().record(now);
      opened.document().write(refreshing.changed(), whole);
    }
    new Steps(progress, 1).taken(Progress.Kind.COMPOSED, input.name());
    whole.writeTo(out);
    return refreshing.told();
  }

  /**
   * A document that was opened.
   *
   * @param trail what it was filled from
   * @param request the same of the new data
   */
  private record Opened(
      String name, MarkedDocument document, Origin origin, Trail trail, Request request) {
    private static Opened of(String name, byte[] file, Portfolio portfolio) {
      MarkedDocument document = DocumentOpening.open(name, file);
      Origin origin = DocumentRefreshing.origin(name, document);
      Trail trail =
          Trail.parse(origin.label())
              .orElseThrow(() -> refused(RenderNotices.REFRESH_NOT_FILLED, name, null));
      return new Opened(
          name, document, origin, trail, DocumentRefreshing.request(trail, portfolio));
    }

    private Refreshing read(
        Templates templates, Registry<Publication> publications, Optional<Revision> tracking) {
      Values values = Values.of(templates.expressions(publications, request), origin);
      Refreshing refreshing =
          new Refreshing(name, document, values, tracking.map(by -> dated(by, request, trail)));
      try {
        refreshing.read(origin);
      } catch (XMLStreamException e) {
        throw refused(RenderNotices.FILL_BROKEN, name, e);
      }
      return refreshing;
    }
  }

  /**
   * The figures of a filled document that do not agree with the data, and what cannot be compared.
   */
  public static ImmutableList<Notice> verify(
      Templates templates, Registry<Publication> publications, Input input, Portfolio portfolio)
      throws IOException {
    Opened opened = Opened.of(input.name(), DocumentOpening.read(input), portfolio);
    Refreshing refreshing = opened.read(templates, publications, Optional.empty());
    refreshing.verify(opened.origin(), Suppliers.memoize(() -> DataNumbers.of(opened.request())));
    Refreshed refreshed = refreshing.told();
    return Stream.concat(refreshed.changed().stream(), refreshed.left().stream())
        .map(DocumentRefreshing::verified)
        .collect(ImmutableList.toImmutableList());
  }

  private static Notice verified(Notice notice) {
    NoticeType other = VERIFIED.get(notice.type());
    if (other != null) {
      return other
          .notice()
          .at(notice.place().orElseThrow())
          .with("typed", said(notice, "typed"))
          .with("value", said(notice, "value"));
    }
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
  private static Revision dated(Revision by, Request request, Trail trail) {
    return by.day().isPresent()
        ? by
        : by.on(request.portfolio().programme().asOf().orElse(trail.day()));
  }

  private static RenderException refused(NoticeType type, String name, @Nullable Throwable cause) {
    return new RenderException(type.notice().at(new Place.InFile(name)).with("part", name), cause);
  }
}
