package nl.regiodeals.examples.cli;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.Locale;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Severity;

/**
 * The kinds of files that people submit besides workbooks, by extension, and what to do with them.
 */
enum FileKind {
  /** A current workbook. */
  WORKBOOK(Severity.ERROR, "xlsx", "xlsm", "ods"),
  /** A workbook of an older Excel, a binary workbook, or a template. */
  EXCEL(Severity.ERROR, "xls", "xlsb", "xlt", "xltx", "xltm", "xlw", "xla", "xlam"),
  /** A flat OpenDocument spreadsheet, an older one, or a template. */
  OPENDOCUMENT(Severity.ERROR, "fods", "ots", "sxc", "uos"),
  /** A workbook of Apple Numbers. */
  NUMBERS(Severity.ERROR, "numbers"),
  /** A link to a file elsewhere. */
  ONLINE(Severity.ERROR, "gsheet", "url", "webloc", "lnk"),
  /** An archive of files. */
  ARCHIVE(Severity.ERROR, "zip", "7z", "rar", "tar", "gz", "tgz"),
  /** An e-mail, which may have attachments. */
  MAIL(Severity.ERROR, "eml", "msg", "mbox", "oft", "p7m"),
  /** A plain table, not a form. */
  TABLE(Severity.WARNING, "csv", "tsv", "tab"),
  /** A document for people. */
  DOCUMENT(
      Severity.WARNING,
      "doc",
      "docx",
      "docm",
      "odt",
      "fodt",
      "rtf",
      "pdf",
      "pages",
      "ppt",
      "pptx",
      "odp",
      "html",
      "htm",
      "png",
      "jpg",
      "jpeg",
      "gif",
      "tif",
      "tiff",
      "heic"),
  /** Anything else. */
  OTHER(Severity.WARNING);

  private final Severity severity;
  private final ImmutableSet<String> extensions;

  FileKind(Severity severity, String... extensions) {
    this.severity = severity;
    this.extensions = ImmutableSet.copyOf(extensions);
  }

  /** The kind of a file, by its name. */
  static FileKind of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    for (FileKind kind : values()) {
      if (kind.extensions.contains(extension)) {
        return kind;
      }
    }
    return OTHER;
  }

  /** The notice that a file of this kind was not read as a workbook that a region filled in. */
  Notice notCollected(String file) {
    return notice("not-collected", severity, file);
  }

  private Notice notice(String what, Severity howBad, String file) {
    return new NoticeType(what + "-" + name().toLowerCase(Locale.ROOT), howBad, CliTexts.messages())
        .notice()
        .at(new Place.InFile(file));
  }
}
