package nl.regiodeals.core.exchange;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import nl.regiodeals.core.notice.NoticeException;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Messages;

/** A library that a format needs is not on the class path. The notice names the library to add. */
public final class MissingLibraryException extends NoticeException {
  private static final long serialVersionUID = 1L;
  private static final Messages TEXTS =
      Messages.load("exchange", MissingLibraryException.class::getResourceAsStream);
  private static final NoticeType MISSING =
      new NoticeType("missing-library", Severity.ERROR, TEXTS);

  /**
   * Names a missing library.
   *
   * @param format the format that cannot be written or read, such as {@code PDF}
   * @param library the Maven coordinates of the library, such as {@code org.apache.pdfbox:pdfbox}
   * @param cause the error that the virtual machine threw
   */
  public MissingLibraryException(String format, String library, Throwable cause) {
    super(MISSING.notice().with("format", format).with("library", library), cause);
  }

  /**
   * Names the library whose class was not found.
   *
   * @param format the format that cannot be written or read, such as {@code PDF}
   * @param libraries the Maven coordinates of the libraries that it needs, by the prefix of their
   *     package names, such as {@code org.apache.pdfbox}
   * @param error the error that the virtual machine threw
   * @throws NoClassDefFoundError the given error, if the class belongs to none of them
   */
  public static MissingLibraryException of(
      String format, ImmutableMap<String, String> libraries, NoClassDefFoundError error) {
    for (Throwable said = error; said != null; said = said.getCause()) {
      String name = String.valueOf(said.getMessage()).replace('/', '.');
      for (Map.Entry<String, String> library : libraries.entrySet()) {
        if (name.contains(library.getKey())) {
          return new MissingLibraryException(format, library.getValue(), error);
        }
      }
    }
    throw error;
  }
}
