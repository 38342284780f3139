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
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.HelixShift;
import nl.regiodeals.core.analysis.IndicatorSeries;
import nl.regiodeals.core.analysis.SisaReconciliation;
import nl.regiodeals.core.analysis.StateOfAffairs;
import nl.regiodeals.core.analysis.Tally;
import nl.regiodeals.core.analysis.Total;
import nl.regiodeals.core.analysis.Trend;
import nl.regiodeals.core.analysis.YearProgress;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.render.document.Lineage;
import org.jspecify.annotations.Nullable;

/**
 * Remembers while a template runs from which record each figure came. For one document; not safe to
 * share between threads.
 */
final class Trace {
  static final Messages TEXTS = Messages.load("lineage", Trace.class::getResourceAsStream);
  private static final String MODEL = "nl.regiodeals.core.model";
  private static final String ANALYSIS = "nl.regiodeals.core.analysis";

  /** So many values make the id of a figure; the number of the rest does too. */
  private static final int MOST_HASHED = 50;

  private final Locale language;
  private final Messages texts;
  private final IdentityHashMap<Deal, Subject> deals = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Origin> parts = new IdentityHashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<Lineage> figures = new ArrayList<>();

  /**
   * Where a value comes from.
   *
   * @param what the type and method that gave it
   * @param how the key of how it was made, in the bundle
   * @param field the field it stands in; blank if it was computed
   * @param values gives the values it was made from; asked only for figures that are shown
   */
  record Origin(String what, String how, String field, Supplier<ImmutableList<Subject>> values) {}

  Trace(Locale language, Messages texts) {
    this.language = language;
    this.texts = texts;
  }

  /** Where what a method gave comes from; empty if it is no figure. */
  Optional<Origin> origin(Object owner, Method method, @Nullable Object given) {
    Object result =
        given instanceof Optional<?> optional ? optional.<Object>map(it -> it).orElse(null) : given;
    if (result == null) {
      return Optional.empty();
    }
    String place = method.getDeclaringClass().getPackageName();
    if (!place.equals(MODEL) && !place.equals(ANALYSIS)) {
      return Optional.empty();
    }
    Optional<Origin> origin = Optional.ofNullable(parts.get(owner)).or(() -> made(owner, method));
    if (result instanceof Record && !(result instanceof Money)) {
      // the parts of a record of the model belong to its field
      origin
          .filter(from -> from.how().equals("value") || from.how().equals("sides"))
          .ifPresent(from -> parts.put(result, from));
      return Optional.empty();
    }
    boolean counted =
        result instanceof Integer && !place.equals(ANALYSIS) && !parts.containsKey(owner);
    boolean isFigure =
        result instanceof Money || result instanceof BigDecimal || result instanceof Integer;
    return counted || !isFigure ? Optional.empty() : origin;
  }

  /** How many there are in a list, as a figure that remembers them. */
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
    return new TracedSize(sequence.size(), new Origin("size", "items", "", () -> counted));
  }

  private static Optional<Subject> subject(@Nullable Object item) {
    if (item instanceof Subject subject) {
      return Optional.of(subject);
    } else if (item instanceof Dossier dossier) {
      return Optional.of(Subject.of(dossier.deal()));
    } else if (item instanceof Record record
        && record.getClass().getPackageName().equals(MODEL)
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

  private Optional<Origin> made(Object owner, Method method) {
    String what = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    if (owner instanceof Total total) {
      return Optional.of(new Origin(what, "sum", "", total::from));
    } else if (owner instanceof Tally tally) {
      return Optional.of(new Origin(what, "count", "", () -> deals(tally.dossiers())));
    } else if (owner instanceof Trend trend) {
      return Optional.of(
          new Origin(
              what,
              "items",
              "",
              () ->
                  trend.indicators().stream()
                      .map(series -> Subject.of(series.indicator()))
                      .collect(ImmutableList.toImmutableList())));
    } else if (owner instanceof StateOfAffairs state) {
      return Optional.of(new Origin(what, "count", "", () -> deals(state.dossiers().all())));
    } else if (owner instanceof SisaReconciliation sides) {
      return Optional.of(new Origin(what, "sides", "", () -> sides(sides)));
    } else if (owner instanceof YearProgress progress) {
      return Optional.of(new Origin(what, "count", "", () -> deals(progress.reported())));
    } else if (owner instanceof HelixShift shift) {
      Subject tranche = new Subject("Tranche", Integer.toString(shift.tranche()), Optional.empty());
      return Optional.of(new Origin(what, "deals", "", () -> ImmutableList.of(tranche)));
    } else if (owner instanceof IndicatorSeries series) {
      return Optional.of(
          new Origin(
              what,
              "computed",
              "",
              () ->
                  Stream.concat(
                          Stream.of(Subject.of(series.indicator())),
                          series.measurements().stream().map(value -> Subject.of(value, "value")))
                      .collect(ImmutableList.toImmutableList())));
    } else if (owner instanceof Record record && !(owner instanceof Money)) {
      RecordType type =
          method.getDeclaringClass().getPackageName().equals(MODEL)
              ? RecordType.of(record.getClass())
              : null;
      if (type != null && type.field(method.getName()).isPresent()) {
        return type.keys().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Origin(
                    what,
                    "value",
                    method.getName(),
                    () -> ImmutableList.of(Subject.of(record, method.getName()))));
      }
      return Optional.of(new Origin(what, "computed", "", ImmutableList::of));
    }
    return Optional.empty();
  }

  /** The finance lines and the statements up to the year. */
  private static ImmutableList<Subject> sides(SisaReconciliation sides) {
    return Stream.concat(
            sides.dossier().finance().stream()
                .filter(line -> line.year() <= sides.year())
                .map(line -> Subject.of(line, "spent")),
            sides.statements().stream().map(statement -> Subject.of(statement, "indicators")))
        .collect(ImmutableList.toImmutableList());
  }

  /** The subject of each deal is made once: a table of figures asks for them again and again. */
  private ImmutableList<Subject> deals(List<Dossier> dossiers) {
    ImmutableList.Builder<Subject> subjects = ImmutableList.builder();
    for (Dossier dossier : dossiers) {
      subjects.add(deals.computeIfAbsent(dossier.deal(), Subject::of));
    }
    return subjects.build();
  }

  /** Remembers that a figure is shown, and gives its id. */
  String figure(Origin origin, String shown) {
    ImmutableList<Subject> from = origin.values().get();
    Hasher origins = Hashing.murmur3_128().newHasher().putUnencodedChars(origin.what());
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
    figures.add(new Lineage(id, shown, how(origin, from.size()), from));
    return id;
  }

  private String how(Origin origin, int count) {
    return texts.text(
        language,
        origin.how(),
        Map.of(
            "count",
            count,
            "field",
            origin.field().isEmpty() ? "" : Words.ofField(origin.field(), language),
            "what",
            origin.what()));
  }

  /** The figures shown, in the order in which they were. */
  ImmutableList<Lineage> figures() {
    return ImmutableList.copyOf(figures);
  }
}
