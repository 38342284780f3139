package nl.regiodeals.examples.embedding.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.notice.NoticeException;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;

/** Makes the letter over the data that are sent as the body of a request. */
@SuppressWarnings("serial") // servlets are not serialised any more
public final class LetterServlet extends HttpServlet {
  private final transient Formats formats = Formats.load();
  private final transient Renderer renderer = Renderer.builder().build();

  @Override
  protected void doPost(HttpServletRequest asked, HttpServletResponse response) throws IOException {
    try {
      Input data = Input.of("data.json", asked.getInputStream().readAllBytes());
      Reading reading = formats.read(data);
      renderer.write("letter", Request.of(reading.complete()), "pdf", response.getOutputStream());
    } catch (NoticeException e) {
      response.sendError(422, e.notice().message(Language.DUTCH));
    }
  }
}
