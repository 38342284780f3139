package nl.regiodeals.render.internal.template;

import com.google.common.collect.ImmutableList;
import freemarker.core.TemplateXMLOutputModel;
import freemarker.core.XMLOutputFormat;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import freemarker.template.utility.DeepUnwrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.NamedFigure;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.core.text.XmlText;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value as readers see it, without a function around it. For one document; not safe to
 * share between threads.
 */
final class ValueWriter {
  private final Notation notation;
  private final Language language;
  private final Trace trace;
  private final NamedBlocks blocks;

  ValueWriter(Language language, Trace trace, NamedBlocks blocks) {
    this.notation = Notation.of(language);
    this.language = language;
    this.trace = trace;
    this.blocks = blocks;
  }

  /** A part of a publication. */
  record PartModel(String xhtml) implements TemplateModel {}

  /** A written value: text, or blocks. */
  record Written(boolean isBlock, ImmutableList<Inline> inlines, ImmutableList<Block> blocks) {
    Expressions.Shown at(int line, ImmutableList<String> rows) {
      return new Expressions.Shown(line, isBlock, inlines, blocks, rows);
    }
  }

  /**
   * A value as readers see it; empty if it cannot be shown.
   *
   * @param isAlone whether it is alone in its paragraph, so that a list has a line for each item
   */
  Optional<Written> write(TemplateModel model, boolean isAlone) throws TemplateModelException {
    if (model instanceof PartModel part) {
      return Optional.of(blocks(new NamedBlocks.Markup(part.xhtml(), Optional.empty())));
    }
    if (model instanceof FigureModel named) {
      Optional<NamedFigure> figure = named.figure();
      if (figure.isEmpty()) {
        return Optional.empty();
      }
      switch (figure.get().kind()) {
        case TABLE, CHART, MAP -> {
          return Optional.of(blocks(blocks.of(figure.get())));
        }
        case LIST -> {
          return Optional.of(list((TemplateSequenceModel) model, isAlone));
        }
        case FIGURE -> {
          return Optional.of(figure(named, figure.get()));
        }
      }
    }
    return markup(model).map(this::text);
  }

  private Written text(String markup) {
    return new Written(false, blocks.inlines(XmlText.allowed(markup)), ImmutableList.of());
  }

  private Written blocks(NamedBlocks.Markup markup) {
    return new Written(true, ImmutableList.of(), blocks.blocks(markup));
  }

  private Written figure(FigureModel model, NamedFigure figure) {
    String shown =
        figure.value().filter(Money.class::isInstance).isPresent()
            ? notation.roundMoney((Money) figure.value().orElseThrow())
            : figure.shown(language).orElse("");
    if (figure.unit() == NamedFigure.Unit.TEXT) {
      return text(TemplateData.escaped(shown));
    }
    String id = trace.figure(model.origin(), shown);
    ImmutableList<Inline> plain = ImmutableList.of(new Inline.Text(XmlText.allowed(shown)));
    return new Written(false, ImmutableList.of(new Inline.Figure(id, plain)), ImmutableList.of());
  }

  private Written list(TemplateSequenceModel model, boolean isAlone) throws TemplateModelException {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < model.size(); i++) {
      items.add(TemplateData.escaped(plain(DeepUnwrap.unwrap(model.get(i)))));
    }
    return isAlone
        ? blocks(
            new NamedBlocks.Markup(
                items.isEmpty() ? "" : "<ul><li>" + String.join("</li><li>", items) + "</li></ul>",
                Optional.empty()))
        : text(notation.list(items));
  }

  private Optional<String> markup(TemplateModel model) throws TemplateModelException {
    if (model instanceof TemplateXMLOutputModel made) {
      return Optional.of(XMLOutputFormat.INSTANCE.getMarkupString(made));
    } else if (model instanceof TemplateSequenceModel sequence) {
      List<String> items = new ArrayList<>();
      for (int i = 0; i < sequence.size(); i++) {
        Optional<String> item = markup(sequence.get(i));
        if (item.isEmpty()) {
          return item;
        }
        items.add(item.get());
      }
      return Optional.of(notation.list(items));
    }
    Object value = DeepUnwrap.permissiveUnwrap(model);
    if (value instanceof TemplateModel || isRecord(value)) {
      return Optional.empty();
    }
    String shown = plain(value);
    return Optional.of(
        model instanceof ModelWrapper.Traced traced
            ? TemplateData.markup(traced.origin(), shown, trace)
            : TemplateData.escaped(shown));
  }

  /** Whether it is a record that has no form in a text. */
  private static boolean isRecord(@Nullable Object value) {
    return value == null
        || (value instanceof Record
            && !(value instanceof Money)
            && !(value instanceof Deal)
            && !value.getClass().getSimpleName().equals("PartialDate"));
  }

  private String plain(@Nullable Object value) {
    if (value instanceof Money money) {
      return notation.roundMoney(money);
    } else if (value instanceof Deal deal) {
      return deal.label();
    } else if (value instanceof Dossier dossier) {
      return dossier.deal().label();
    } else if (value instanceof Number number) {
      return notation.show(
          number instanceof Integer || number instanceof Long
              ? number
              : new java.math.BigDecimal(number.toString()));
    }
    return value == null ? "" : notation.show(value);
  }
}
