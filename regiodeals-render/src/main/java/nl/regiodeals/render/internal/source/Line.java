package nl.regiodeals.render.internal.source;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The text of a paragraph, each character with its place in the source. Immutable. */
public final class Line {
  private final XmlElement paragraph;
  private final String text;
  private final int[] places;
  private final int[] holderStarts;
  private final List<XmlElement> holders;
  private final boolean isOnlyText;

  private Line(Builder builder) {
    this.paragraph = builder.paragraph;
    this.text = builder.text.toString();
    this.places = Arrays.copyOf(builder.places, 2 * text.length());
    this.holderStarts = Ints.toArray(builder.holderStarts);
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
    int at = Arrays.binarySearch(holderStarts, index);
    return holders.get(at >= 0 ? at : -at - 2);
  }

  /** The line, of which a character is read. Not safe to share between threads. */
  public static final class Builder {
    private final XmlElement paragraph;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlElement> holders = new ArrayList<>();
    private final List<Integer> holderStarts = new ArrayList<>();
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
        int plainTo = at;
        while (plainTo < to && isPlain(source.text().charAt(plainTo))) {
          plainTo++;
        }
        plain(source, holder, at, plainTo);
        at = plainTo;
        if (at == to) {
          return;
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
      if (from >= to) {
        return;
      }
      int first = begin(holder, to - from);
      text.append(source.text(), from, to);
      for (int i = 0; i < to - from; i++) {
        places[first + 2 * i] = from + i;
        places[first + 2 * i + 1] = from + i + 1;
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

    private static boolean isPlain(char sign) {
      return sign != '&' && sign != '<' && sign != ']';
    }

    private void add(char character, XmlElement holder, int start, int end) {
      int at = begin(holder, 1);
      text.append(character);
      places[at] = start;
      places[at + 1] = end;
    }

    /** Makes room for characters of a holder, and returns where their places begin. */
    private int begin(XmlElement holder, int characters) {
      if (holders.isEmpty() || holders.get(holders.size() - 1) != holder) {
        holders.add(holder);
        holderStarts.add(text.length());
      }
      int at = 2 * text.length();
      int needed = at + 2 * characters;
      if (needed > places.length) {
        places = Arrays.copyOf(places, Math.max(needed, 2 * places.length));
      }
      return at;
    }

    /** The line. */
    public Line build() {
      return new Line(this);
    }
  }
}
