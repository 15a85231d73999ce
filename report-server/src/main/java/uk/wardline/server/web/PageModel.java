package uk.wardline.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.wardline.server.account.Reader;

/** What every page knows: its assets, who reads it and which part of the menu it belongs to. */
@ControllerAdvice
final class PageModel {
  private final Assets assets;
  private final Words words = new Words();

  PageModel(Assets assets) {
    this.assets = assets;
  }

  @ModelAttribute("assets")
  Assets assets() {
    return assets;
  }

  @ModelAttribute("words")
  Words words() {
    return words;
  }

  @ModelAttribute("menu")
  List<Menu.Item> menu() {
    var reader = reader();
    return reader == null ? List.of() : Menu.of(reader.role());
  }

  @ModelAttribute("reader")
  @Nullable Reader reader() {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    return signedIn != null && signedIn.getPrincipal() instanceof Reader reader ? reader : null;
  }

  @ModelAttribute("part")
  String part(HttpServletRequest request) {
    var path = request.getRequestURI();
    int end = path.indexOf('/', 1);
    var first = end < 0 ? path : path.substring(0, end);
    return first.equals("/runs") ? "/reports" : first;
  }
}
