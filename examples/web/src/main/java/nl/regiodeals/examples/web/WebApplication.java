package nl.regiodeals.examples.web;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.render.Renderer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The application. One renderer, one set of checks and one set of formats serve all requests,
 * because they are immutable.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class WebApplication {
  /** Starts it; see {@code application.properties} for its settings. */
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
  Versions versions(@Value("${regiodeals.work}") Path work) throws IOException {
    return Versions.in(work);
  }

  @Bean
  Desk desk(
      Formats formats,
      Checks checks,
      Renderer renderer,
      Versions versions,
      @Value("${regiodeals.portfolio}") Path portfolio,
      @Value("${regiodeals.work}") Path work)
      throws IOException {
    return Desk.open(formats, checks, renderer, portfolio, versions, work);
  }

  /** Installs the limit that keeps uploads from blocking visitors. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> door(
      @Value("${regiodeals.upload.at-once}") int atOnce,
      @Value("${regiodeals.upload.longest}") Duration longest) {
    return server -> server.addEngineValves(new UploadDoor(atOnce, longest));
  }

  @Bean
  SafeHeaders headers() {
    return new SafeHeaders();
  }

  /** Serves the site at the root; the API is below {@code /api}. */
  @Bean
  WebMvcConfigurer site(Desk desk) {
    return new WebMvcConfigurer() {
      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry
            .addResourceHandler("/**")
            .addResourceLocations(desk.site().toUri().toString())
            // by content: the modification times are meaningless when one folder replaces another
            .setUseLastModified(false)
            .setEtagGenerator(WebApplication::tag)
            .resourceChain(false)
            .addResolver(new SiteNow(desk));
      }

      @Override
      public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
        registry.addViewController("/en/").setViewName("forward:/en/index.html");
      }
    };
  }

  private static String tag(Resource file) {
    try {
      return MoreFiles.asByteSource(file.getFilePath()).hash(Hashing.sha256()).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds files in the current site. */
  private static final class SiteNow extends PathResourceResolver {
    private final Desk desk;

    SiteNow(Desk desk) {
      this.desk = desk;
    }

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      return super.getResource(path, new FileSystemResource(desk.site() + "/"));
    }
  }
}
