package uk.wardline.server.security;

import uk.wardline.server.birt.HtmlPolicy;

/** The content security policies: what a browser may load and run for our pages. */
public final class ContentPolicies {
  /** For our own pages: nothing inline, nothing from elsewhere. */
  public static final String PAGE =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "connect-src 'self'",
          "frame-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  /**
   * For a report's HTML, which stands in a sandboxed frame of one of our pages: no script at all,
   * nothing from elsewhere, and its one style sheet known by its hash.
   */
  public static final String REPORT = HtmlPolicy.contentSecurityPolicy();

  private ContentPolicies() {}
}
