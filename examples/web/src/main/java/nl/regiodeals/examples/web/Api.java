package nl.regiodeals.examples.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.io.ReportWorkbook;
import nl.regiodeals.render.DocumentFormat;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Workbooks in, publications out. Messages are in Dutch, or in English on request with {@code
 * Accept-Language}.
 */
@RestController
@RequestMapping("/api")
class Api {
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
  Answer take(@RequestParam("file") MultipartFile file, Locale asked, @Nullable Principal who)
      throws IOException {
    Desk.Receipt receipt = desk.take(Exchange.input(file, "workbook"), Login.name(who));
    return new Answer(
        receipt.deal(), receipt.year(), receipt.isMerged(), findings(receipt.notices(), asked));
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
    Exchange.refuseOddYear(year);
    var dossier =
        Dossiers.of(desk.portfolio()).all().stream()
            .filter(one -> one.deal().id().equals(deal))
            .findFirst();
    if (dossier.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportWorkbook.XLSX.write(ReportForm.of(dossier.get(), year), Finding.language(asked), out);
    return Exchange.download(
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
    year.ifPresent(Exchange::refuseOddYear);
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
    return Exchange.download(name + "." + file.extension(), file.mediaType(), out.toByteArray());
  }
}
