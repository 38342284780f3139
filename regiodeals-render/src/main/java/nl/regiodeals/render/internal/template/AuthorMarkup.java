package nl.regiodeals.render.internal.template;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Slug;
import nl.regiodeals.render.AuthorWords;
import nl.regiodeals.render.AuthorWords.Passage;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.internal.RenderNotices;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Puts the words of an author into the sections of a publication. For one document; not safe to
 * share between threads.
 */
final class AuthorMarkup {
  /** A name of a figure in the words of an author. */
  private static final Pattern FIGURE = Pattern.compile("\\$\\{([^{}]{1,200})}");

  /** The places at a section, and the keys of their words. */
  private static final ImmutableList<String> POSITIONS =
      ImmutableList.of("before", "after", "instead");

  /** What stands for the names of all deals, where sections are listed. */
  private static final String DEAL = "deal";

  private final AuthorWords words;
  private final Messages texts;
  private final BiFunction<String, Place, String> figure;
  private final Set<Passage> used = new LinkedHashSet<>();
  private final Set<String> sections = new LinkedHashSet<>();

  /**
   * The words for one publication.
   *
   * @param texts the texts of the publication, with the names of its sections
   * @param figure gives a figure by its name, as markup
   */
  AuthorMarkup(AuthorWords words, Messages texts, BiFunction<String, Place, String> figure) {
    this.words = words;
    this.texts = texts;
    this.figure = figure;
  }

  /**
   * The passages before, after or instead of a section, as markup; empty if there are none.
   *
   * @param section the id of the section; of the deal, if it is about one
   * @param deal the name of the deal that it is about
   */
  String at(String position, String section, Optional<String> deal) {
    sections.add(deal.isPresent() ? DEAL : section);
    StringBuilder markup = new StringBuilder();
    for (Passage passage : words.passages()) {
      if (Stream.concat(Stream.of(section), deal.stream())
          .flatMap(name -> headings(position, name))
          .anyMatch(plain(passage.heading())::equals)) {
        used.add(passage);
        markup.append(markup(passage));
      }
    }
    return markup.toString();
  }

  /** What a heading may say for a place: the words of each language, and the ids. */
  private Stream<String> headings(String position, String section) {
    return Stream.of(Language.DUTCH, Language.ENGLISH)
        .flatMap(
            language ->
                Stream.of(section, name(section, language))
                    .map(name -> plain(texts.text(language, "place." + position) + " " + name)));
  }

  private String name(String section, Language language) {
    String key = "place." + section;
    return texts.has(language, key) ? texts.text(language, key) : section;
  }

  private static String plain(String heading) {
    return Slug.of(heading);
  }

  /**
   * Refuses words whose place the publication does not have, so that nothing an author wrote is
   * left out in silence.
   */
  void refuseUnused(Language language) {
    words.passages().stream()
        .filter(passage -> !used.contains(passage))
        .findFirst()
        .ifPresent(
            passage -> {
              throw new RenderException(
                  RenderNotices.WORDS_NO_PLACE
                      .notice()
                      .at(place(passage, 0))
                      .with("heading", passage.heading())
                      .with("positions", joined(POSITIONS, language))
                      .with("sections", joined(List.copyOf(sections), language)),
                  null);
            });
  }

  private String joined(List<String> keys, Language language) {
    return String.join(", ", keys.stream().map(key -> name(key, language)).toList());
  }

  private Place place(Passage passage, int line) {
    return new Place.InText(words.file(), passage.line() + line, 1, "");
  }

  private String markup(Passage passage) {
    Node document =
        Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build()
            .parse(passage.markdown());
    Writing writing = new Writing(passage);
    document.accept(writing);
    return writing.out.toString();
  }

  /** Writes Markdown in the vocabulary of templates. */
  private final class Writing extends AbstractVisitor {
    private final Passage passage;
    private final StringBuilder out = new StringBuilder();
    private int line = 1;

    Writing(Passage passage) {
      this.passage = passage;
    }

    private void element(String name, Node node) {
      out.append('<').append(name).append('>');
      visitChildren(node);
      out.append("</").append(name).append('>');
    }

    private void block(String name, Node node) {
      if (!node.getSourceSpans().isEmpty()) {
        line = node.getSourceSpans().get(0).getLineIndex() + 1;
      }
      element(name, node);
    }

    @Override
    public void visit(Paragraph paragraph) {
      if (paragraph.getParent() instanceof ListItem) {
        visitChildren(paragraph);
      } else {
        block("p", paragraph);
      }
    }

    @Override
    public void visit(Heading heading) {
      block("h" + Math.min(heading.getLevel(), 4), heading);
    }

    @Override
    public void visit(BulletList list) {
      block("ul", list);
    }

    @Override
    public void visit(OrderedList list) {
      block("ol", list);
    }

    @Override
    public void visit(ListItem item) {
      Node second = item.getFirstChild() == null ? null : item.getFirstChild().getNext();
      if (second != null) {
        throw refused(item, RenderNotices.WORDS_NOT_ALLOWED.notice());
      }
      element("li", item);
    }

    @Override
    public void visit(StrongEmphasis strong) {
      element("strong", strong);
    }

    @Override
    public void visit(Emphasis emphasis) {
      element("em", emphasis);
    }

    @Override
    public void visit(Link link) {
      out.append("<a href=\"").append(TemplateData.escaped(link.getDestination())).append("\">");
      visitChildren(link);
      out.append("</a>");
    }

    @Override
    public void visit(Text text) {
      Matcher names = FIGURE.matcher(text.getLiteral());
      int from = 0;
      while (names.find()) {
        out.append(TemplateData.escaped(text.getLiteral().substring(from, names.start())));
        out.append(figure.apply(names.group(1).strip(), place(passage, line)));
        from = names.end();
      }
      out.append(TemplateData.escaped(text.getLiteral().substring(from)));
    }

    @Override
    public void visit(Code code) {
      out.append(TemplateData.escaped(code.getLiteral()));
    }

    @Override
    public void visit(SoftLineBreak soft) {
      out.append(' ');
      line++;
    }

    @Override
    public void visit(HardLineBreak hard) {
      out.append("<br/>");
      line++;
    }

    @Override
    public void visit(Image image) {
      throw refused(image, RenderNotices.WORDS_NOT_ALLOWED.notice());
    }

    @Override
    public void visit(BlockQuote quote) {
      throw refused(quote, RenderNotices.WORDS_NOT_ALLOWED.notice());
    }

    @Override
    public void visit(HtmlInline html) {
      throw refused(html, RenderNotices.WORDS_NOT_ALLOWED.notice());
    }

    @Override
    public void visit(HtmlBlock html) {
      throw refused(html, RenderNotices.WORDS_NOT_ALLOWED.notice());
    }

    @Override
    public void visit(FencedCodeBlock code) {
      throw refused(code, RenderNotices.WORDS_NOT_ALLOWED.notice());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      throw refused(code, RenderNotices.WORDS_NOT_ALLOWED.notice());
    }

    @Override
    public void visit(ThematicBreak line) {
      throw refused(line, RenderNotices.WORDS_NOT_ALLOWED.notice());
    }

    @Override
    public void visit(CustomBlock block) {
      throw refused(block, RenderNotices.WORDS_NOT_ALLOWED.notice());
    }

    private RenderException refused(Node node, Notice notice) {
      int at =
          node.getSourceSpans().isEmpty() ? line : node.getSourceSpans().get(0).getLineIndex() + 1;
      return new RenderException(notice.at(place(passage, at)), null);
    }
  }
}
