package uk.wardline.index.standard;

import java.util.Optional;
import java.util.Set;

/**
 * A town, a locality, an occupation: lower case, no diacritics, words apart by one space; fillers
 * are empty.
 */
public final class PlainText implements Cleaner {
  private static final Set<String> FILLERS =
      Set.of("unknown", "not known", "n a", "na", "none", "null", "nil", "tbc", "missing", "nan");

  @Override
  public Optional<String> clean(String raw) {
    String text = Latin.fold(raw).replace("'", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return text.isEmpty() || FILLERS.contains(text) ? Optional.empty() : Optional.of(text);
  }
}
