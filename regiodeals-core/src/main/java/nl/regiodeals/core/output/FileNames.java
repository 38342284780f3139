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
 * Names for files and pages, made from any text: lower-case letters, digits and hyphens, so that
 * they mean the same on every file system and in every address. No name leads out of its folder.
 */
public final class FileNames {
  /** Names reserved by Windows, and the name that web servers use as the page of a folder. */
  private static final Pattern KEPT = Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d|index)");

  private static final int LONGEST = 80;

  private FileNames() {}

  /**
   * A name for each text, in the order of the texts; a name that is taken gets a number as a
   * suffix.
   */
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
   * File names as people gave them, made distinct on every file system: a name that is taken gets a
   * number before its extension, such as {@code report-2.xlsx}. Names that differ only in case or
   * Unicode form count as the same.
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

  /** A canonical form, equal for all names that a file system may treat as the same. */
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
