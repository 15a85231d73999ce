package uk.wardline.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page for whatever went wrong: plain words, what to do, and a number under which the log knows
 * more. Nothing of the cause is shown.
 */
@Controller
final class ErrorPages implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private final SecureRandom random = new SecureRandom();

  @RequestMapping("/error")
  String error(HttpServletRequest request, HttpServletResponse response, Model model) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpServletResponse.SC_NOT_FOUND;
    var reference = reference();
    var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
      LOG.error("{}: {} at {}", reference, status, path, cause instanceof Throwable t ? t : null);
    } else {
      LOG.info("{}: {} at {}", reference, status, path);
    }
    response.setStatus(status);
    model.addAttribute("reference", reference);
    model.addAttribute("problem", Problem.of(status));
    return "error";
  }

  /** What went wrong, as far as a reader is concerned. */
  enum Problem {
    NOT_ALLOWED("You cannot do that"),
    NOT_FOUND("There is no such page"),
    WRONG("That request cannot be answered"),
    BUSY("Wardline is busy"),
    OURS("Something went wrong on our side");

    private final String title;

    Problem(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    static Problem of(int status) {
      return switch (status) {
        case HttpServletResponse.SC_UNAUTHORIZED, HttpServletResponse.SC_FORBIDDEN -> NOT_ALLOWED;
        case HttpServletResponse.SC_NOT_FOUND, HttpServletResponse.SC_GONE -> NOT_FOUND;
        case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> BUSY;
        default -> status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? WRONG : OURS;
      };
    }
  }

  private String reference() {
    var bytes = new byte[4];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
  }
}
