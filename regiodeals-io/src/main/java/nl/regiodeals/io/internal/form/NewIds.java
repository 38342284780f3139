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
 * Makes ids for the records of one list that a region adds, from the words by which it names them.
 * The same words give the same id in every workbook, and different words never do: if the id would
 * not hold everything that distinguishes them, it gets a hash of them as a suffix. It is never the
 * id of an existing record, nor one that a workbook of another deal could produce. For one form;
 * not safe to share between threads.
 */
final class NewIds {
  private static final Pattern LETTERS = Pattern.compile("[a-z0-9]+(?: [a-z0-9]+)*");
  private static final CharMatcher HYPHEN = CharMatcher.is('-');
  private static final int LONGEST = 40;
  private static final int MARK = 12;

  /** An id with this ending could have a hash as its suffix. */
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
   * @param portfolio the portfolio with the existing records, of all deals
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
   * Reserves an id that somebody gave to a new row, and returns whether that is allowed: it must
   * begin like the ids of the deal, so that it cannot belong to another deal, and must not be that
   * of an existing record.
   */
  boolean takes(String id) {
    return SAFE.matcher(id).matches()
        && id.startsWith(deal + "-")
        && otherDeals.stream().noneMatch(id::startsWith)
        && taken.get().add(id.toLowerCase(Locale.ROOT));
  }

  /**
   * Makes and reserves an unused id.
   *
   * @param before the text between the deal and the words; may be blank
   * @param words its name for people
   * @param more anything else that distinguishes it; may be blank
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
