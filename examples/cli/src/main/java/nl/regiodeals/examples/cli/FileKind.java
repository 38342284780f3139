package nl.regiodeals.examples.cli;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.Locale;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Severity;

/** What people hand in besides workbooks, by the extension of its name, and what to do with it. */
enum FileKind {
  /** A workbook of today. */
  WORKBOOK(Severity.ERROR, "xlsx", "xlsm", "ods"),
  /** A workbook of earlier Excel, in binary, or a form of one. */
  EXCEL(Severity.ERROR, "xls", "xlsb", "xlt", "xltx", "xltm", "xlw", "xla", "xlam"),
  /** An OpenDocument spreadsheet in one piece of text, or a form of one. */
  OPENDOCUMENT(Severity.ERROR, "fods", "ots", "sxc", "uos"),
  /** Of Apple. */
  NUMBERS(Severity.ERROR, "numbers"),
  /** A name for what stands elsewhere. */
  ONLINE(Severity.ERROR, "gsheet", "url", "webloc", "lnk"),
  /** With files in it. */
  ARCHIVE(Severity.ERROR, "zip", "7z", "rar", "tar", "gz", "tgz"),
  /** With files that came along. */
  MAIL(Severity.ERROR, "eml", "msg", "mbox", "oft", "p7m"),
  /** Rows without a form. */
  TABLE(Severity.WARNING, "csv", "tsv", "tab"),
  /** Text for people. */
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

  /** That a file of this kind was not taken for a workbook that a region filled in. */
  Notice notCollected(String file) {
    return notice("not-collected", severity, file);
  }

  private Notice notice(String what, Severity howBad, String file) {
    return new NoticeType(what + "-" + name().toLowerCase(Locale.ROOT), howBad, CliTexts.messages())
        .notice()
        .at(new Place.InFile(file));
  }
}
