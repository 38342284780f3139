package nl.regiodeals.render.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import nl.regiodeals.core.text.Language;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that some format could not write cannot be built. */
class DocumentTest {
  private static final ImmutableList<Inline> WORDS = ImmutableList.of(new Inline.Text("words"));

  private static ImmutableList<Inline> line(Inline... parts) {
    return ImmutableList.copyOf(parts);
  }

  private static Block.Row row(int cells) {
    return new Block.Row(
        IntStream.range(0, cells)
            .mapToObj(c -> new Block.Cell(false, false, WORDS))
            .collect(ImmutableList.toImmutableList()));
  }

  private static void refuses(ThrowingCallable built, String reason) {
    assertThatIllegalArgumentException().isThrownBy(built).withMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 5, 7})
  void aHeadingHasALevelThatEveryFormatHas(int level) {
    refuses(() -> new Block.Heading(level, "id", WORDS), "1 to 4, not " + level);
  }

  @Test
  void aHeadingHasAnId() {
    refuses(() -> new Block.Heading(1, " ", WORDS), "id");
  }

  @Test
  void idsOfHeadingsAreUnique() {
    Block.Heading heading = new Block.Heading(2, "twice", WORDS);
    assertThat(new Document("T", Language.DUTCH, ImmutableList.of(heading)).blocks()).hasSize(1);
    refuses(
        () -> new Document("T", Language.DUTCH, ImmutableList.of(heading, heading)),
        "two headings have the id twice");
  }

  @Test
  void aDocumentHasATitle() {
    refuses(() -> new Document(" ", Language.DUTCH, ImmutableList.of()), "title");
  }

  @Test
  void aTableIsARectangleWithACaptionAndColumns() {
    assertThat(new Block.Table(WORDS, row(2), ImmutableList.of(row(2))).rows()).hasSize(2);
    assertThat(new Block.Table(WORDS, row(2), ImmutableList.of()).rows()).hasSize(1);
    refuses(() -> new Block.Table(WORDS, row(2), ImmutableList.of(row(3))), "2 columns");
    refuses(() -> new Block.Table(WORDS, row(2), ImmutableList.of(row(2), row(1))), "not 1");
    refuses(() -> new Block.Table(WORDS, row(0), ImmutableList.of()), "columns");
    refuses(() -> new Block.Table(line(), row(1), ImmutableList.of()), "caption");
  }

  @Test
  void aPictureTellsWhatItShows() {
    refuses(
        () -> new Block.Illustration(WORDS, "", new Drawing(1, 1, ImmutableList.of())),
        "alternative");
  }

  @Test
  void aNoteHoldsNoNoteHoweverDeep() {
    Inline note = new Inline.Note(WORDS);
    refuses(() -> new Inline.Note(line(note)), "note");
    refuses(() -> new Inline.Note(line(new Inline.Strong(line(note)))), "note");
    assertThat(new Inline.Note(line(new Inline.Link("#a", WORDS))).content()).hasSize(1);
  }

  @Test
  void aLinkHoldsNoLinkAndNoNoteHoweverDeep() {
    refuses(() -> new Inline.Link("#a", line(new Inline.Link("#b", WORDS))), "link");
    refuses(() -> new Inline.Link("#a", line(new Inline.Note(WORDS))), "note");
    refuses(
        () ->
            new Inline.Link(
                "#a",
                line(
                    new Inline.Emphasis(
                        line(new Inline.Figure("f", line(new Inline.Note(WORDS))))))),
        "note");
  }

  @Test
  void wordsInAnotherLanguageNameIt() {
    refuses(() -> new Inline.Foreign(Language.of(""), WORDS), "language");
  }

  @Test
  void plainTextHasNoLooksAndNoNotes() {
    assertThat(
            Inline.plainText(
                line(
                    new Inline.Text("a"),
                    new Inline.Strong(line(new Inline.Emphasis(line(new Inline.Text("b"))))),
                    new Inline.Note(WORDS),
                    new Inline.LineBreak(),
                    new Inline.Link("#x", line(new Inline.Text("c"))),
                    new Inline.Foreign(Language.ENGLISH, line(new Inline.Text("d"))),
                    new Inline.Figure("f", line(new Inline.Text("e"))))))
        .isEqualTo("ab\ncde");
  }
}
