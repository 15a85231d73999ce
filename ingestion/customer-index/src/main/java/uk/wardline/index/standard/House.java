package uk.wardline.index.standard;

import java.util.Locale;
import java.util.Optional;

/** The number of a house, in the form in which {@link UkAddress} gives it. */
public final class House implements Cleaner {
  private final Code code = new Code();

  @Override
  public Optional<String> clean(String raw) {
    return UkAddress.house(raw).or(() -> code.clean(raw).map(c -> c.toLowerCase(Locale.ROOT)));
  }
}
