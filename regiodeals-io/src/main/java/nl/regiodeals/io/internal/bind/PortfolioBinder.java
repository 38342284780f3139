package nl.regiodeals.io.internal.bind;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.ProgrammeProfile;
import nl.regiodeals.core.notice.Nearest;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.work.Interruption;

/**
 * Turns a tree into a portfolio, following the schema of the model. What does not fit becomes a
 * notice: an optional value is then unknown, and a record without a required value is left out. For
 * one tree; not safe to share between threads.
 */
public final class PortfolioBinder {
  /** The field with the version of the format. */
  public static final String VERSION_FIELD = "formatVersion";

  /** The version of the format that this library writes, and the only one it reads. */
  public static final int VERSION = 1;

  private static final ScalarReader LENIENT = new ScalarReader(Strictness.LENIENT);

  private final ScalarReader scalars;
  private final BoundedNotices notices;
  private final Set<Subject> subjects = new HashSet<>();
  private final ImmutableMap.Builder<Subject, Place> places = ImmutableMap.builder();

  private PortfolioBinder(Strictness strictness, BoundedNotices notices) {
    this.scalars = new ScalarReader(strictness);
    this.notices = notices;
  }

  /**
   * Makes a portfolio.
   *
   * @param notices what was found while the tree was made; new notices are added
   * @throws nl.regiodeals.core.exchange.UnreadableException if it is not a portfolio
   */
  public static Reading bind(Node root, Strictness strictness, BoundedNotices notices) {
    return new PortfolioBinder(strictness, notices).portfolio(root);
  }

  /**
   * Makes the profile of a programme.
   *
   * @param notices what was found while the tree was made; new notices are added
   * @throws nl.regiodeals.core.exchange.UnreadableException if it is not a profile
   */
  public static ProgrammeProfile profile(Node root, Strictness strictness, BoundedNotices notices) {
    if (!(root instanceof Node.Members members) || !members.members().containsKey("id")) {
      throw ReadNotices.refusal(ReadNotices.NO_PROFILE, root.place());
    }
    PortfolioBinder binder = new PortfolioBinder(strictness, notices);
    return (ProgrammeProfile)
        binder
            .record(RecordType.of(ProgrammeProfile.class), members)
            .orElseThrow(() -> ReadNotices.refusal(binder.firstError(root)));
  }

  private Reading portfolio(Node root) {
    if (!(root instanceof Node.Members members) || !members.members().containsKey("programme")) {
      throw ReadNotices.refusal(ReadNotices.NO_PORTFOLIO, root.place());
    }
    checkVersion(members);
    Portfolio portfolio =
        (Portfolio)
            record(RecordType.portfolio(), members)
                .orElseThrow(() -> ReadNotices.refusal(firstError(root)));
    return new Reading(portfolio, Provenance.of(places.buildOrThrow()), notices.all());
  }

  private Notice firstError(Node root) {
    return notices.all().stream()
        .filter(notice -> notice.severity() == Severity.ERROR)
        .findFirst()
        .orElseGet(() -> ReadNotices.NO_PORTFOLIO.notice().at(root.place()));
  }

  private static void checkVersion(Node.Members root) {
    Node version = root.members().get(VERSION_FIELD);
    if (version instanceof Node.Scalar scalar && !scalar.text().equals(Integer.toString(VERSION))) {
      throw ReadNotices.refusal(
          ReadNotices.UNSUPPORTED_VERSION
              .notice()
              .at(scalar.place())
              .with("found", ReadNotices.shown(scalar.text()))
              .with("supported", VERSION));
    }
  }

  private Optional<Record> record(RecordType type, Node.Members node) {
    Interruption.check();
    unknownFields(type, node);
    List<List<Object>> values = new ArrayList<>();
    boolean complete = true;
    for (Field field : type.fields()) {
      ImmutableList<Object> value = field(type, field, node);
      if (value.isEmpty() && field.presence() == Field.Presence.REQUIRED) {
        complete = false;
        Node wrong = node.members().get(field.name());
        if (wrong != null && !isNothing(wrong) && node.members().size() > 1) {
          notices.accept(leftOut(type.type(), field, node.place()));
        }
      }
      values.add(value);
    }
    if (!complete) {
      return Optional.empty();
    }
    try {
      Record record = type.create(values);
      remember(type, record, node);
      return Optional.of(record);
    } catch (IllegalArgumentException e) {
      notices.accept(ReadNotices.BAD_VALUE.notice().at(node.place()).with("record", type.type()));
      return Optional.empty();
    }
  }

  /** The notice that a record was left out for lack of a required value. */
  static Notice leftOut(Class<? extends Record> type, Field field, Place place) {
    return ReadNotices.LEFT_OUT.notice().at(place).with("field", field.name()).with("record", type);
  }

  private void unknownFields(RecordType type, Node.Members node) {
    node.members()
        .forEach(
            (name, value) -> {
              if (type.field(name).isEmpty() && !isAboutTheFile(type, name)) {
                List<String> names = type.fields().stream().map(Field::name).toList();
                notices.accept(unknown(name, names, value.place()).with("record", type.type()));
              }
            });
  }

