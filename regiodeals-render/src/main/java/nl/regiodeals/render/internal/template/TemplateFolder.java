package nl.regiodeals.render.internal.template;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.text.BadText;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.internal.RenderNotices;
import org.jspecify.annotations.Nullable;

/**
 * A user's folder with templates, texts, the house style and the like. Only regular files in it are
 * read, not links to files elsewhere, and not files that are too large.
 *
 * @param path the folder
 */
public record TemplateFolder(Path path) {
  private static final String SITE = "site_";
  private static final String PUBLICATIONS = "publications_";

  /** The length of the byte order mark of UTF-8. */
  private static final int MARK = 3;

  private static final long LARGEST = 16L << 20;

  /**
   * The file with this name; empty if there is none.
   *
   * @throws RenderException if it is not a regular file, or lies outside the folder
   */
  public Optional<Path> find(String name) {
    return find(name, LARGEST);
  }

  /**
   * The file with this name, which has its own size limit; empty if there is none.
   *
   * @throws RenderException if it is not a regular file, or lies outside the folder
   */
  public Optional<Path> find(String name, long largest) {
    try {
      Path folder = path.toAbsolutePath().normalize(); // "." has no name to begin with
      Path file = folder.resolve(name).normalize();
      if (!file.startsWith(folder) || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      if (!Files.exists(file) || !file.toRealPath().startsWith(path.toRealPath())) {
        throw refused(RenderNotices.TEMPLATE_LINK, name, 0);
      }
      if (!Files.isRegularFile(file)) {
        throw refused(RenderNotices.TEMPLATE_NO_FILE, name, 0);
      }
      if (Files.size(file) > largest) {
        throw refused(RenderNotices.TEMPLATE_FILE_TOO_LARGE, name, largest);
      }
      return Optional.of(file);
    } catch (InvalidPathException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RenderException refused(NoticeType type, String name, long largest) {
    return new RenderException(
        type.notice().at(new Place.InFile(name)).with("most", largest >> 20), null);
  }

  /**
   * Opens the texts of a bundle; null if there are none. The user's texts for publications also
   * apply to the pages of the site.
   */
  @Nullable InputStream texts(String name) {
    InputStream own = open(name).orElse(null);
    return name.startsWith(SITE)
        ? TextFiles.both(own, open(name.replace(SITE, PUBLICATIONS)).orElse(null))
        : own;
  }

  /** Whether a bundle also takes texts from the file of another: the site does of publications. */
  static boolean takes(String bundle, String other) {
    return bundle.equals(other) || (SITE.equals(bundle + "_") && PUBLICATIONS.equals(other + "_"));
  }

  /** What is thrown about a text of the user that cannot be used, with its line. */
  RenderException refused(BadText text) {
    Place place =
        Stream.of(text.file(), text.file().replace(SITE, PUBLICATIONS))
            .flatMap(file -> place(file, text).stream())
            .findFirst()
            .orElseGet(() -> new Place.InFile(text.file()));
    NoticeType type =
        switch (text.problem()) {
          case NO_CHARACTER -> RenderNotices.TEXT_CHARACTER;
          case NO_NOUN -> RenderNotices.TEXT_NOUN;
          case NO_VALUE -> RenderNotices.TEXT_VALUE;
        };
    return new RenderException(
        type.notice().at(place).with("key", text.key()).with("found", text.found()), null);
  }

  private Optional<Place> place(String file, BadText text) {
    String whole = text(file);
    OptionalInt line =
        text.key().isEmpty() ? TextLines.ofBroken(whole) : TextLines.of(whole, text.key());
    return line.isPresent()
        ? Optional.of(new Place.InText(file, line.getAsInt(), 0, ""))
        : Optional.empty();
  }

  /** The text of a file; empty if there is none. */
  String text(String name) {
    try (InputStream in = open(name).orElseGet(InputStream::nullInputStream)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The names of the files in the folder itself, in alphabetical order; without those that would be
   * refused, of which whoever asks for them is told.
   */
  ImmutableList<String> names() {
    try (Stream<Path> all = Files.list(path)) {
      return all.map(file -> String.valueOf(file.getFileName()))
          .filter(this::isReadable)
          .sorted()
          .collect(toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isReadable(String name) {
    try {
      return find(name).isPresent();
    } catch (RenderException e) {
      return false;
    }
  }

  /** Opens the file with this name, skipping a byte order mark; empty if there is none. */
  public Optional<InputStream> open(String name) {
    return find(name)
        .map(
            file -> {
              try {
                byte[] text = Files.readAllBytes(file);
                int start = isMarked(text) ? MARK : 0;
                return new ByteArrayInputStream(text, start, text.length - start);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static boolean isMarked(byte[] text) {
    return text.length >= MARK
        && text[0] == (byte) 0xef
        && text[1] == (byte) 0xbb
        && text[2] == (byte) 0xbf;
  }
}
