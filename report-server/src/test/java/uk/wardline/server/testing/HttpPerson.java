package uk.wardline.server.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at a browser without script, who keeps cookies and sends forms back with their token.
 */
public final class HttpPerson {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String server;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  HttpPerson(String server) {
    this.server = server;
  }

  /** Opens a page. */
  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(server + path)).GET());
  }

  /** Fetches a file. */
  public HttpResponse<byte[]> file(String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(server + path)).GET().build(),
          HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens a page and sends its form with these values. */
  public HttpResponse<String> send(String page, String action, Map<String, String> values) {
    var token = TOKEN.matcher(get(page).body());
    return token.find() ? post(action, values, token.group(1)) : post(action, values, "");
  }

  /** Sends a form with that token. */
  public HttpResponse<String> post(String action, Map<String, String> values, String token) {
    var body =
        values.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
    return send(
        HttpRequest.newBuilder(URI.create(server + action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Signs in, or tries to. */
  public HttpResponse<String> signIn(String login, String password) {
    return send("/sign-in", "/sign-in", Map.of("login", login, "password", password));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
