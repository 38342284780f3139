package nl.regiodeals.render.fill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.FillException;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;

/** What templates become when they are filled with the small portfolio. */
final class Filled {
  static final Renderer RENDERER = Renderer.builder().build();
  static final Request REQUEST = Request.of(Sample.portfolio(), 2024);

  private Filled() {}

  static byte[] bytes(String name, byte[] template, Request request) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      RENDERER.fill(Input.of(name, template), request, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static WordFile word(WordFile template) {
    return WordFile.read(bytes("brief.docx", template.bytes(), REQUEST));
  }

  /** The text of a document with this body, once it is filled. */
  static String text(String body) {
    return word(WordFile.of(body)).text().replace('\u00a0', ' ');
  }

  /** What is wrong with a document with this body, in Dutch. */
  static List<String> wrong(String body) {
    try {
      text(body);
      return List.of();
    } catch (FillException e) {
      return e.notices().stream().map(notice -> notice.message(Language.DUTCH)).toList();
    }
  }
}
