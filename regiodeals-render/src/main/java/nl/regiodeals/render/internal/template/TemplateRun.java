package nl.regiodeals.render.internal.template;

import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.work.InterruptedWorkException;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.internal.RenderNotices;
import org.jspecify.annotations.Nullable;

/**
 * Runs a template within its limits, and says in our own words what is wrong with it.
 *
 * @param publication whose template it is
 * @param configuration the sandbox
 * @param timeLimit how long it may run
 */
record TemplateRun(Publication publication, Configuration configuration, TimeLimit timeLimit) {
  /** The most that a template may write. */
  private static final int LARGEST_OUTPUT = 16 << 20;

  /** Gives a template. */
  interface Source {
    Template template() throws IOException;
  }

  /**
   * Runs it, and returns what it writes.
   *
   * @param source gives the template
   * @param set sets what is different for this run
   * @throws InterruptedWorkException if the thread is interrupted
   */
  String run(
      Source source, Map<String, Object> data, Optional<Trace> traced, Consumer<Environment> set) {
    Interruption.check();
    try {
      return written(source, data, traced, set);
    } catch (RuntimeException e) {
      // what FreeMarker makes of an interrupt depends on where it was
      Interruption.check();
      throw e;
    }
  }

  private String written(
      Source source, Map<String, Object> data, Optional<Trace> traced, Consumer<Environment> set) {
    BoundedWriter out = new BoundedWriter(LARGEST_OUTPUT);
    try {
      Template template = source.template();
      Environment run = template.createProcessingEnvironment(data, out);
      traced.ifPresent(trace -> run.setCustomAttribute(ModelWrapper.TRACE, trace));
      run.setCustomAttribute(Meter.ATTRIBUTE, new Meter());
      set.accept(run);
      timeLimit.run(run::process);
      return out.toString();
    } catch (TimeoutException e) {
      throw new RenderException(
          RenderNotices.TOO_SLOW
              .notice()
              .at(new Place.InFile(publication.template()))
              .with("seconds", BigDecimal.valueOf(timeLimit.longest().toMillis(), 3)),
          e);
    } catch (TemplateNotFoundException e) {
      throw new RenderException(noTemplate(publication, e), e);
    } catch (ParseException e) {
      throw bad(configuration, e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e);
    } catch (InvalidReferenceException e) {
      throw new RenderException(
          RenderNotices.NOT_THERE
              .notice()
              .at(place(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber()))
              .with("what", String.valueOf(e.getBlamedExpressionString())),
          e);
    } catch (TemplateException e) {
      if (e.getCause() instanceof RenderException refused) {
        throw refused.notice().place().isPresent()
            ? refused
            : new RenderException(
                refused
                    .notice()
                    .at(place(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber())),
                e);
      } else if (e.getCause() instanceof IOException within) {
        throw notThere(configuration, publication, e, within);
      }
      throw bad(
          configuration, e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber(), e);
    } catch (IOException e) {
      throw bad(configuration, publication.template(), 1, 0, e);
    } catch (Stopped e) {
      throw refused(e.notice(), publication, e);
    } catch (StackOverflowError e) {
      throw refused(RenderNotices.TEMPLATE_WITHOUT_END.notice(), publication, e);
    } catch (OutOfMemoryError e) {
      throw refused(RenderNotices.TEMPLATE_MEMORY.notice(), publication, e);
    }
  }

  private static Notice noTemplate(Publication publication, TemplateNotFoundException e) {
    return RenderNotices.NO_TEMPLATE
        .notice()
        .with("template", e.getTemplateName())
        .with("publication", publication.id());
  }

  /** The exception for a template that is included but cannot be used. */
  private static RenderException notThere(
      Configuration configuration,
      Publication publication,
      TemplateException asks,
      IOException within) {
    Place place = place(asks.getTemplateSourceName(), asks.getLineNumber(), asks.getColumnNumber());
    if (within instanceof ParseException wrong) {
      return bad(
          configuration,
          wrong.getTemplateName(),
          wrong.getLineNumber(),
          wrong.getColumnNumber(),
          asks);
    } else if (within instanceof MalformedTemplateNameException name) {
      return new RenderException(
          RenderNotices.TEMPLATE_ELSEWHERE.notice().at(place).with("what", name.getTemplateName()),
          asks);
    } else if (within instanceof TemplateNotFoundException name) {
      return new RenderException(noTemplate(publication, name).at(place), asks);
    }
    return bad(
        configuration,
        asks.getTemplateSourceName(),
        asks.getLineNumber(),
        asks.getColumnNumber(),
        asks);
  }

  private static RenderException refused(Notice notice, Publication publication, Throwable cause) {
    return new RenderException(
        notice.place().isPresent() ? notice : notice.at(new Place.InFile(publication.template())),
        cause);
  }

  /**
   * The exception for output that is not well-formed. The parser's message is in the cause, for
   * developers; users see the place itself.
   */
  private static RenderException bad(
      Configuration configuration,
      @Nullable String template,
      @Nullable Integer line,
      @Nullable Integer column,
      Throwable cause) {
    return new RenderException(
        RenderNotices.BAD_TEMPLATE
            .notice()
            .at(place(template, line, column))
            .with(
                "near",
                Excerpt.of(
                    configuration.getTemplateLoader(),
                    String.valueOf(template),
                    line == null ? 1 : line,
                    column == null ? 0 : column)),
        cause);
  }

  private static Place place(
      @Nullable String template, @Nullable Integer line, @Nullable Integer column) {
    return new Place.InText(
        String.valueOf(template), line == null ? 1 : line, column == null ? 0 : column, "");
  }
}
