package uk.wardline.server.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to sign in on; signing in itself is the security chain's. */
@Controller
final class SignInController {
  @GetMapping("/sign-in")
  String signIn(HttpServletRequest request, Model model) {
    var asked = request.getParameterMap();
    model.addAttribute("wrong", asked.containsKey("wrong"));
    model.addAttribute("wait", asked.containsKey("wait"));
    model.addAttribute("signedOut", asked.containsKey("signed-out"));
    return "sign-in";
  }
}
