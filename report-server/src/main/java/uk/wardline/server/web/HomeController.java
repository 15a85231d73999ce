package uk.wardline.server.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.wardline.reports.Catalogue;
import uk.wardline.server.account.Reader;

/** The first page: what this reader may use. */
@Controller
final class HomeController {
  private final Catalogue catalogue;

  HomeController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping("/")
  String home(@AuthenticationPrincipal Reader reader, Model model) {
    model.addAttribute("reports", catalogue.forRole(reader.role()));
    return "home";
  }
}
