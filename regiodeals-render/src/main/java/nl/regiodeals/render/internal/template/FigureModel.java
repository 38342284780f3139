package nl.regiodeals.render.internal.template;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import freemarker.template.utility.DeepUnwrap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Figures;
import nl.regiodeals.core.analysis.NamedFigure;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Tranche;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A name of the catalogue of figures, or the start of one, as templates see it: {@code deals} leads
 * to {@code deals.gesloten}, which is a number, and {@code tranche} takes the number of a tranche.
 */
class FigureModel implements TemplateHashModel, TemplateMethodModelEx, AdapterTemplateModel {
  private final Catalogue catalogue;
  private final String name;
  private final Optional<NamedFigure> figure;

  private FigureModel(Catalogue catalogue, String name, Optional<NamedFigure> figure) {
    this.catalogue = catalogue;
    this.name = name;
    this.figure = figure;
  }

  /**
   * What all names of one run share.
   *
   * @param figures the catalogue
   * @param language the language of words that are arguments
   * @param wrapper shows the items of lists
   */
  record Catalogue(Figures figures, Language language, ObjectWrapper wrapper) {
    /**
     * What a name stands for; null if there is no such name, or its value is unknown and no name
     * goes on from it.
     */
    @Nullable FigureModel find(String name) {
      Optional<NamedFigure> figure = figures.find(name);
      Optional<Object> value = figure.flatMap(NamedFigure::value);
      if (value.isEmpty()) {
        boolean isBlock =
            figure.isPresent()
                && figure.get().kind() != NamedFigure.Kind.FIGURE
                && figure.get().kind() != NamedFigure.Kind.LIST;
        return isBlock || figures.isStart(name)
            ? new FigureModel(this, name, isBlock ? figure : Optional.empty())
            : null;
      }
      return of(name, figure, value.get());
    }

    /** The first step of each name, in each language. */
    Set<String> roots() {
      return figures.roots();
    }

    private FigureModel of(String name, Optional<NamedFigure> figure, Object value) {
      if (value instanceof Money money) {
        return new NumberModel(this, name, figure, money.euros());
      } else if (value instanceof Number number) {
        return new NumberModel(this, name, figure, number);
      } else if (value instanceof Boolean truth) {
        return new TruthModel(this, name, figure, truth);
      } else if (value instanceof List<?> list) {
        return new ListModel(this, name, figure, list);
      }
      return new WordsModel(this, name, figure);
    }
  }

  /** What it stands for; empty for the start of a name, and for a figure whose value is unknown. */
  Optional<NamedFigure> figure() {
    return figure;
  }

  /** The name as it was typed. */
  String name() {
    return name;
  }

  @Override
  public @Nullable TemplateModel get(String step) {
    return catalogue.find(name + "." + step);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  @SuppressWarnings("rawtypes") // as in FreeMarker
  public @Nullable Object exec(List arguments) throws TemplateModelException {
    StringBuilder called = new StringBuilder(name).append('(');
    for (Object argument : arguments) {
      called.append(called.charAt(called.length() - 1) == '(' ? "" : ",");
      called.append(argument(argument));
    }
    return catalogue.find(called.append(')').toString());
  }

  private String argument(@Nullable Object model) throws TemplateModelException {
    Object value = model == null ? null : DeepUnwrap.permissiveUnwrap((TemplateModel) model);
    if (value instanceof Number number) {
      return new BigDecimal(number.toString()).toPlainString();
    } else if (value instanceof Tranche tranche) {
      return Integer.toString(tranche.number());
    } else if (value instanceof Deal deal) {
      return quoted(deal.id());
    } else if (value instanceof Dossier dossier) {
      return quoted(dossier.deal().id());
    } else if (value instanceof Enum<?> choice) {
      return quoted(Words.of(choice, catalogue.language()));
    }
    return quoted(String.valueOf(value));
  }

  private static String quoted(String word) {
    return "\"" + word + "\"";
  }

  @Override
  public Object getAdaptedObject(Class<?> hint) {
    return figure.flatMap(NamedFigure::value).orElse(this);
  }

  /** Where the value comes from. */
  Trace.Origin origin() {
    NamedFigure known = figure.orElseThrow();
    return new Trace.Origin(known.lineage().making(), known::lineage);
  }

  private static final class NumberModel extends FigureModel
      implements TemplateNumberModel, ModelWrapper.Traced {
    private final Number number;

    NumberModel(Catalogue all, String name, Optional<NamedFigure> figure, Number number) {
      super(all, name, figure);
      this.number = number;
    }

    @Override
    public Number getAsNumber() {
      return number;
    }

    @Override
    public Trace.Origin origin() {
      return super.origin();
    }
  }

  private static final class TruthModel extends FigureModel implements TemplateBooleanModel {
    private final boolean isTrue;

    TruthModel(Catalogue all, String name, Optional<NamedFigure> figure, boolean isTrue) {
      super(all, name, figure);
      this.isTrue = isTrue;
    }

    @Override
    public boolean getAsBoolean() {
      return isTrue;
    }
  }

  private static final class WordsModel extends FigureModel implements TemplateScalarModel {
    private final String words;

    WordsModel(Catalogue all, String name, Optional<NamedFigure> figure) {
      super(all, name, figure);
      this.words = figure.flatMap(known -> known.shown(all.language())).orElse("");
    }

    @Override
    public String getAsString() {
      return words;
    }
  }

  private static final class ListModel extends FigureModel implements TemplateSequenceModel {
    private final List<?> items;
    private final ObjectWrapper wrapper;

    ListModel(Catalogue all, String name, Optional<NamedFigure> figure, List<?> items) {
      super(all, name, figure);
      this.items = items;
      this.wrapper = all.wrapper();
    }

    @Override
    public @Nullable TemplateModel get(int index) throws TemplateModelException {
      return index < items.size() ? wrapper.wrap(items.get(index)) : null;
    }

    @Override
    public int size() {
      return items.size();
    }
  }
}
