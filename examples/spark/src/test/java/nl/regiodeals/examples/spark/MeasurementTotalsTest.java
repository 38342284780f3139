package nl.regiodeals.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.analysis.UnitTotals;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.examples.spark.MeasurementTotals.Outcome;
import nl.regiodeals.examples.synthetic.SyntheticPortfolio;
import nl.regiodeals.io.JsonExporter;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementTotalsTest {
  @TempDir private Path folder;

  @Test
  void sparkGivesTheFiguresOfASingleProcess() throws IOException {
    Portfolio portfolio = SyntheticPortfolio.of(12, 1);
    Path file = folder.resolve("portfolio.json");
    try (OutputStream out = Files.newOutputStream(file)) {
      new JsonExporter().write(portfolio, out);
    }
    List<String> parts = new ArrayList<>();
    for (List<Measurement> part : Lists.partition(portfolio.measurements(), 301)) {
      parts.add(write(part, parts.size()));
    }
    Path odd = folder.resolve("odd.csv");
    Files.writeString(odd, "indicator,year,value\nonbekend,2024,7\nwoningen,zoveel,7\n");
    parts.add(odd.toString());
    UnitTotals expected =
        List.of(
                portfolio.measurements(),
                List.of(new Measurement("onbekend", 2024, BigDecimal.valueOf(7), Optional.empty())))
            .stream()
            .flatMap(List::stream)
            .collect(UnitTotals.ofMeasurements(UnitTotals.byId(portfolio.indicators())));
    SparkConf settings =
        new SparkConf()
            .setAppName("regiodeals")
            .setMaster("local[2]")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.bindAddress", "127.0.0.1")
            .set("spark.driver.host", "127.0.0.1")
            .set("spark.local.dir", folder.toString());
    try (JavaSparkContext spark = new JavaSparkContext(settings)) {
      Outcome outcome = new MeasurementTotals(file.toString()).of(spark, parts);
      assertThat(outcome.totals()).isEqualTo(expected);
      assertThat(outcome.totals().rows()).isEqualTo(portfolio.measurements().size() + 1L);
      // an unknown indicator, an invalid year, and the row that is left out because of it
      assertThat(outcome.findings()).isEqualTo(3);
    }
  }

  private String write(List<Measurement> part, int number) throws IOException {
    StringBuilder table = new StringBuilder("indicator,year,value,remark\n");
    part.forEach(
        m ->
            table
                .append(m.indicator())
                .append(',')
                .append(m.year())
                .append(',')
                .append(m.value().toPlainString())
                .append(",\n"));
    Path file = folder.resolve("part-" + number + ".csv");
    Files.writeString(file, table);
    return file.toString();
  }
}
