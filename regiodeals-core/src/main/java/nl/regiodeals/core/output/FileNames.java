package nl.regiodeals.core.output;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.regiodeals.core.text.Slug;

/**
 * Names of files, and of pages, made of any text: small letters, digits and hyphens, so that they
 * mean the same on every file system and in every address. None leads out of its folder.
 */
public final class FileNames {
  /** What Windows keeps for itself, and what web servers show for a folder. */
  private static final Pattern KEPT = Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d|index)");

  private static final int LONGEST = 80;

  private FileNames() {}

  /** A name for each text, in their order; one that is taken gets a number behind it. */
  public static ImmutableMap<String, String> of(Iterable<String> texts) {
    Set<String> taken = new HashSet<>();
    ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
    for (String text : ImmutableSet.copyOf(texts)) {
      String start = of(text);
      String name = start;
      for (int i = 2; !taken.add(name); i++) {
        name = start + "-" + i;
      }
      names.put(text, name);
    }
    return names.buildOrThrow();
  }

  /**
   * Names of files as people gave them, each of its own on every file system: one that is taken
   * gets a number before its extension, {@code report-2.xlsx}. Names that differ only in the case
   * or the Unicode form of their letters count as the same.
   */
  public static ImmutableList<String> distinct(List<String> names) {
    Set<String> taken = new HashSet<>();
    ImmutableList.Builder<String> distinct = ImmutableList.builder();
    for (String name : names) {
      int dot = name.lastIndexOf('.');
      String start = dot > 0 ? name.substring(0, dot) : name;
      String end = dot > 0 ? name.substring(dot) : "";
      String own = name;
      for (int i = 2; !taken.add(folded(own)); i++) {
        own = start + "-" + i + end;
      }
      distinct.add(own);
    }
    return distinct.build();
  }

  /** The form of a name that is the same for all names that a file system takes for one. */
  public static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  /** A name for a text, without extension: {@code noardwest-fryslan} for Noardwest-Fryslân. */
  public static String of(String text) {
    String name = Slug.of(text);
    String shortened = name.substring(0, Math.min(LONGEST, name.length()));
    return shortened.isEmpty() || KEPT.matcher(shortened).matches() ? "x" + shortened : shortened;
  }
}
