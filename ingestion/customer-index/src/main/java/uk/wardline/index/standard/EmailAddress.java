package uk.wardline.index.standard;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An e-mail address in lower case, without what follows a plus sign; made-up fillers are empty. */
public final class EmailAddress implements Cleaner {
  private static final Set<String> FILLERS =
      Set.of(
          "none",
          "noemail",
          "no",
          "na",
          "test",
          "unknown",
          "noreply",
          "donotreply",
          "nomail",
          "null",
          "x");

  @Override
  public Optional<String> clean(String raw) {
    String text = raw.strip().toLowerCase(Locale.ROOT);
    if (text.startsWith("mailto:")) {
      text = text.substring("mailto:".length());
    }
    int at = text.lastIndexOf('@');
    if (at < 1 || at == text.length() - 1 || text.chars().anyMatch(Character::isWhitespace)) {
      return Optional.empty();
    }
    String local = text.substring(0, at);
    int plus = local.indexOf('+');
    if (plus > 0) {
      local = local.substring(0, plus);
    }
    return FILLERS.contains(local) ? Optional.empty() : Optional.of(local + text.substring(at));
  }
}
