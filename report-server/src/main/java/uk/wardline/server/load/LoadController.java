package uk.wardline.server.load;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.wardline.server.account.Reader;
import uk.wardline.server.web.Menu;
import uk.wardline.server.web.NotForYouException;
import uk.wardline.server.web.NotThereException;
import uk.wardline.warehouse.load.LoadBook;

/** The latest loads, and all that is known of one: for whoever answers for figures. */
@Controller
public final class LoadController {
  private static final int LOADS_SHOWN = 50;

  private final LoadBook loads;

  LoadController(LoadBook loads) {
    this.loads = loads;
  }

  @GetMapping("/loads")
  String list(@AuthenticationPrincipal Reader reader, Model model) {
    check(reader);
    model.addAttribute("held", loads.held().orElse(null));
    model.addAttribute("loads", loads.latest(LOADS_SHOWN));
    return "loads";
  }

  @GetMapping("/loads/{id}")
  String show(@AuthenticationPrincipal Reader reader, @PathVariable long id, Model model) {
    check(reader);
    model.addAttribute(
        "story", loads.find(id).orElseThrow(() -> new NotThereException("There is no load " + id)));
    return "load";
  }

  private static void check(Reader reader) {
    if (!Menu.LOADS.isFor(reader.role())) {
      throw new NotForYouException("The loads");
    }
  }
}
