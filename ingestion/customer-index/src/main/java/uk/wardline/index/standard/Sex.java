package uk.wardline.index.standard;

import java.util.Locale;
import java.util.Optional;

/** Sex as recorded: F, M or X; 1 and 2 are male and female as in the NHS data dictionary. */
public final class Sex implements Cleaner {
  @Override
  public Optional<String> clean(String raw) {
    return switch (raw.strip().toLowerCase(Locale.ROOT)) {
      case "f", "female", "woman", "girl", "2" -> Optional.of("F");
      case "m", "male", "man", "boy", "1" -> Optional.of("M");
      case "x", "other", "non-binary", "nonbinary" -> Optional.of("X");
      default -> Optional.empty();
    };
  }
}
