package uk.wardline.index.standard;

import java.util.Locale;
import java.util.Optional;

/**
 * A code or a number that some body gave a person: capitals and digits only; one repeated character
 * is empty.
 */
public final class Code implements Cleaner {
  @Override
  public Optional<String> clean(String raw) {
    String code = raw.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return code.isEmpty() || (code.length() > 3 && code.chars().distinct().count() == 1)
        ? Optional.empty()
        : Optional.of(code);
  }
}
