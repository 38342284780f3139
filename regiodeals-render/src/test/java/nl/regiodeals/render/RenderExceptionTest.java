package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import nl.regiodeals.core.Sample;
import nl.regiodeals.core.Serialised;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;

class RenderExceptionTest {
  @Test
  void itKeepsItsNoticeWhenItIsSerialised() throws Exception {
    Renderer renderer = Renderer.builder().build();
    RenderException refusal =
        catchThrowableOfType(
            RenderException.class, () -> renderer.render("brief", Request.of(Sample.portfolio())));
    RenderException copy = Serialised.copy(refusal);
    assertThat(copy).hasMessage(refusal.getMessage());
    assertThat(copy.notice()).isEqualTo(refusal.notice());
    assertThat(copy.notice().message(Language.DUTCH))
        .isEqualTo(refusal.notice().message(Language.DUTCH));
  }
}
