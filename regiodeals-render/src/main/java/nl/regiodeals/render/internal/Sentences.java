package nl.regiodeals.render.internal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.core.text.Language;

/**
 * Matches the sentences of an edited document to those of the original. A sentence is matched by
 * the marks in it, by its words, or by its position between matched sentences.
 */
public final class Sentences {
  private static final int NONE = -1;

  /** The smallest fraction of common words at which two sentences can match. */
  private static final double ALIKE_BETWEEN = 0.3;

  private static final double ALIKE_ANYWHERE = 0.6;

  /** The maximum number of candidates examined for a lost sentence. */
  private static final int MOST_LOOKED_AT = 200;

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private final MarkedText made;
  private final MarkedText edited;
  private final ImmutableList<MarkedText.Sentence> madeSentences;
  private final ImmutableList<MarkedText.Sentence> editedSentences;
  private final int[] where;
  private final boolean[] isTaken;
  private final Map<Integer, Set<String>> words = new HashMap<>();

  /**
   * Matches the sentences of two documents.
   *
   * @param made the original document
   * @param edited the edited document
   * @param language the language of both
   */
  public Sentences(MarkedText made, MarkedText edited, Language language) {
    this.made = made;
    this.edited = edited;
    this.madeSentences = made.sentences(language);
    this.editedSentences = edited.sentences(language);
    this.where = new int[madeSentences.size()];
    Arrays.fill(where, NONE);
    this.isTaken = new boolean[editedSentences.size()];
    byMarks();
    byText();
  }

  private void byMarks() {
    Map<String, Integer> home = new HashMap<>();
    made.marks().forEach(mark -> home.putIfAbsent(mark.id(), at(madeSentences, mark.start())));
    for (MarkedText.Mark mark : edited.marks()) {
      int from = home.getOrDefault(mark.id(), NONE);
      int to = at(editedSentences, mark.start());
      if (from != NONE && to != NONE && !edited.read(mark).isEmpty()) {
        if (where[from] == NONE && !isTaken[to]) {
          where[from] = to;
        }
        isTaken[to] = true;
      }
    }
  }

  private void byText() {
    Map<String, Deque<Integer>> free = new HashMap<>();
    for (int i = 0; i < isTaken.length; i++) {
      if (!isTaken[i]) {
        free.computeIfAbsent(masked(edited, editedSentences.get(i)), text -> new ArrayDeque<>())
            .add(i);
      }
    }
    for (int i = 0; i < where.length; i++) {
      Deque<Integer> same = where[i] == NONE ? free.get(masked(made, madeSentences.get(i))) : null;
      if (same != null && !same.isEmpty()) {
        take(i, same.remove());
      }
    }
  }

  private void take(int from, int to) {
    where[from] = to;
    isTaken[to] = true;
  }

  private static String masked(MarkedText text, MarkedText.Sentence sentence) {
    return DIGITS
        .matcher(MarkedText.plain(text.text().substring(sentence.start(), sentence.end())))
        .replaceAll("#");
  }

  /** The sentence of the edited document at a place in it; empty if there is none. */
  public OptionalInt ofEdited(int place) {
    return known(at(editedSentences, place));
  }

  /**
   * The sentence of the edited document that matches the sentence at a place in the original; empty
   * if there is none.
   */
  public OptionalInt ofMade(int place) {
    int from = at(madeSentences, place);
    if (from == NONE) {
      return OptionalInt.empty();
    }
    if (where[from] == NONE) {
      between(from);
    }
    return known(where[from]);
  }

  private static OptionalInt known(int sentence) {
    return sentence == NONE ? OptionalInt.empty() : OptionalInt.of(sentence);
  }

  /** Looks near the matches of a sentence's neighbours first, and then elsewhere. */
  private void between(int from) {
    int before = from - 1;
    while (before >= 0 && where[before] == NONE) {
      before--;
    }
    int after = from + 1;
    while (after < where.length && where[after] == NONE) {
      after++;
    }
    int first = before < 0 ? 0 : where[before] + 1;
    int last = after == where.length ? isTaken.length : where[after];
    int near = best(from, first, Math.min(last, first + MOST_LOOKED_AT));
    if (near != NONE
        && (alike(from, near) >= ALIKE_BETWEEN || hasNumber(editedSentences.get(near)))) {
      take(from, near);
      return;
    }
    int far = best(from, Math.max(0, first - MOST_LOOKED_AT), first + MOST_LOOKED_AT);
    if (far != NONE && alike(from, far) >= ALIKE_ANYWHERE) {
      take(from, far);
    }
  }

  /** The most similar of the sentences that have no match yet. */
  private int best(int from, int first, int end) {
    int best = NONE;
    for (int i = first; i < Math.min(end, isTaken.length); i++) {
      if (!isTaken[i] && (best == NONE || alike(from, i) > alike(from, best))) {
        best = i;
      }
    }
    return best;
  }

  private boolean hasNumber(MarkedText.Sentence sentence) {
    return DIGITS.matcher(edited.text()).region(sentence.start(), sentence.end()).find();
  }

  private double alike(int from, int to) {
    Set<String> a = words(made, madeSentences.get(from), -1 - from);
    Set<String> b = words(edited, editedSentences.get(to), to);
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * both.size() / (a.size() + b.size());
  }

  private Set<String> words(MarkedText text, MarkedText.Sentence sentence, int key) {
    return words.computeIfAbsent(
        key,
        none -> {
          Set<String> found = new HashSet<>();
          Matcher word = WORD.matcher(text.text()).region(sentence.start(), sentence.end());
          while (word.find()) {
            found.add(word.group().toLowerCase(Locale.ROOT));
          }
          return found;
        });
  }

  /** A sentence of the edited document. */
  public MarkedText.Sentence edited(int sentence) {
    return editedSentences.get(sentence);
  }

  private static int at(List<MarkedText.Sentence> sentences, int place) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      MarkedText.Sentence sentence = sentences.get(middle);
      if (place < sentence.start()) {
        high = middle - 1;
      } else if (place >= sentence.end()) {
        low = middle + 1;
      } else {
        return middle;
      }
    }
    // an empty mark at the end of a line belongs to that line
    return high >= 0 && sentences.get(high).end() == place ? high : NONE;
  }

  /** The sentence of the original at a place. */
  public String made(int place) {
    int sentence = at(madeSentences, place);
    return sentence == NONE ? "" : made.show(madeSentences.get(sentence), place);
  }
}
