package nl.regiodeals.core.exchange;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import nl.regiodeals.core.notice.NoticeException;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Messages;

/** An application left out a library that one format needs. It says which to add. */
public final class MissingLibraryException extends NoticeException {
  private static final long serialVersionUID = 1L;
  private static final Messages TEXTS =
      Messages.load("exchange", MissingLibraryException.class::getResourceAsStream);
  private static final NoticeType MISSING =
      new NoticeType("missing-library", Severity.ERROR, TEXTS);

  /**
   * A refusal.
   *
   * @param format what cannot be written or read, such as {@code PDF}
   * @param library the library in the words of Maven, such as {@code org.apache.pdfbox:pdfbox}
   * @param cause what the virtual machine said
   */
  public MissingLibraryException(String format, String library, Throwable cause) {
    super(MISSING.notice().with("format", format).with("library", library), cause);
  }

  /**
   * A refusal that names the library whose class was not found.
   *
   * @param format what cannot be written or read, such as {@code PDF}
   * @param libraries the libraries that it needs in the words of Maven, by how the names of their
   *     packages begin, such as {@code org.apache.pdfbox}
   * @param error what the virtual machine said
   * @throws NoClassDefFoundError the same, if the class is of none of them
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
