package nl.regiodeals.examples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Alternatives to the library. Each does less than the job that it is compared with. */
final class Peers {
  private Peers() {}

  /** POI opens all workbooks in a folder and visits each cell; it checks and merges nothing. */
  static long readWorkbooks(Path folder) throws IOException {
    long chars = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        try (InputStream in = Files.newInputStream(file);
            Workbook workbook = new XSSFWorkbook(in)) {
          for (Sheet sheet : workbook) {
            for (Row row : sheet) {
              for (Cell cell : row) {
                chars += cell.toString().length();
              }
            }
          }
        }
      }
    }
    return chars;
  }

  /** POI writes the lists of a portfolio as sheets, row by row, without styles. */
  static void writeTables(Path portfolio, Path out) throws IOException {
    Portfolio read = Formats.load().read(Input.of(portfolio)).complete();
    try (SXSSFWorkbook workbook = new SXSSFWorkbook();
        OutputStream stream = Files.newOutputStream(out)) {
      for (Field list : RecordType.portfolio().fields()) {
        if (list.isMany() && list.type() instanceof ValueType.Nested nested) {
          Sheet sheet = workbook.createSheet(list.name());
          List<Field> fields = nested.type().fields();
          Row head = sheet.createRow(0);
          for (int i = 0; i < fields.size(); i++) {
            head.createCell(i).setCellValue(fields.get(i).name());
          }
          int next = 1;
          for (Object item : list.values(read)) {
            Row row = sheet.createRow(next++);
            for (int i = 0; i < fields.size(); i++) {
              fill(row.createCell(i), fields.get(i).values((Record) item));
            }
          }
        }
      }
      workbook.write(stream);
    }
  }

  private static void fill(Cell cell, List<Object> values) {
    if (values.size() == 1 && values.get(0) instanceof Money money) {
      cell.setCellValue(money.euros().doubleValue());
    } else if (values.size() == 1 && values.get(0) instanceof BigDecimal number) {
      cell.setCellValue(number.doubleValue());
    } else if (!values.isEmpty()) {
      cell.setCellValue(values.toString());
    }
  }

  /** JasperReports prints the lines of a text as PDF: no headings, tables, charts or tags. */
  static void printLines(Path text, Path out) throws IOException, JRException {
    JasperDesign design = new JasperDesign();
    design.setName("lines");
    JRDesignField line = new JRDesignField();
    line.setName("line");
    line.setValueClass(String.class);
    design.addField(line);
    JRDesignTextField field = new JRDesignTextField();
    field.setWidth(design.getColumnWidth());
    field.setHeight(14);
    field.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
    field.setExpression(new JRDesignExpression("$F{line}"));
    JRDesignBand band = new JRDesignBand();
    band.setHeight(14);
    band.addElement(field);
    ((JRDesignSection) design.getDetailSection()).addBand(band);
    List<Map<String, ?>> lines =
        Files.readAllLines(text).stream().<Map<String, ?>>map(l -> Map.of("line", l)).toList();
    JasperExportManager.exportReportToPdfFile(
        JasperFillManager.fillReport(
            JasperCompileManager.compileReport(design),
            new java.util.HashMap<>(),
            lines.isEmpty() ? new JREmptyDataSource() : new JRMapCollectionDataSource(lines)),
        out.toString());
  }
}
