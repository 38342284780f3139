package nl.regiodeals.io;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.regiodeals.core.judge.LibreOffice;
import nl.regiodeals.core.judge.Program;

/**
 * Programs of others that read and write workbooks. A test is skipped, with the reason, if its
 * program is missing.
 */
final class Judges {
  private static final String OPENPYXL =
      """
      import datetime, json, sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      book.iso_dates = True
      for at, value in json.loads(sys.argv[3]).items():
          sheet, cell = at.split('!')
          is_day = isinstance(value, list)
          book[sheet][cell] = datetime.date(*value) if is_day else value
      book.save(sys.argv[2])
      """;

  private static final String EXCELJS =
      """
      const book = new (require('exceljs')).Workbook();
      book.xlsx.readFile(process.argv[1]).then(() => {
        for (const [at, value] of Object.entries(JSON.parse(process.argv[3]))) {
          const cell = book.getWorksheet(at.split('!')[0]).getCell(at.split('!')[1]);
          if (Array.isArray(value)) {
            cell.value = new Date(Date.UTC(value[0], value[1] - 1, value[2]));
            // cells share their style: with numFmt all of them become dates
            cell.style = { ...cell.style, numFmt: 'd mmmm yyyy' };
          } else {
            cell.value = value;
          }
        }
        return book.xlsx.writeFile(process.argv[2]);
      });
      """;

  /** Of several Pythons, the one that has the library. */
  private static final Optional<Path> PYTHON =
      Program.all("python3").filter(python -> runs(python, "-c", "import openpyxl")).findFirst();

  private static final Optional<Path> NODE =
      Program.all("node").filter(node -> runs(node, "-e", "require('exceljs')")).findFirst();

  private Judges() {}

  /** A workbook as LibreOffice saves it again, perhaps in another format. */
  static byte[] libreOffice(byte[] workbook, String from, String to, Path folder)
      throws IOException {
    Path made = folder.resolve("out").resolve("form." + to);
    LibreOffice.save(written(workbook, folder.resolve("in"), from), made);
    return Files.readAllBytes(made);
  }

  /** A workbook as openpyxl, with which scripts in Python work, saves it again with these cells. */
  static byte[] openpyxl(byte[] workbook, Path folder, Map<String, Object> filledIn)
      throws IOException, InterruptedException {
    assumeTrue(PYTHON.isPresent(), "there is no python3 with openpyxl");
    return again(workbook, folder, PYTHON.get(), "-c", OPENPYXL, filledIn);
  }

  /** A workbook as exceljs, with which web applications work, saves it again with these cells. */
  static byte[] exceljs(byte[] workbook, Path folder, Map<String, Object> filledIn)
      throws IOException, InterruptedException {
    assumeTrue(NODE.isPresent(), "there is no node with exceljs (on NODE_PATH)");
    return again(workbook, folder, NODE.get(), "-e", EXCELJS, filledIn);
  }

  private static byte[] again(
      byte[] workbook,
      Path folder,
      Path program,
      String how,
      String code,
      Map<String, Object> filledIn)
      throws IOException, InterruptedException {
    Path file = written(workbook, folder, "xlsx");
    Path again = folder.resolve("again.xlsx");
    Program.run(
        folder.resolve("said.txt"),
        program,
        how,
        code,
        file.toString(),
        again.toString(),
        json(filledIn));
    return Files.readAllBytes(again);
  }

  /** The cells with their values; a day is a list of three numbers. */
  private static String json(Map<String, Object> filledIn) {
    return filledIn.entrySet().stream()
        .map(
            cell ->
                quoted(cell.getKey())
                    + ":"
                    + (cell.getValue() instanceof LocalDate day
                        ? List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                        : cell.getValue() instanceof String text ? quoted(text) : cell.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\n", "\\n") + '"';
  }

  private static Path written(byte[] workbook, Path folder, String extension) throws IOException {
    Files.createDirectories(folder);
    return Files.write(folder.resolve("form." + extension), workbook);
  }

  private static boolean runs(Path program, String... arguments) {
    try {
      Process process =
          new ProcessBuilder(Lists.asList(program.toString(), arguments))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
