package nl.regiodeals.render;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.fill.ReferenceFilling;

/**
 * A document or template of Word or Writer, of which publications take the styles, the page set-up,
 * the headers and the footers. Where it has {@code ${body}} alone in a paragraph, publications come
 * in that place and all around it stays; otherwise they come in the place of its text. Immutable
 * and safe to share between threads.
 *
 * <pre>{@code
 * Renderer renderer =
 *     Renderer.builder().houseStyle(ReferenceDocument.read(Input.of(Path.of("house.dotx")))).build();
 * renderer.write("letter", Request.of(portfolio), "docx", out);
 * }</pre>
 */
public final class ReferenceDocument {
  private final ReferenceFilling.Prepared prepared;

  private ReferenceDocument(ReferenceFilling.Prepared prepared) {
    this.prepared = prepared;
  }

  /**
   * Reads a document or template: DOCX, DOTX, ODT or OTT.
   *
   * @throws RenderException if it is none of these, has macros or a password, or has {@code
   *     ${body}} in a place where no publication can be
   * @throws IOException if reading fails
   */
  public static ReferenceDocument read(Input input) throws IOException {
    return new ReferenceDocument(ReferenceFilling.read(input));
  }

  /** The name of the file. */
  public String name() {
    return prepared.name();
  }

  /**
   * The id of the only format in which publications can be like it: {@code docx} or {@code odt}.
   */
  public String format() {
    return prepared.letterhead().format();
  }

  /** What a maker of publications should know of it: which styles it lacks. Empty if it has all. */
  public ImmutableList<Notice> notices() {
    ImmutableList<String> missing = prepared.letterhead().missing();
    return missing.isEmpty()
        ? ImmutableList.of()
        : ImmutableList.of(
            RenderNotices.HOUSE_MISSING
                .notice()
                .at(new Place.InFile(name()))
                .with("styles", String.join(", ", missing)));
  }

  ReferenceFilling.Prepared prepared() {
    return prepared;
  }
}
