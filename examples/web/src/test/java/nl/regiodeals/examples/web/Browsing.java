package nl.regiodeals.examples.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person with a browser: keeps the cookie, and sends forms with the token of their page.
 *
 * @param client the client, which follows no redirects
 * @param root the address of the application
 * @param cookie the cookie of the session; blank if there is none
 */
record Browsing(HttpClient client, URI root, String cookie) {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern COOKIE = Pattern.compile("(JSESSIONID=[^;]+)");

  /** Signs in on the page. */
  static Browsing signIn(HttpClient client, URI root, String password) {
    Browsing stranger = new Browsing(client, root, "");
    HttpResponse<String> page = stranger.get("/login");
    Browsing visitor = stranger.with(page);
    return visitor.with(
        visitor.send(
            "/login",
            Map.of("username", "regiodeals", "password", password, "_csrf", token(page.body()))));
  }

  private Browsing with(HttpResponse<?> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .map(COOKIE::matcher)
        .filter(Matcher::find)
        .map(found -> new Browsing(client, root, found.group(1)))
        .reduce(this, (before, after) -> after);
  }

  /** The token of the forms of a page. */
  static String token(String page) {
    Matcher found = TOKEN.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("no form in " + page);
    }
    return found.group(1);
  }

  HttpResponse<String> get(String path) {
    return sent(request(path).build());
  }

  /** Sends a form. */
  HttpResponse<String> send(String path, Map<String, String> fields) {
    return sent(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + coded(field.getValue()))
                        .collect(Collectors.joining("&"))))
            .build());
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path));
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  HttpResponse<String> sent(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
