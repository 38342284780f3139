package nl.regiodeals.render.internal;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiodeals.core.work.Interruption;

/**
 * The XML parts of a document package, by name. Immutable.
 *
 * @param parts the content of each part
 */
public record PackageParts(ImmutableMap<String, byte[]> parts) {
  private static final int LARGEST = 64 << 20;

  /** The largest total size of parts that are not read, such as pictures. */
  private static final int LARGEST_OTHERS = 512 << 20;

  private static final Pattern PICTURE = Pattern.compile("(?i)\\.(png|jpe?g|gif|bmp|tiff?)$");

  /** Unpacks the XML of a document, up to a limit. */
  public static PackageParts read(byte[] file) throws IOException {
    return read(file, name -> false);
  }

  /** Unpacks the XML and the pictures of a document, up to a limit. */
  public static PackageParts readWithPictures(byte[] file) throws IOException {
    return read(file, name -> PICTURE.matcher(name).find());
  }

  private static PackageParts read(byte[] file, Predicate<String> also) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    int room = LARGEST;
    long others = LARGEST_OTHERS;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Interruption.check();
        String name = entry.getName().replace('\\', '/');
        if (name.endsWith(".xml") || name.endsWith(".rels") || also.test(name)) {
          byte[] part = zip.readNBytes(room + 1);
          room -= part.length;
          if (room < 0) {
            throw new IOException("larger than " + (LARGEST >> 20) + " MB");
          }
          parts.putIfAbsent(name, part);
        } else {
          others -= zip.skip(others);
          if (others <= 0) {
            throw new IOException("larger than " + (LARGEST_OTHERS >> 20) + " MB");
          }
        }
      }
    }
    return new PackageParts(ImmutableMap.copyOf(parts));
  }

  /** The content of a part, which must be there. */
  public byte[] bytes(String name) {
    return Objects.requireNonNull(parts.get(name), name);
  }

  /** Whether there is such a part. */
  public boolean has(String name) {
    return parts.containsKey(name);
  }

  /** Opens a part; empty if there is none. */
  public Optional<XMLStreamReader> xml(String name) throws XMLStreamException {
    byte[] part = parts.get(name);
    if (part == null) {
      return Optional.empty();
    }
    return Optional.of(SafeXml.open(part, true));
  }

  /** The value of an attribute, by its name without prefix; blank if absent. */
  public static String attribute(XMLStreamReader in, String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) {
        return in.getAttributeValue(i);
      }
    }
    return "";
  }

  /** The name of the part that a part points to. */
  public static String target(String from, String target) {
    Deque<String> path = new ArrayDeque<>();
    String whole =
        target.startsWith("/") ? target : from.substring(0, from.lastIndexOf('/') + 1) + target;
    for (String step : Splitter.on('/').omitEmptyStrings().split(whole.replace('\\', '/'))) {
      if (step.equals("..")) {
        path.pollLast();
      } else if (!step.equals(".")) {
        path.addLast(step);
      }
    }
    return String.join("/", path);
  }
}
