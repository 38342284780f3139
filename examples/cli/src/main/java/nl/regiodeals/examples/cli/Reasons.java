package nl.regiodeals.examples.cli;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiodeals.core.notice.NoticeException;
import nl.regiodeals.render.FillException;

/**
 * Explains why a command failed, in our own words; never in those of the operating system or of the
 * program.
 */
final class Reasons {
  /** Messages of operating systems for a full disk. */
  private static final List<String> FULL =
      List.of("no space left", "not enough space", "disk quota", "file too large");

  /** Messages of operating systems for a folder in place of a file, or the reverse. */
  private static final List<String> FOLDER = List.of("is a directory", "not a directory");

  private Reasons() {}

  /** The reason of a failure, or of the first of its causes that has one. */
  static String of(Throwable failure, CliTexts texts) {
    if (isTooMuch(failure)) {
      return texts.text("tooMuch");
    }
    return Throwables.getCausalChain(failure).stream()
        .flatMap(cause -> known(cause, texts).stream())
        .findFirst()
        .orElseGet(() -> texts.text("internal"));
  }

  private static Optional<String> known(Throwable failure, CliTexts texts) {
    if (failure instanceof FillException several) {
      return Optional.of(
          several.notices().stream().map(texts::line).collect(Collectors.joining("\n")));
    } else if (failure instanceof NoticeException refusal) {
      return Optional.of(texts.line(refusal.notice()));
    } else if (failure instanceof RefusedException refused) {
      return Optional.of(refused.reason(texts));
    } else if (failure instanceof FileSystemException file && file.getFile() != null) {
      return Optional.of(texts.text(key(file), "file", file.getFile()));
    } else if (failure instanceof IOException && failure.getCause() == null) {
      return Optional.of(texts.text(isFull(failure) ? "noRoom" : "notReadOrWritten"));
    }
    return Optional.empty();
  }

  private static boolean isTooMuch(Throwable failure) {
    return Throwables.getCausalChain(failure).stream()
        .anyMatch(
            cause -> cause instanceof OutOfMemoryError || cause instanceof StackOverflowError);
  }

  private static String key(FileSystemException failure) {
    if (failure instanceof NoSuchFileException) {
      return "missing";
    } else if (failure instanceof AccessDeniedException
        || failure instanceof AtomicMoveNotSupportedException) {
      return "denied";
    } else if (failure instanceof FileAlreadyExistsException) {
      return "exists";
    } else if (failure instanceof NotDirectoryException || says(failure, FOLDER)) {
      return "inTheWay";
    }
    return isFull(failure) ? "noRoomFor" : "failed";
  }

  private static boolean isFull(Throwable failure) {
    return says(failure, FULL);
  }

  private static boolean says(Throwable failure, List<String> words) {
    String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(said::contains);
  }
}
