/** The model of the Regio Deals, the checks, the analysis, and the contracts of formats. */
@SuppressWarnings(
    "requires-automatic") // the annotations that generate the builders are in an automatic module
@org.jspecify.annotations.NullMarked
module nl.regiodeals.core {
  requires transitive com.google.common;
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;

  exports nl.regiodeals.core.analysis;
  exports nl.regiodeals.core.check;
  exports nl.regiodeals.core.exchange;
  exports nl.regiodeals.core.form;
  exports nl.regiodeals.core.geography;
  exports nl.regiodeals.core.merge;
  exports nl.regiodeals.core.model;
  exports nl.regiodeals.core.notice;
  exports nl.regiodeals.core.output;
  exports nl.regiodeals.core.schema;
  exports nl.regiodeals.core.text;
  exports nl.regiodeals.core.work;

  uses nl.regiodeals.core.check.CheckProvider;
  uses nl.regiodeals.core.exchange.Exporter;
  uses nl.regiodeals.core.exchange.Importer;

  provides nl.regiodeals.core.check.CheckProvider with
      nl.regiodeals.core.check.internal.CoreChecks;
}
