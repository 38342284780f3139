package nl.regiodeals.core.output;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a folder was made of, and the files as they were made. It is kept as text: the fingerprint,
 * and a line for each file. Immutable.
 *
 * @param from what the files were made of
 * @param files each file by its path within the folder
 */
record FolderState(Fingerprint from, ImmutableSortedMap<String, Mark> files) {
  /** A longer one was not written by us. */
  private static final long LONGEST = 64L << 20;

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{32}) (\\d{1,12}) (.+)");

  /**
   * How a file is recognised. A hash of the content and not the time of the last change, which
   * copies and checkouts do not keep and which would make each state different.
   *
   * @param hash a hash of its content
   * @param size its size, in bytes
   */
  record Mark(String hash, long size) {
    static Mark of(byte[] content) {
      return new Mark(Hashing.murmur3_128().hashBytes(content).toString(), content.length);
    }

    /** Whether this file is still as it was made. */
    boolean isOf(Path file) throws IOException {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.size(file) == size
          && of(Files.readAllBytes(file)).equals(this);
    }
  }

  /** The state in a file; empty if there is none, or one that we did not write. */
  static Optional<FolderState> read(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST) {
      return Optional.empty();
    }
    // bytes that are no text become signs that no line has
    String[] lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1);
    ImmutableSortedMap.Builder<String, Mark> files = ImmutableSortedMap.naturalOrder();
    if (!lines[lines.length - 1].isEmpty()) {
      return Optional.empty();
    }
    try {
      for (int i = 1; i < lines.length - 1; i++) {
        Matcher line = LINE.matcher(lines[i]);
        if (!line.matches()) {
          return Optional.empty();
        }
        files.put(line.group(3), new Mark(line.group(1), Long.parseLong(line.group(2))));
      }
      return Optional.of(new FolderState(new Fingerprint(lines[0]), files.buildOrThrow()));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the first line is no fingerprint, or a path is there twice
    }
  }

  /** The state as text. */
  byte[] bytes() {
    return (from.text()
            + "\n"
            + files.entrySet().stream().map(FolderState::line).collect(Collectors.joining()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String line(Map.Entry<String, Mark> file) {
    return file.getValue().hash() + " " + file.getValue().size() + " " + file.getKey() + "\n";
  }
}
