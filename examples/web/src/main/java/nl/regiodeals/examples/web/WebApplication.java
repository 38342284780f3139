package nl.regiodeals.examples.web;

import java.io.IOException;
import java.nio.file.Path;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.render.Renderer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The application. One renderer, one set of checks and one set of formats serve all requests, for
 * they are immutable.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class WebApplication {
  /** Starts it; see {@code application.properties} for what can be set. */
  public static void main(String[] arguments) {
    SpringApplication.run(WebApplication.class, arguments);
  }

  @Bean
  Renderer renderer() {
    return Renderer.builder().build();
  }

  @Bean
  Checks checks() {
    return Checks.load();
  }

  @Bean
  Formats formats() {
    return Formats.load();
  }

  @Bean
  Desk desk(
      Formats formats,
      Checks checks,
      Renderer renderer,
      @Value("${regiodeals.portfolio}") Path portfolio,
      @Value("${regiodeals.work}") Path work)
      throws IOException {
    return Desk.open(formats, checks, renderer, portfolio, work);
  }

  /** The site stands at the root, the interface for programs below {@code /api}. */
  @Bean
  WebMvcConfigurer site(Desk desk) {
    return new WebMvcConfigurer() {
      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/**").addResourceLocations(desk.site().toUri().toString());
      }

      @Override
      public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
        registry.addViewController("/en/").setViewName("forward:/en/index.html");
      }
    };
  }
}
