package nl.regiodeals.render.document;

/** Gathers the text of inline parts. Not safe to share between threads. */
record PlainText(StringBuilder text) implements Inline.Visitor {
  @Override
  public void text(Inline.Text part) {
    text.append(part.text());
  }

  @Override
  public void strong(Inline.Strong strong) {
    within(strong);
  }

  @Override
  public void emphasis(Inline.Emphasis emphasis) {
    within(emphasis);
  }

  @Override
  public void link(Inline.Link link) {
    within(link);
  }

  @Override
  public void foreign(Inline.Foreign foreign) {
    within(foreign);
  }

  @Override
  public void figure(Inline.Figure figure) {
    within(figure);
  }

  @Override
  public void note(Inline.Note note) {
    // a note is not part of the line
  }

  @Override
  public void lineBreak(Inline.LineBreak lineBreak) {
    text.append('\n');
  }

  private void within(Inline part) {
    part.content().forEach(inner -> inner.accept(this));
  }
}
