package uk.wardline.index.standard;

import java.util.Optional;

/** A unique property reference number: up to twelve digits, without leading zeros. */
public final class Uprn implements Cleaner {
  @Override
  public Optional<String> clean(String raw) {
    String digits = raw.strip();
    if (digits.endsWith(".0")) {
      digits = digits.substring(0, digits.length() - 2);
    }
    if (digits.isEmpty()
        || digits.length() > 12
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    String significant = digits.replaceFirst("^0+", "");
    return significant.isEmpty()
            || (significant.length() > 5 && significant.chars().distinct().count() == 1)
        ? Optional.empty()
        : Optional.of(significant);
  }
}
