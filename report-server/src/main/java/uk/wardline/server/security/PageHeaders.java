package uk.wardline.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Says what a browser may load for a page, and who may frame it: nobody, but for the HTML of a
 * report, which stands in a frame of ours under a policy of its own.
 */
final class PageHeaders implements HeaderWriter {
  private static final Pattern REPORT = Pattern.compile("/runs/[^/]+/view");

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    boolean report =
        REPORT.matcher(request.getRequestURI()).matches()
            && response.getStatus() == HttpServletResponse.SC_OK;
    response.setHeader(
        "Content-Security-Policy", report ? ContentPolicies.REPORT : ContentPolicies.PAGE);
    response.setHeader("X-Frame-Options", report ? "SAMEORIGIN" : "DENY");
  }
}
