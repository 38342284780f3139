package nl.regiodeals.io.internal.csv;

import com.google.common.primitives.Ints;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.file.Archive;
import nl.regiodeals.io.internal.file.TextFile;

/** The CSV files in a folder or zip. Folders within a zip are ignored. */
final class CsvFiles {
  private CsvFiles() {}

  /** The texts by file name. */
  static Map<String, String> of(Input input, ReadLimits limits, Consumer<Notice> notices)
      throws IOException {
    Place place = TextFile.whole(input);
    Map<String, String> texts = new LinkedHashMap<>();
    if (input.isFolder()) {
      addFolder(input, limits, texts);
    } else {
      Archive archive = Archive.open(TextFile.bytes(input, limits), place, limits);
      archive.duplicates().stream()
          .filter(CsvFiles::isTable)
          .forEach(name -> notices.accept(twice(input, name)));
      archive
          .contents(CsvFiles::isTable)
          .forEach(
              (name, bytes) -> {
                String bare = name.substring(name.lastIndexOf('/') + 1);
                if (texts.putIfAbsent(bare, TextFile.spreadsheetText(bytes)) != null) {
                  notices.accept(twice(input, name));
                }
              });
    }
    if (texts.isEmpty()) {
      throw ReadNotices.refusal(ReadNotices.NO_PORTFOLIO, place);
    }
    return texts;
  }

  private static Notice twice(Input input, String name) {
    return ReadNotices.DUPLICATE_FILE
        .notice()
        .at(new Place.InFile(input.name() + "/" + name))
        .with("file", ReadNotices.shown(name));
  }

  private static void addFolder(Input folder, ReadLimits limits, Map<String, String> texts)
      throws IOException {
    if (folder.parts().size() > limits.entries()) {
      throw tooLarge(folder, "entries " + limits.entries());
    }
    long room = limits.bytes();
    for (Input part : folder.parts()) {
      if (isTable(part.name())) {
        try (InputStream in = part.open()) {
          byte[] bytes = in.readNBytes(Ints.saturatedCast(room + 1));
          room -= bytes.length;
          if (room < 0) {
            throw tooLarge(folder, "bytes " + limits.bytes());
          }
          texts.putIfAbsent(part.name(), TextFile.spreadsheetText(bytes));
        }
      }
    }
  }

  private static boolean isTable(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private static UnreadableException tooLarge(Input input, String limit) {
    return ReadNotices.refusal(
        ReadNotices.TOO_LARGE.notice().at(TextFile.whole(input)).with("limit", limit));
  }
}
