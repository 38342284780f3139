package nl.regiodeals.render.internal.refresh;

import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Which parts of two versions of something belong together. */
final class Alignment {
  /** No part of the other version. */
  static final int NONE = -1;

  /** The depth at which a stretch that is all different is left as it is. */
  private static final int DEEPEST = 40;

  private final List<String> some;
  private final List<String> others;
  private final int[] pairs;

  private Alignment(List<String> some, List<String> others) {
    this.some = some;
    this.others = others;
    this.pairs = new int[some.size()];
    Arrays.fill(pairs, NONE);
  }

  /**
   * For each of the first its place among the second, in an order that both have. What lies between
   * the same two parts in both, in the same number, belongs together too if it is alike.
   *
   * @param isAlike 1 if a part of the first can have become a part of the second
   */
  static int[] inOrder(List<String> some, List<String> others, IntBinaryOperator isAlike) {
    Alignment alignment = new Alignment(some, others);
    alignment.align(0, some.size(), 0, others.size(), 0);
    alignment.fill(isAlike);
    return alignment.pairs;
  }

  private void align(int fromSome, int toSome, int fromOther, int toOther, int depth) {
    int a = fromSome;
    int b = fromOther;
    while (a < toSome && b < toOther && some.get(a).equals(others.get(b))) {
      pairs[a++] = b++;
    }
    int aEnd = toSome;
    int bEnd = toOther;
    while (aEnd > a && bEnd > b && some.get(aEnd - 1).equals(others.get(bEnd - 1))) {
      aEnd--;
      bEnd--;
      pairs[aEnd] = bEnd;
    }
    if (a == aEnd || b == bEnd || depth > DEEPEST) {
      return;
    }
    int before = a;
    int beforeOther = b;
    for (int[] anchor : anchors(a, aEnd, b, bEnd)) {
      pairs[anchor[0]] = anchor[1];
      align(before, anchor[0], beforeOther, anchor[1], depth + 1);
      before = anchor[0] + 1;
      beforeOther = anchor[1] + 1;
    }
    if (before > a) {
      align(before, aEnd, beforeOther, bEnd, depth + 1);
    }
  }

  /** What stands once in both stretches, as far as it is in the same order. */
  private List<int[]> anchors(int a, int aEnd, int b, int bEnd) {
    Map<String, Integer> once = once(some, a, aEnd);
    Map<String, Integer> onceOther = once(others, b, bEnd);
    List<int[]> found = new ArrayList<>();
    for (int i = a; i < aEnd; i++) {
      Integer other = onceOther.get(some.get(i));
      Integer own = once.get(some.get(i));
      if (other != null && own != null && other != NONE && own != NONE) {
        found.add(new int[] {i, other});
      }
    }
    return increasing(found);
  }

  private static Map<String, Integer> once(List<String> all, int from, int to) {
    Map<String, Integer> once = new HashMap<>();
    for (int i = from; i < to; i++) {
      once.merge(all.get(i), i, (first, second) -> NONE);
    }
    return once;
  }

  /** The longest series in which the second numbers increase too. */
  private static List<int[]> increasing(List<int[]> pairs) {
    int[] last = new int[pairs.size() + 1];
    int[] previous = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 1;
      int high = length;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(last[middle])[1] < pairs.get(i)[1]) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      previous[i] = low > 1 ? last[low - 1] : NONE;
      last[low] = i;
      length = Math.max(length, low);
    }
    List<int[]> series = new ArrayList<>();
    for (int i = length == 0 ? NONE : last[length]; i != NONE; i = previous[i]) {
      series.add(pairs.get(i));
    }
    return Lists.reverse(series);
  }

  /** Pairs what lies between two pairs, if it is as many in both. */
  private void fill(IntBinaryOperator isAlike) {
    int start = 0;
    int other = 0;
    for (int i = 0; i <= pairs.length; i++) {
      if (i < pairs.length && pairs[i] == NONE) {
        continue;
      }
      int end = i < pairs.length ? pairs[i] : others.size();
      if (end - other == i - start) {
        for (int k = 0; k < i - start; k++) {
          if (isAlike.applyAsInt(start + k, other + k) == 1) {
            pairs[start + k] = other + k;
          }
        }
      }
      start = i + 1;
      other = end + 1;
    }
  }

  /**
   * Pairs what is not paired yet by a key, in whatever order: the first with the first of that key.
   *
   * @param key the key of one of the first
   * @param otherKey the key of one of the second
   * @param isOnce whether a key must be there once in both
   */
  static void byKey(
      int[] pairs,
      int count,
      IntFunction<String> key,
      IntFunction<String> otherKey,
      boolean isOnce) {
    boolean[] taken = new boolean[count];
    Arrays.stream(pairs).filter(pair -> pair != NONE).forEach(pair -> taken[pair] = true);
    ListMultimap<String, Integer> some = free(pairs.length, key, i -> pairs[i] == NONE);
    ListMultimap<String, Integer> others = free(count, otherKey, i -> !taken[i]);
    for (String each : some.keySet()) {
      List<Integer> left = some.get(each);
      List<Integer> right = others.get(each);
      int most = isOnce && (left.size() > 1 || right.size() > 1) ? 0 : left.size();
      for (int i = 0; i < Math.min(most, right.size()); i++) {
        pairs[left.get(i)] = right.get(i);
      }
    }
  }

  private static ListMultimap<String, Integer> free(
      int count, IntFunction<String> key, IntPredicate isFree) {
    ListMultimap<String, Integer> free = LinkedListMultimap.create();
    for (int i = 0; i < count; i++) {
      String found = key.apply(i);
      if (isFree.test(i) && !found.isEmpty()) {
        free.put(found, i);
      }
    }
    return free;
  }

  /** The columns of two tables: by their names, and the others in order if they are as many. */
  static int[] columns(List<String> some, List<String> others) {
    int[] pairs = new int[some.size()];
    Arrays.fill(pairs, NONE);
    byKey(pairs, others.size(), some::get, others::get, false);
    long left = Arrays.stream(pairs).filter(pair -> pair == NONE).count();
    if (left == others.size() - (some.size() - left)) {
      byKey(pairs, others.size(), i -> "any", i -> "any", false);
    }
    return pairs;
  }
}
