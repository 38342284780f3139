package nl.regiodeals.render.internal.fill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Registry;
import nl.regiodeals.core.work.Progress;
import nl.regiodeals.core.work.Steps;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.internal.source.MarkedDocument;
import nl.regiodeals.render.internal.template.Templates;

/** Fills documents. */
public final class DocumentFilling {
  /** Stands in the trail of a document in the place of a publication. */
  public static final String FILLED = "filled";

  private DocumentFilling() {}

  /**
   * Fills a document.
   *
   * @param progress is told when it is filled, before it is written
   * @param out stays open; nothing is written to it if something is wrong
   */
  public static void fill(
      Templates templates,
      Registry<Publication> publications,
      Input template,
      Request request,
      Progress progress,
      OutputStream out)
      throws IOException {
    MarkedDocument document = DocumentOpening.open(template.name(), DocumentOpening.read(template));
    Filling filling =
        new Filling(template.name(), document, templates.expressions(publications, request));
    Map<String, byte[]> filled = filling.parts();
    document.record(filling.origin(request));
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    document.write(filled, whole);
    new Steps(progress, 1).taken(Progress.Kind.COMPOSED, template.name());
    whole.writeTo(out);
  }

  /**
   * Makes a document of a letter in Markdown.
   *
   * @param publication what it takes the place of
   */
  public static Document compose(
      Templates templates,
      Registry<Publication> publications,
      String publication,
      Input template,
      Request request)
      throws IOException {
    String text = new String(DocumentOpening.read(template), StandardCharsets.UTF_8);
    MarkdownTemplate document = new MarkdownTemplate(text.replace("\ufeff", ""));
    Filling filling =
        new Filling(template.name(), document, templates.expressions(publications, request));
    String filled = filling.text(document.text());
    return templates.finished(
        publications.find(publication),
        request,
        new MarkdownLetter(template.name(), document)
            .read(filled, request.language())
            .with(filling.trail(publication, request)));
  }
}
