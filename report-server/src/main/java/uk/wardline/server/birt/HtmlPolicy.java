package uk.wardline.server.birt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What a report's HTML may do: show itself. The style sheet is part of every page and known by its
 * hash, so that nothing has to be allowed in general.
 */
public final class HtmlPolicy {
  static final String STYLE = read();

  static final String IN_PAGE =
      "default-src 'none'; img-src data:; style-src '" + hash(STYLE) + "'";

  private HtmlPolicy() {}

  /**
   * The content security policy to send with the HTML of a report; the page stands in a frame of
   * the same origin, and the frame carries {@code sandbox} as well.
   */
  public static String contentSecurityPolicy() {
    return IN_PAGE + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";
  }

  private static String read() {
    try (InputStream in = HtmlPolicy.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("The style sheet of the reports is missing.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String hash(String style) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
