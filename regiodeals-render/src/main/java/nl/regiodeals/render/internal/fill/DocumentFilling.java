package nl.regiodeals.render.internal.fill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Registry;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.internal.PackageParts;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.docx.DocxTemplate;
import nl.regiodeals.render.internal.odt.OdtTemplate;
import nl.regiodeals.render.internal.source.TemplateDocument;
import nl.regiodeals.render.internal.template.Templates;
import org.jspecify.annotations.Nullable;

/** Fills documents: finds out what kind a file is, and refuses what cannot be filled. */
public final class DocumentFilling {
  /** Stands in the trail of a document in the place of a publication. */
  public static final String FILLED = "filled";

  private static final int LARGEST = 64 << 20;

  /** The first bytes of a package that Word made before 2007, or made unreadable by a password. */
  private static final int[] COMPOUND = {0xd0, 0xcf, 0x11, 0xe0};

  private DocumentFilling() {}

  /**
   * Fills a document.
   *
   * @param out stays open; nothing is written to it if something is wrong
   */
  public static void fill(
      Templates templates,
      Registry<Publication> publications,
      Input template,
      Request request,
      OutputStream out)
      throws IOException {
    TemplateDocument document = open(template.name(), read(template));
    new Filling(template.name(), document, templates.expressions(publications, request))
        .write(request, out);
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
    String text = new String(read(template), StandardCharsets.UTF_8);
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

  private static byte[] read(Input template) throws IOException {
    try (InputStream in = template.open()) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw refused(RenderNotices.FILL_LARGE, template.name(), null);
      }
      return bytes;
    }
  }

  private static TemplateDocument open(String name, byte[] file) {
    if (isCompound(file)) {
      throw refused(RenderNotices.FILL_ENCRYPTED, name, null);
    }
    try {
      PackageParts parts = PackageParts.read(file);
      Optional<TemplateDocument> word = DocxTemplate.open(file, parts);
      return (word.isPresent() ? word : OdtTemplate.open(file, parts))
          .orElseThrow(() -> refused(RenderNotices.FILL_NO_DOCUMENT, name, null));
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      throw new RenderException(
          RenderNotices.FILL_BROKEN.notice().at(new Place.InFile(name)).with("part", name), e);
    } catch (RenderException e) {
      throw new RenderException(e.notice().at(new Place.InFile(name)), e);
    }
  }

  private static boolean isCompound(byte[] file) {
    for (int i = 0; i < COMPOUND.length; i++) {
      if (file.length <= i || (file[i] & 0xff) != COMPOUND[i]) {
        return false;
      }
    }
    return true;
  }

  private static RenderException refused(NoticeType type, String name, @Nullable Throwable cause) {
    return new RenderException(type.notice().at(new Place.InFile(name)), cause);
  }
}
