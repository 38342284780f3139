package nl.regiodeals.render.internal.template;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateSequenceModel;
import freemarker.template.utility.DeepUnwrap;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.regiodeals.core.analysis.Computed;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Lineage;
import nl.regiodeals.core.analysis.Making;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.render.document.TracedFigure;
import org.jspecify.annotations.Nullable;

/**
 * Records, while a template runs, which record each figure came from. For one document; not safe to
 * share between threads.
 */
public final class Trace {
  public static final Messages TEXTS = Messages.load("lineage", Trace.class::getResourceAsStream);

  /** The number of values that go into the id of a figure; of the rest, only the count does. */
  private static final int MOST_HASHED = 50;

  private final Language language;
  private final Messages texts;
  private final IdentityHashMap<Object, Origin> parts = new IdentityHashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<TracedFigure> figures = new ArrayList<>();

  /**
   * Where a value comes from.
   *
   * @param lineage gives the lineage; called only for figures that are shown
   * @param making how it was computed
   */
  record Origin(Making making, Supplier<Lineage> lineage) {
    /** Whether the origin also applies to the parts of a record that came from there. */
    boolean isOfParts() {
      return making == Making.VALUE || making == Making.SIDES;
    }
  }

  Trace(Language language, Messages texts) {
    this.language = language;
    this.texts = texts;
  }

  /** The origin of the result of a method; empty if it is not a figure. */
  Optional<Origin> origin(Object owner, Method method, @Nullable Object given) {
    Object result =
        given instanceof Optional<?> optional ? optional.<Object>map(it -> it).orElse(null) : given;
    if (result == null) {
      return Optional.empty();
    }
    Origin of = parts.get(owner);
    Optional<Origin> origin = of == null ? made(owner, method.getName()) : Optional.of(of);
    if (result instanceof Record && !(result instanceof Money)) {
      // the parts of a record of the model belong to its field
      origin.filter(Origin::isOfParts).ifPresent(from -> parts.put(result, from));
      return Optional.empty();
    }
    // a number of the model is not a count: it is a year, or the number of a tranche
    boolean counts = result instanceof Integer && (owner instanceof Computed || of != null);
    return counts || result instanceof Money || result instanceof BigDecimal
        ? origin
        : Optional.empty();
  }

  private static Optional<Origin> made(Object owner, String method) {
    if (owner instanceof Computed computed) {
      return Optional.of(new Origin(computed.making(), () -> computed.lineage(method)));
    }
    if (!(owner instanceof Record record) || !RecordType.isOfPortfolio(record.getClass())) {
      return Optional.empty();
    }
    RecordType type = RecordType.of(record.getClass());
    return type.field(method).isPresent() && !type.keys().isEmpty()
        ? Optional.of(new Origin(Making.VALUE, () -> Lineage.of(record, method)))
        : Optional.empty();
  }

  /** The size of a list, as a figure that keeps track of its items. */
  TemplateModel size(Object model) throws TemplateModelException {
    if (!(model instanceof TemplateSequenceModel sequence)) {
      throw new TemplateModelException("expected a sequence");
    }
    ImmutableList.Builder<Subject> from = ImmutableList.builder();
    for (int i = 0; i < sequence.size(); i++) {
      TemplateModel item = sequence.get(i);
      Meter.checkFlat(item);
      subject(DeepUnwrap.permissiveUnwrap(item)).ifPresent(from::add);
    }
    ImmutableList<Subject> counted = from.build();
    return new TracedSize(sequence.size(), new Origin(Making.ITEMS, () -> Lineage.ofSize(counted)));
  }

  private static Optional<Subject> subject(@Nullable Object item) {
    if (item instanceof Subject subject) {
      return Optional.of(subject);
    } else if (item instanceof Dossier dossier) {
      return Optional.of(Subject.of(dossier.deal()));
    } else if (item instanceof Record record
        && RecordType.isOfPortfolio(record.getClass())
        && !RecordType.of(record.getClass()).keys().isEmpty()) {
      return Optional.of(Subject.of(record));
    }
    return Optional.empty();
  }

  private record TracedSize(int size, Origin origin)
      implements TemplateNumberModel, ModelWrapper.Traced {
    @Override
    public Number getAsNumber() {
      return size;
    }
  }

  /** Records that a figure is shown, and returns its id. */
  String figure(Origin origin, String shown) {
    Lineage lineage = origin.lineage().get();
    ImmutableList<Subject> from = lineage.from();
    Hasher origins = Hashing.murmur3_128().newHasher().putUnencodedChars(lineage.what());
    for (Subject subject : from.subList(0, Math.min(MOST_HASHED, from.size()))) {
      origins
          .putUnencodedChars(subject.record())
          .putChar('|')
          .putUnencodedChars(subject.key())
          .putChar('|')
          .putUnencodedChars(subject.field().orElse(""));
    }
    String base = "f" + origins.putInt(from.size()).hash().toString().substring(0, 12);
    int times = seen.merge(base, 1, Integer::sum);
    String id = times == 1 ? base : base + "-" + times;
    figures.add(new TracedFigure(id, shown, how(lineage), lineage));
    return id;
  }

  private String how(Lineage lineage) {
    return texts.text(
        language,
        lineage.making().name().toLowerCase(Locale.ROOT),
        Map.of(
            "count",
            lineage.from().size(),
            "field",
            lineage.making() == Making.VALUE
                ? Words.ofField(lineage.from().get(0).field().orElseThrow(), language)
                : "",
            "what",
            lineage.what()));
  }

  /** The figures shown, in order. */
  ImmutableList<TracedFigure> figures() {
    return ImmutableList.copyOf(figures);
  }
}
