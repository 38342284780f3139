package nl.regiodeals.render.internal.fill;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.internal.PackageParts;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.docx.DocxTemplate;
import nl.regiodeals.render.internal.odt.OdtTemplate;
import nl.regiodeals.render.internal.source.MarkedDocument;
import org.jspecify.annotations.Nullable;

/** Finds out what kind of document a file is, and refuses what cannot be filled. */
public final class DocumentOpening {
  private static final int LARGEST = 64 << 20;

  /** The first bytes of a package that Word made before 2007, or made unreadable by a password. */
  private static final int[] COMPOUND = {0xd0, 0xcf, 0x11, 0xe0};

  private DocumentOpening() {}

  /** The bytes of a document, up to a limit. */
  public static byte[] read(Input template) throws IOException {
    try (InputStream in = Interruption.watching(template.open())) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw refused(RenderNotices.FILL_LARGE, template.name(), null);
      }
      return bytes;
    }
  }

  /**
   * Opens a document.
   *
   * @throws RenderException if it is none that can be filled
   */
  public static MarkedDocument open(String name, byte[] file) {
    if (isCompound(file)) {
      throw refused(RenderNotices.FILL_ENCRYPTED, name, null);
    }
    try {
      PackageParts parts = PackageParts.read(file);
      Optional<MarkedDocument> word = DocxTemplate.open(file, parts);
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
