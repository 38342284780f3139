/** Publications from templates, and the formats of documents. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("requires-automatic") // FreeMarker and PDFBox have no module descriptors
module nl.regiodeals.render {
  requires transitive nl.regiodeals.core;
  requires com.fasterxml.aalto;
  requires freemarker;
  requires java.desktop;
  requires java.xml;
  requires org.codehaus.stax2;
  requires jdk.unsupported; // PDFBox uses it to free memory, and otherwise logs that it cannot
  requires org.apache.commons.logging; // for PDFBox, an automatic module without requirements
  requires org.apache.fontbox;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires org.commonmark;
  requires org.commonmark.ext.footnotes;
  requires org.commonmark.ext.gfm.tables;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires static transitive org.jspecify;

  exports nl.regiodeals.render;
  exports nl.regiodeals.render.document;

  uses nl.regiodeals.render.DocumentFormat;
  uses nl.regiodeals.render.PublicationProvider;

  provides nl.regiodeals.render.PublicationProvider with
      nl.regiodeals.render.internal.template.CorePublications;
  provides nl.regiodeals.render.DocumentFormat with
      nl.regiodeals.render.internal.docx.DocxFormat,
      nl.regiodeals.render.internal.odt.OdtFormat,
      nl.regiodeals.render.internal.pdf.PdfFormat,
      nl.regiodeals.render.internal.html.HtmlFormat,
      nl.regiodeals.render.internal.markdown.MarkdownFormat,
      nl.regiodeals.render.internal.text.TextFormat;
}
