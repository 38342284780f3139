package nl.regiodeals.render.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element, and where it stands in the source. Does not change once its source has been read. */
public final class XmlElement {
  private final String name;
  private final @Nullable XmlElement parent;
  private final int start;
  private final int inner;
  private final List<XmlElement> children = new ArrayList<>(2);
  private int innerEnd;
  private int end;

  XmlElement(String name, @Nullable XmlElement parent, int start, int inner) {
    this.name = name;
    this.parent = parent;
    this.start = start;
    this.inner = inner;
    this.innerEnd = inner;
    this.end = inner;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  void end(int newInnerEnd, int newEnd) {
    this.innerEnd = newInnerEnd;
    this.end = newEnd;
  }

  /** Its name with its prefix, such as {@code w:p}. */
  public String name() {
    return name;
  }

  /** Whether it has this name. */
  public boolean is(String other) {
    return name.equals(other);
  }

  /** The element that it is in; empty for the outermost. */
  public Optional<XmlElement> parent() {
    return Optional.ofNullable(parent);
  }

  /** The elements directly in it. */
  public List<XmlElement> children() {
    return children;
  }

  /** The first element directly in it with this name. */
  public Optional<XmlElement> child(String named) {
    return children.stream().filter(child -> child.is(named)).findFirst();
  }

  /** The nearest element around it with this name; it may be itself. */
  public Optional<XmlElement> nearest(String named) {
    for (XmlElement at = this; at != null; at = at.parent) {
      if (at.is(named)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** Whether an element with this name is around it. */
  public boolean isWithin(String named) {
    return parent != null && parent.nearest(named).isPresent();
  }

  /** The offset of its start tag. */
  public int start() {
    return start;
  }

  /** The offset of its content. */
  public int inner() {
    return inner;
  }

  /** The offset of its end tag; for an empty element, of what follows it. */
  public int innerEnd() {
    return innerEnd;
  }

  /** The offset of what follows it. */
  public int end() {
    return end;
  }
}
