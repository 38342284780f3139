package nl.regiodeals.examples.embedding.spring;

import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.render.Renderer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Letters over HTTP. */
@SpringBootApplication(proxyBeanMethods = false)
public class LetterApplication {
  /** Starts it. */
  public static void main(String[] arguments) {
    SpringApplication.run(LetterApplication.class, arguments);
  }

  @Bean
  Renderer renderer() {
    return Renderer.builder().build();
  }

  @Bean
  Formats formats() {
    return Formats.load();
  }
}
