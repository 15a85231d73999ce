package uk.wardline.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import uk.wardline.server.sql.TooBusyException;

/** Turns what the parts throw for a reader into the status of the answer. */
@ControllerAdvice
final class Refusals {
  @ExceptionHandler
  void busy(TooBusyException e, HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }

  @ExceptionHandler
  void absent(NotThereException e, HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  @ExceptionHandler
  void forbidden(NotForYouException e, HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }
}
