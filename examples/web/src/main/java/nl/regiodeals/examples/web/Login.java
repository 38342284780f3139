package nl.regiodeals.examples.web;

import java.io.IOException;
import java.nio.file.Path;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may come in: whoever knows the password. Programs send it with each request to {@code /api}
 * (HTTP Basic); people sign in on a page, and their forms carry a token, so that no other site can
 * make their browser send one. An application with several users has its own {@link
 * UserDetailsService}.
 */
@Configuration(proxyBeanMethods = false)
class Login {
  static final String USER = "regiodeals";

  private static final Logger LOG = LoggerFactory.getLogger(Login.class);

  private final boolean isOn;
  private final boolean isSiteOpen;

  Login(
      @Value("${regiodeals.login.on}") boolean isOn,
      @Value("${regiodeals.login.open-site}") boolean isSiteOpen) {
    this.isOn = isOn;
    this.isSiteOpen = isSiteOpen;
  }

  /** The password: that of the settings, or the one that is kept in the work folder. */
  @Bean
  Password password(
      @Value("${regiodeals.login.password}") String given, @Value("${regiodeals.work}") Path work)
      throws IOException {
    if (!given.isBlank()) {
      return Password.of(given);
    }
    Path file = work.resolve("password");
    Password.Made made = Password.in(file);
    made.shown()
        .filter(text -> isOn)
        .ifPresent(
            text ->
                LOG.warn(
                    "\n\n  {} {}\n  {}\n",
                    WebNotices.text("login.shown", "user", USER),
                    text,
                    WebNotices.text("login.once", "file", file.toAbsolutePath())));
    return made.password();
  }

  @Bean
  PasswordEncoder encoder(Password password) {
    return new PasswordEncoder() {
      @Override
      public String encode(@Nullable CharSequence text) {
        return password.hash();
      }

      @Override
      public boolean matches(@Nullable CharSequence text, @Nullable String hash) {
        return text != null && password.is(text);
      }
    };
  }

  @Bean
  UserDetailsService users(Password password) {
    return new InMemoryUserDetailsManager(
        User.withUsername(USER).password(password.hash()).roles("DESK").build());
  }

  /**
   * The door for programs. It takes no cookie and asks no browser for the password, so a browser
   * has nothing to send along with a form of another site.
   */
  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http) throws Exception {
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(this::allow)
        .httpBasic(basic -> basic.authenticationEntryPoint(notSignedIn()))
        .exceptionHandling(refused -> refused.authenticationEntryPoint(notSignedIn()))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .build();
  }

  /** The door for people. */
  @Bean
  @Order(2)
  SecurityFilterChain people(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            paths -> {
              paths.requestMatchers("/assets/**", "/login").permitAll();
              if (isSiteOpen) {
                paths.requestMatchers("/desk", "/desk/**").hasRole("DESK").anyRequest().permitAll();
              } else {
                allow(paths);
              }
            })
        .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/desk"))
        .logout(out -> out.logoutSuccessUrl("/login"))
        // a form of a page that was open for too long
        .exceptionHandling(
            refused ->
                refused.accessDeniedHandler(
                    (request, response, e) -> response.sendRedirect("/login?late")))
        .headers(AbstractHttpConfigurer::disable)
        .build();
  }

  private void allow(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          paths) {
    if (isOn) {
      paths.anyRequest().hasRole("DESK");
    } else {
      paths.anyRequest().permitAll();
    }
  }

  private static AuthenticationEntryPoint notSignedIn() {
    return (request, response, e) -> {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
      // not Basic: a browser would ask for the password, and then send it along with anything
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Password");
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      JsonMapper.shared()
          .writeValue(
              response.getOutputStream(),
              new Refusals.Refusal(
                  Finding.of(WebNotices.NOT_SIGNED_IN.notice(), request.getLocale())));
    };
  }

  /** Who is signed in; the application itself if nobody has to. */
  static String name(@Nullable Principal who) {
    return who == null ? USER : who.getName();
  }
}
