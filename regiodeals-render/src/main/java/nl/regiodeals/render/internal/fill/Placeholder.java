package nl.regiodeals.render.internal.fill;

import nl.regiodeals.render.internal.source.Line;

/**
 * A placeholder in a line.
 *
 * @param kind what it does
 * @param typed as it was typed
 * @param code what it says, in plain quotes and spaces, without its brackets
 * @param line its line
 * @param from the index of its first character
 * @param to the index after its last character
 */
record Placeholder(Kind kind, String typed, String code, Line line, int from, int to) {
  /** What a placeholder does. */
  enum Kind {
    /** Shows a value. */
    VALUE,
    /** Sets a variable. */
    ASSIGN,
    /** Begins text that depends on the data. */
    IF,
    /** Begins text for each of a list. */
    LIST,
    /** Another case of what is open. */
    ELSEIF,
    /** All other cases of what is open. */
    ELSE,
    /** Begins what stands between the items of a list. */
    SEP,
    /** Ends what stands between the items of a list. */
    END_SEP,
    /** Ends text that depends on the data. */
    END_IF,
    /** Ends text for each of a list. */
    END_LIST,
    /** Says nothing. */
    COMMENT;

    boolean opens() {
      return this == IF || this == LIST;
    }

    boolean closes() {
      return this == END_IF || this == END_LIST;
    }

    boolean isBetween() {
      return this == ELSEIF || this == ELSE || this == SEP || this == END_SEP;
    }
  }

  /** The sentence it stands in. */
  String sentence() {
    return Excerpts.sentence(line.text(), from, to);
  }

  /** What the template says. */
  String directive() {
    return switch (kind) {
      case ASSIGN -> "[#assign " + code + "]";
      case IF -> "[#if " + code + "]";
      case LIST -> "[#list " + code + "]";
      case ELSEIF -> "[#elseif " + code + "]";
      case ELSE -> "[#else]";
      case SEP -> "[#sep]";
      case END_SEP -> "[/#sep]";
      case END_IF -> "[/#if]";
      case END_LIST -> "[/#list]";
      case VALUE, COMMENT -> "";
    };
  }
}