  private static boolean isAboutTheFile(RecordType type, String name) {
    return (type.type() == Portfolio.class && name.equals(VERSION_FIELD))
        || ((type.type() == Portfolio.class || type.type() == ProgrammeProfile.class)
            && name.equals("$schema"));
  }

  public static Notice unknown(String name, List<String> names, Place place) {
    return ReadNotices.UNKNOWN_FIELD
        .notice()
        .at(place)
        .with("field", ReadNotices.shown(name))
        .with("nearest", Nearest.of(name, names).orElseGet(() -> String.join(", ", names)));
  }

  private void remember(RecordType type, Record record, Node.Members node) {
    if (type.keys().isEmpty() && !type.name().equals("Programme")) {
      return;
    }
    Subject subject = new Subject(type.name(), type.key(record), Optional.empty());
    if (subjects.add(subject)) {
      places.put(subject, node.place());
      node.members().forEach((name, value) -> places.put(subject.at(name), value.place()));
    }
  }

  private ImmutableList<Object> field(RecordType owner, Field field, Node.Members node) {
    Node value = node.members().get(field.name());
    if (value == null || isNothing(value)) {
      return absent(owner, field, node);
    }
    if (field.isMany()) {
      if (!(value instanceof Node.Items items)) {
        wrong(ReadNotices.NOT_A_LIST, field, value);
        return ImmutableList.of();
      }
      return items.items().stream()
          .flatMap(item -> value(field, item).stream())
          .collect(toImmutableList());
    }
    return value(field, value).map(ImmutableList::of).orElse(ImmutableList.of());
  }

  private static boolean isNothing(Node value) {
    return value instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NOTHING;
  }

  private ImmutableList<Object> absent(RecordType owner, Field field, Node.Members node) {
    if (field.presence() != Field.Presence.REQUIRED) {
      return ImmutableList.of();
    }
    if (field.type() == ValueType.Scalar.TRUTH) {
      return ImmutableList.of(false);
    }
    if (field.mayBeAbsent() && field.type() instanceof ValueType.Nested nested) {
      return record(nested.type(), new Node.Members(ImmutableMap.of(), node.place()))
          .<ImmutableList<Object>>map(ImmutableList::of)
          .orElse(ImmutableList.of());
    }
    notices.accept(
        ReadNotices.MISSING_FIELD
            .notice()
            .at(node.place())
            .with("field", field.name())
            .with("record", owner.type()));
    return ImmutableList.of();
  }

  private Optional<Object> value(Field field, Node node) {
    if (field.type() instanceof ValueType.Nested nested) {
      if (node instanceof Node.Members members) {
        return record(nested.type(), members).map(Object.class::cast);
      }
      wrong(ReadNotices.NOT_AN_OBJECT, field, node);
      return Optional.empty();
    }
    if (node instanceof Node.Typed typed) {
      return Optional.of(typed.value());
    }
    if (!(node instanceof Node.Scalar scalar)) {
      wrong(ReadNotices.NOT_A_VALUE, field, node);
      return Optional.empty();
    }
    return field.type() instanceof ValueType.Choice choice
        ? choice(field, choice, scalar)
        : scalar(field, (ValueType.Scalar) field.type(), scalar);
  }

  private Optional<Object> scalar(Field field, ValueType.Scalar type, Node.Scalar node) {
    Optional<Object> value = scalars.read(type, node);
    if (value.isEmpty()) {
      notices.accept(wrong(field, node));
    }
    return value;
  }

  private Optional<Object> choice(Field field, ValueType.Choice type, Node.Scalar node) {
    Optional<Object> value = scalars.choice(type, node);
    if (value.isEmpty()) {
      notices.accept(wrong(field, node));
    }
    return value;
  }

  /** The notice that a value is not valid for its field. */
  static Notice wrong(Field field, Node.Scalar node) {
    if (field.type() instanceof ValueType.Scalar type && LENIENT.isAmbiguous(type, node)) {
      return notice(ReadNotices.AMBIGUOUS_NUMBER, field, node);
    }
    if (field.type() instanceof ValueType.Scalar type && LENIENT.isTooLarge(type, node)) {
      return notice(ReadNotices.HUGE_AMOUNT, field, node).with("most", Money.LARGEST);
    }
    return field.type() instanceof ValueType.Choice choice
        ? notice(ReadNotices.UNKNOWN_WORD, field, node)
            .with(
                "nearest",
                Nearest.of(node.text(), choice.names())
                    .orElseGet(() -> String.join(", ", choice.names())))
        : notice(ReadNotices.WRONG_TYPE, field, node).with("expected", field.type());
  }

  private void wrong(NoticeType type, Field field, Node node) {
    notices.accept(notice(type, field, node));
  }

  private static Notice notice(NoticeType type, Field field, Node node) {
    return type.notice().at(node.place()).with("field", field.name()).with("found", found(node));
  }

  private static String found(Node node) {
    if (node instanceof Node.Scalar scalar) {
      if (scalar.kind() == Node.Kind.PERCENT) {
        return Percentages.shown(scalar.text());
      }
      String text = ReadNotices.shown(scalar.text());
      boolean isText = scalar.kind() == Node.Kind.TEXT || scalar.kind() == Node.Kind.PLAIN_TEXT;
      return isText ? '"' + text + '"' : text;
    }
    return node instanceof Node.Items ? "[\u2026]" : "{\u2026}";
  }
}
