/** Readers and writers of portfolios, the workbooks of the yearly cycle, and the open data. */
@org.jspecify.annotations.NullMarked
module nl.regiodeals.io {
  requires transitive nl.regiodeals.core;
  requires com.fasterxml.aalto;
  requires de.siegmar.fastcsv;
  requires org.snakeyaml.engine;
  requires java.xml;
  requires org.codehaus.stax2;
  requires org.dhatim.fastexcel;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires tools.jackson.dataformat.yaml;
  requires static transitive org.jspecify;

  exports nl.regiodeals.io;

  provides nl.regiodeals.core.exchange.Importer with
      nl.regiodeals.io.JsonImporter,
      nl.regiodeals.io.YamlImporter,
      nl.regiodeals.io.CsvImporter;
  provides nl.regiodeals.core.exchange.Exporter with
      nl.regiodeals.io.JsonExporter,
      nl.regiodeals.io.YamlExporter,
      nl.regiodeals.io.CsvExporter,
      nl.regiodeals.io.GeoJsonExporter,
      nl.regiodeals.io.TurtleExporter,
      nl.regiodeals.io.JsonLdExporter,
      nl.regiodeals.io.XlsxExporter,
      nl.regiodeals.io.OdsExporter;
}
