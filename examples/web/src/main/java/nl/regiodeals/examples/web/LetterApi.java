package nl.regiodeals.examples.web;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.render.Refreshed;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.Revision;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Letters that people write in Word or LibreOffice: filled from the current data, and refreshed
 * after they were edited. Nothing of them is kept.
 */
@RestController
@RequestMapping(path = "/api/letters", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
class LetterApi {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String ODT = "application/vnd.oasis.opendocument.text";

  private final Desk desk;
  private final Renderer renderer;

  LetterApi(Desk desk, Renderer renderer) {
    this.desk = desk;
    this.renderer = renderer;
  }

  /**
   * What the current data change in a letter.
   *
   * @param changed the figures that get another value
   * @param left the figures that stay as they are although the data may say otherwise, and why
   */
  record Differences(List<Finding> changed, List<Finding> left) {}

  /** Fills a template. */
  @PostMapping("/filled")
  ResponseEntity<byte[]> fill(
      @RequestParam("file") MultipartFile file,
      @RequestParam("year") Optional<Integer> year,
      @RequestParam("deal") Optional<String> deal,
      Locale asked)
      throws IOException {
    year.ifPresent(Exchange::refuseOddYear);
    Portfolio portfolio = desk.portfolio();
    Request request =
        year.map(over -> Request.of(portfolio, over))
            .orElseGet(() -> Request.of(portfolio))
            .in(Finding.language(asked));
    Request about = deal.map(request::about).orElse(request);
    Input letter = Exchange.input(file, "letter");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      renderer.fill(letter, about, out);
    } catch (RenderException e) {
      throw unusable(e);
    }
    return download(letter, out);
  }

  /** The letter with the figures of today; as tracked changes if an author is given. */
  @PostMapping("/refreshed")
  ResponseEntity<byte[]> refresh(
      @RequestParam("file") MultipartFile file, @RequestParam("author") Optional<String> author)
      throws IOException {
    Input letter = Exchange.input(file, "letter");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    refreshed(letter, author.filter(name -> !name.isBlank()), out);
    return download(letter, out);
  }

  /** What refreshing a letter would change. */
  @PostMapping("/differences")
  Differences differences(@RequestParam("file") MultipartFile file, Locale asked)
      throws IOException {
    Refreshed refreshed =
        refreshed(Exchange.input(file, "letter"), Optional.empty(), new ByteArrayOutputStream());
    return new Differences(findings(refreshed.changed(), asked), findings(refreshed.left(), asked));
  }

  private Refreshed refreshed(Input letter, Optional<String> author, ByteArrayOutputStream out)
      throws IOException {
    try {
      return author.isPresent()
          ? renderer.refresh(letter, desk.portfolio(), Revision.by(author.get()), out)
          : renderer.refresh(letter, desk.portfolio(), out);
    } catch (RenderException e) {
      throw unusable(e);
    }
  }

  /** It is the letter that is wrong, and not a template of the application. */
  private static RefusedException unusable(RenderException e) {
    return new RefusedException(HttpStatus.UNPROCESSABLE_CONTENT, e.notice(), e);
  }

  private static List<Finding> findings(ImmutableList<Notice> notices, Locale asked) {
    return notices.stream().map(notice -> Finding.of(notice, asked)).toList();
  }

  private static ResponseEntity<byte[]> download(Input letter, ByteArrayOutputStream out) {
    String name = letter.name();
    return Exchange.download(
        name, name.toLowerCase(Locale.ROOT).endsWith(".odt") ? ODT : DOCX, out.toByteArray());
  }
}
