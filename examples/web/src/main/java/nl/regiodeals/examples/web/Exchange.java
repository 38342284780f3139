package nl.regiodeals.examples.web;

import com.google.common.base.Strings;
import nl.regiodeals.core.exchange.Input;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** What the parts of the API share: files that come in and go out, and the year asked for. */
final class Exchange {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_NAME = 200;

  private Exchange() {}

  /** A file that was sent, read from where the server keeps it during the request. */
  static Input input(MultipartFile file, String otherwise) {
    return Input.of(name(file, otherwise), file::getInputStream);
  }

  /** The name that the sender gave it, without folders, and shortened. */
  private static String name(MultipartFile file, String otherwise) {
    String given = Strings.nullToEmpty(file.getOriginalFilename()).replace('\\', '/').strip();
    String name = given.substring(given.lastIndexOf('/') + 1);
    return name.isEmpty() ? otherwise : name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  /** An answer that browsers save as a file. */
  static ResponseEntity<byte[]> download(String name, String mediaType, byte[] content) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .contentType(MediaType.parseMediaType(mediaType))
        .body(content);
  }

  /** Refuses a year that cannot be reported on. */
  static void refuseOddYear(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new RefusedException(HttpStatus.BAD_REQUEST, WebNotices.BAD_YEAR.notice(), null);
    }
  }
}
