/** A plug-in: a data format, a publication, a document format and a check. */
@org.jspecify.annotations.NullMarked
module nl.regiodeals.examples.plugin {
  requires java.xml;
  requires nl.regiodeals.render;
  requires static org.jspecify;

  provides nl.regiodeals.core.check.CheckProvider with
      nl.regiodeals.examples.plugin.PluginChecks;
  provides nl.regiodeals.core.exchange.Exporter with
      nl.regiodeals.examples.plugin.KmlExporter;
  provides nl.regiodeals.render.DocumentFormat with
      nl.regiodeals.examples.plugin.AsciiDocFormat;
  provides nl.regiodeals.render.PublicationProvider with
      nl.regiodeals.examples.plugin.PluginPublications;

  // the template and the texts are read through the class
  opens nl.regiodeals.examples.plugin;
}
