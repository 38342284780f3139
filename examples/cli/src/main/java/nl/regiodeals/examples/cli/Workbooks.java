package nl.regiodeals.examples.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.output.FileNames;

/**
 * The given workbooks, and those in the given folders; and the files in those folders that are not
 * read, each with advice.
 *
 * @param all the workbooks
 * @param leftOut the files that were not read
 */
record Workbooks(ImmutableList<Workbook> all, ImmutableList<CheckCommand.FileNotices> leftOut) {
  /** Files that operating systems leave behind in folders. */
  private static final Pattern OF_SYSTEMS =
      Pattern.compile(
          "(?i)\\._.*|\\.ds_store|thumbs\\.db|ehthumbs\\.db|desktop\\.ini|\\.directory");

  /** Lock files that office programs keep beside open files. */
  private static final Pattern LOCK = Pattern.compile("~\\$.*|\\.~lock\\..*#");

  private static final NoticeType LOCKED =
      new NoticeType("not-collected-lock", Severity.INFO, CliTexts.messages());
  private static final NoticeType HIDDEN =
      new NoticeType("not-collected-hidden", Severity.WARNING, CliTexts.messages());
  private static final NoticeType LINKED =
      new NoticeType("not-collected-link", Severity.WARNING, CliTexts.messages());

  /**
   * A workbook.
   *
   * @param file its path
   * @param name its unique name in notices and provenance, including the folders below a given
   *     folder
   * @param flat the same for files that are all in one folder
   */
  record Workbook(Path file, String name, String flat) implements Input {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }

  /**
   * Finds them.
   *
   * @param given the files and folders
   * @param isTable whether a plain table with this name in a folder is read too
   * @throws NoSuchFileException if one does not exist
   * @throws IOException if a folder cannot be read
   */
  static Workbooks in(List<Path> given, Predicate<String> isTable) throws IOException {
    // a file that is given twice is one file
    Map<Path, Found> found = new LinkedHashMap<>();
    ImmutableList.Builder<CheckCommand.FileNotices> leftOut = ImmutableList.builder();
    for (Path path : given) {
      if (Files.isDirectory(path)) {
        for (Path file : inside(path)) {
          String name = slashed(path.relativize(file));
          if (isWorkbook(file) || (isFile(file, FileKind.TABLE) && isTable.test(name))) {
            found.putIfAbsent(file.toRealPath(), new Found(file, name));
          } else if (!OF_SYSTEMS.matcher(String.valueOf(file.getFileName())).matches()) {
            leftOut.add(new CheckCommand.FileNotices(file, List.of(unread(file, name))));
          }
        }
      } else if (Files.exists(path)) {
        found.putIfAbsent(path.toRealPath(), new Found(path, String.valueOf(path.getFileName())));
      } else {
        throw new NoSuchFileException(path.toString());
      }
    }
    return new Workbooks(named(found), leftOut.build());
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isWorkbook(Path file) {
    return isFile(file, FileKind.WORKBOOK);
  }

  private static boolean isFile(Path file, FileKind kind) {
    String name = String.valueOf(file.getFileName());
    return FileKind.of(file) == kind
        && Files.isRegularFile(file)
        && !LOCK.matcher(name).matches()
        && !name.startsWith(".");
  }

  private static Notice unread(Path file, String name) {
    String last = String.valueOf(file.getFileName());
    if (LOCK.matcher(last).matches()) {
      return LOCKED.notice().at(new Place.InFile(name));
    } else if (last.startsWith(".")) {
      return HIDDEN.notice().at(new Place.InFile(name));
    } else if (Files.isDirectory(file) || !Files.exists(file)) {
      return LINKED.notice().at(new Place.InFile(name));
    }
    return FileKind.of(file).notCollected(name);
  }

  /** A file that was given or is below a given folder, and its name there. */
  private record Found(Path file, String name) {}

  /** Names the workbooks; those with the same name are distinguished by their folders. */
  private static ImmutableList<Workbook> named(Map<Path, Found> found) {
    List<Path> places = List.copyOf(found.keySet());
    List<Path> files = found.values().stream().map(Found::file).toList();
    List<String> names = new ArrayList<>(found.values().stream().map(Found::name).toList());
    for (int folders = 2; !taken(names).isEmpty() && folders <= deepest(places); folders++) {
      Set<String> taken = taken(names);
      for (int i = 0; i < names.size(); i++) {
        if (taken.contains(FileNames.folded(names.get(i)))) {
          Path place = places.get(i);
          int from = Math.max(0, place.getNameCount() - folders);
          names.set(i, slashed(place.subpath(from, place.getNameCount())));
        }
      }
    }
    ImmutableList<String> distinct = FileNames.distinct(names);
    ImmutableList<String> flat = flat(distinct);
    ImmutableList.Builder<Workbook> workbooks = ImmutableList.builder();
    for (int i = 0; i < files.size(); i++) {
      workbooks.add(new Workbook(files.get(i), distinct.get(i), flat.get(i)));
    }
    return workbooks.build();
  }

  /** The last part of each name, with the folders before it only if necessary. */
  private static ImmutableList<String> flat(List<String> names) {
    List<String> last =
        names.stream().map(name -> name.substring(name.lastIndexOf('/') + 1)).toList();
    Set<String> taken = taken(last);
    List<String> flat = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      flat.add(
          taken.contains(FileNames.folded(last.get(i)))
              ? names.get(i).replace('/', '-')
              : last.get(i));
    }
    return FileNames.distinct(flat);
  }

  /** The names that occur more than once. */
  private static Set<String> taken(List<String> names) {
    Set<String> seen = new HashSet<>();
    Set<String> taken = new HashSet<>();
    for (String name : names) {
      if (!seen.add(FileNames.folded(name))) {
        taken.add(FileNames.folded(name));
      }
    }
    return taken;
  }

  private static int deepest(List<Path> files) {
    return files.stream().mapToInt(Path::getNameCount).max().orElse(0);
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
