package nl.regiodeals.render;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.work.InterruptedWorkException;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.internal.PackageParts;
import nl.regiodeals.render.internal.docx.WordText;
import nl.regiodeals.render.internal.odt.OdtText;
import nl.regiodeals.render.internal.publish.FinalNotices;
import nl.regiodeals.render.internal.publish.Remarks;
import org.jspecify.annotations.Nullable;

/**
 * The final text of a letter that people wrote or edited in Word or Writer, read so that it can be
 * written in all formats: an accessible PDF for parliament, HTML for the site. Immutable.
 *
 * <pre>{@code
 * FinalDocument letter = FinalDocument.read(Input.of(Path.of("letter.docx")));
 * renderer.write(letter.document(), "pdf", out);
 * letter.notices().forEach(notice -> System.out.println(notice.message(Language.DUTCH)));
 * }</pre>
 *
 * @param document the text
 * @param open the tracked changes and comments that were still open; the changes are accepted and
 *     the comments left out in the text
 * @param notices what could not be taken over, and what makes the document inaccessible, each with
 *     its place
 */
public record FinalDocument(
    Document document, ImmutableList<Notice> open, ImmutableList<Notice> notices) {
  /** The largest file that is read, in bytes. */
  private static final int LARGEST = 64 << 20;

  /**
   * Reads a document that is final.
   *
   * @throws RenderException if a tracked change or a comment is still open, or the file is neither
   *     DOCX nor ODT
   * @throws IOException if reading fails
   */
  public static FinalDocument read(Input input) throws IOException {
    FinalDocument found = readAcceptingChanges(input);
    if (!found.open().isEmpty()) {
      throw new RenderException(found.open().get(0), null);
    }
    return found;
  }

  /**
   * Reads a document as it is when all tracked changes are accepted and all comments removed.
   *
   * @throws RenderException if the file is neither DOCX nor ODT
   * @throws InterruptedWorkException if the thread is interrupted
   * @throws IOException if reading fails
   */
  public static FinalDocument readAcceptingChanges(Input input) throws IOException {
    byte[] file;
    try (InputStream in = Interruption.watching(input.open())) {
      file = in.readNBytes(LARGEST + 1);
    }
    if (file.length > LARGEST) {
      throw refused(input, null);
    }
    Remarks remarks = new Remarks(input.name());
    try {
      PackageParts parts = PackageParts.readWithPictures(file);
      Optional<Document> word = WordText.read(parts, remarks);
      Optional<Document> document = word.isPresent() ? word : OdtText.read(parts, remarks);
      return new FinalDocument(
          document.orElseThrow(() -> refused(input, null)), remarks.open(), remarks.all());
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw refused(input, e);
    }
  }

  private static RenderException refused(Input input, @Nullable Throwable cause) {
    return new RenderException(
        FinalNotices.UNREADABLE.notice().at(new Place.InFile(input.name())), cause);
  }
}
