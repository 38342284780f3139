package nl.regiodeals.render.internal.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The text of a paragraph, each character with its place in the source. Immutable. */
public final class Line {
  private final XmlElement paragraph;
  private final String text;
  private final int[] places;
  private final List<XmlElement> holders;
  private final boolean isOnlyText;

  private Line(Builder builder) {
    this.paragraph = builder.paragraph;
    this.text = builder.text.toString();
    this.places = Arrays.copyOf(builder.places, 2 * text.length());
    this.holders = builder.holders;
    this.isOnlyText = builder.isOnlyText;
  }

  /** The paragraph. */
  public XmlElement paragraph() {
    return paragraph;
  }

  /** Its text. */
  public String text() {
    return text;
  }

  /** Whether it holds nothing but text. */
  public boolean isOnlyText() {
    return isOnlyText;
  }

  /** The offset of a character. */
  public int start(int index) {
    return places[2 * index];
  }

  /** The offset after a character. */
  public int end(int index) {
    return places[2 * index + 1];
  }

  /** The element that holds a character. */
  public XmlElement holder(int index) {
    return holders.get(index);
  }

  /** The line, of which a character is read. Not safe to share between threads. */
  public static final class Builder {
    private final XmlElement paragraph;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlElement> holders = new ArrayList<>();
    private int[] places = new int[64];
    private boolean isOnlyText = true;

    /** A line without text. */
    public Builder(XmlElement paragraph) {
      this.paragraph = paragraph;
    }

    /** Adds the text between two offsets. */
    public void text(XmlSource source, XmlElement holder, int from, int to) {
      int at = from;
      while (at < to) {
        char sign = source.text().charAt(at);
        if (sign != '&' && sign != '<' && sign != ']') {
          add(sign, holder, at, at + 1);
          at++;
          continue;
        }
        int skipped = source.skipped(at, to);
        if (skipped > at) {
          at = skipped;
          continue;
        }
        int next = XmlSource.next(source.text(), at);
        String plain = XmlSource.decoded(source.text(), at, next);
        for (int i = 0; i < plain.length(); i++) {
          add(plain.charAt(i), holder, i == 0 ? at : next, next);
        }
        at = next;
      }
    }

    /** Adds the text between two offsets, in which nothing is written as a reference. */
    public void plain(XmlSource source, XmlElement holder, int from, int to) {
      for (int at = from; at < to; at++) {
        add(source.text().charAt(at), holder, at, at + 1);
      }
    }

    /** Adds an element that stands for a character, such as a tab. */
    public void sign(char sign, XmlElement holder) {
      add(sign, holder, holder.start(), holder.end());
    }

    /** Notes that there is something that is not text. */
    public void other() {
      isOnlyText = false;
    }

    private void add(char character, XmlElement holder, int start, int end) {
      int at = 2 * text.length();
      if (at == places.length) {
        places = Arrays.copyOf(places, 2 * places.length);
      }
      text.append(character);
      holders.add(holder);
      places[at] = start;
      places[at + 1] = end;
    }

    /** The line. */
    public Line build() {
      return new Line(this);
    }
  }
}
