package nl.regiodeals.io.internal.form;

import com.google.common.base.CharMatcher;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Slug;

/**
 * Ids for records of one list that a region adds, made of the words by which it calls them. The
 * same words give the same id, whichever workbook they stand in; words that differ never do: where
 * the id would not hold all that distinguishes them, it gets a mark made of them. It is never that
 * of a record that exists, nor one that a workbook of another deal could make. For one form; not
 * safe to share between threads.
 */
final class NewIds {
  private static final Pattern LETTERS = Pattern.compile("[a-z0-9]+(?: [a-z0-9]+)*");
  private static final CharMatcher HYPHEN = CharMatcher.is('-');
  private static final int LONGEST = 40;
  private static final int MARK = 12;

  /** An id that ends so might be one with a mark. */
  private static final Pattern MARKED = Pattern.compile(".*-[0-9a-f]{" + MARK + "}");

  private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");

  private final String deal;
  private final ImmutableSet<String> otherDeals;
  private final Supplier<Set<String>> taken;

  private NewIds(String deal, ImmutableSet<String> otherDeals, Supplier<Set<String>> taken) {
    this.deal = deal;
    this.otherDeals = otherDeals;
    this.taken = taken;
  }

  /**
   * Ids for records of a deal.
   *
   * @param deals all deals
   * @param records the type of the records
   * @param portfolio those that exist, of all deals
   */
  static NewIds of(String deal, List<Deal> deals, RecordType records, Portfolio portfolio) {
    return new NewIds(
        deal,
        deals.stream()
            .map(Deal::id)
            .filter(other -> other.startsWith(deal + "-"))
            .map(other -> other + "-")
            .collect(ImmutableSet.toImmutableSet()),
        Suppliers.memoize(
            () ->
                RecordType.portfolio().fields().stream()
                    .filter(
                        list ->
                            list.type() instanceof ValueType.Nested nested
                                && nested.type().equals(records))
                    .flatMap(list -> list.values(portfolio).stream())
                    .map(known -> records.key((Record) known))
                    .filter(known -> known.regionMatches(true, 0, deal, 0, deal.length()))
                    .map(known -> known.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toCollection(HashSet::new))));
  }

  /**
   * Takes an id that somebody gave to a new row; whether it may be taken. It begins as those of the
   * deal do, so that it is not that of another, and is that of no record that exists.
   */
  boolean takes(String id) {
    return SAFE.matcher(id).matches()
        && id.startsWith(deal + "-")
        && otherDeals.stream().noneMatch(id::startsWith)
        && taken.get().add(id.toLowerCase(Locale.ROOT));
  }

  /**
   * An id that is not taken, which it takes.
   *
   * @param before what stands between the deal and the words; may be blank
   * @param words what people call it
   * @param more what else distinguishes it; may be blank
   */
  String take(String before, String words, String more) {
    String start = deal + "-" + before;
    String name = Keys.same(words);
    String id = start + name.replace(' ', '-');
    boolean isPlain =
        name.length() <= LONGEST
            && LETTERS.matcher(name).matches()
            && !MARKED.matcher(id).matches()
            && otherDeals.stream().noneMatch(id::startsWith);
    for (int i = 0; !isPlain || !taken.get().add(id); i++) {
      isPlain = true;
      id = start + shortened(name) + mark(start + "\n" + name + "\n" + Keys.same(more), i);
    }
    return id;
  }

  private static String shortened(String name) {
    String slug = Slug.ofLetters(name.substring(0, Math.min(name.length(), 4 * LONGEST)));
    String trimmed = HYPHEN.trimTrailingFrom(slug.substring(0, Math.min(slug.length(), LONGEST)));
    return trimmed.isEmpty() ? "" : trimmed + "-";
  }

  private static String mark(String words, int times) {
    return Hashing.sha256()
        .hashString(words + "\n" + times, StandardCharsets.UTF_8)
        .toString()
        .substring(0, MARK);
  }
}
