package nl.regiodeals.examples.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets headers that tell browsers not to guess content types, to load nothing from elsewhere, and
 * not to show a page within a frame of another site. The pages of the site have the same policy,
 * but a policy within a page cannot forbid framing.
 */
final class SafeHeaders extends OncePerRequestFilter implements Ordered {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** Before the login, whose answers get them too. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    // kept by the browser of who signed in, and asked again each time
    response.setHeader("Cache-Control", "private, no-cache");
    chain.doFilter(request, response);
  }
}
