package nl.regiodeals.examples.embedding.spring;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.notice.NoticeException;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Makes the letter over the data that are sent. */
@RestController
class LetterController {
  private final Formats formats;
  private final Renderer renderer;

  LetterController(Formats formats, Renderer renderer) {
    this.formats = formats;
    this.renderer = renderer;
  }

  @PostMapping("/letter.{format}")
  void letter(
      @PathVariable("format") String format,
      @RequestParam("data") MultipartFile data,
      HttpServletResponse response)
      throws IOException {
    String name = String.valueOf(data.getOriginalFilename());
    Reading reading = formats.read(Input.of(name, data::getInputStream));
    Request request = Request.of(reading.complete());
    renderer.write("letter", request, format, response.getOutputStream());
  }

  @ExceptionHandler
  ResponseEntity<String> refused(NoticeException e, Locale asked) {
    Language language = Language.of(asked.getLanguage().equals("en") ? "en" : "nl");
    return ResponseEntity.status(422)
        .body(e.notice().message(language) + " " + e.notice().hint(language));
  }
}
