package nl.regiodeals.examples.web;

import com.google.common.base.Strings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.io.ReportWorkbook;
import nl.regiodeals.render.DocumentFormat;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The API. Messages are in Dutch, or in English on request with {@code Accept-Language}. */
@RestController
@RequestMapping("/api")
class Api {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_NAME = 200;

  private final Desk desk;
  private final Renderer renderer;

  Api(Desk desk, Renderer renderer) {
    this.desk = desk;
    this.renderer = renderer;
  }

  /** The result for a workbook. */
  record Answer(String deal, int year, boolean merged, List<Finding> notices) {}

  /** Accepts the workbook of a region. */
  @PostMapping(path = "/workbooks", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Answer take(@RequestParam("file") MultipartFile file, Locale asked) throws IOException {
    // read from the file that the server keeps during the request
    Desk.Receipt receipt = desk.take(Input.of(name(file), file::getInputStream));
    return new Answer(
        receipt.deal(), receipt.year(), receipt.isMerged(), findings(receipt.notices(), asked));
  }

  /** The name that the sender gave it, without folders, and shortened. */
  private static String name(MultipartFile file) {
    String given = Strings.nullToEmpty(file.getOriginalFilename()).replace('\\', '/').strip();
    String name = given.substring(given.lastIndexOf('/') + 1);
    return name.isEmpty() ? "workbook" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  /** The notices of the checks about all deals. */
  @GetMapping("/notices")
  List<Finding> notices(Locale asked) {
    return findings(desk.notices(), asked);
  }

  private static List<Finding> findings(List<Notice> notices, Locale asked) {
    return notices.stream().map(notice -> Finding.of(notice, asked)).toList();
  }

  /** The workbook in which a region reports over a year. */
  @GetMapping("/deals/{deal}/workbooks/{year}.xlsx")
  ResponseEntity<byte[]> workbook(
      @PathVariable("deal") String deal, @PathVariable("year") int year, Locale asked)
      throws IOException {
    refuseOddYear(year);
    var dossier =
        Dossiers.of(desk.portfolio()).all().stream()
            .filter(one -> one.deal().id().equals(deal))
            .findFirst();
    if (dossier.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportWorkbook.XLSX.write(ReportForm.of(dossier.get(), year), Finding.language(asked), out);
    return download(
        deal + "-" + year + ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        out.toByteArray());
  }

  /** A publication over all deals, such as {@code letter.pdf}. */
  @GetMapping("/publications/{name}.{format}")
  ResponseEntity<byte[]> publication(
      @PathVariable("name") String name,
      @PathVariable("format") String format,
      @RequestParam("year") Optional<Integer> year,
      Locale asked)
      throws IOException {
    year.ifPresent(Api::refuseOddYear);
    Optional<DocumentFormat> known = renderer.formats().find(format);
    if (known.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    Request request =
        year.map(over -> Request.of(desk.portfolio(), over))
            .orElseGet(() -> Request.of(desk.portfolio()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.write(renderer.render(name, request.in(Finding.language(asked))), format, out);
    Format file = known.get().format();
    return download(name + "." + file.extension(), file.mediaType(), out.toByteArray());
  }

  private static ResponseEntity<byte[]> download(String name, String mediaType, byte[] content) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .contentType(MediaType.parseMediaType(mediaType))
        .body(content);
  }

  private static void refuseOddYear(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new RefusedException(HttpStatus.BAD_REQUEST, WebNotices.BAD_YEAR.notice(), null);
    }
  }
}
