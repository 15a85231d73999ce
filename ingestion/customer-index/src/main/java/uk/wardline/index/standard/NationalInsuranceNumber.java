package uk.wardline.index.standard;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A National Insurance number: two letters, six digits and, where known, a suffix, which is left
 * out since it tells nothing about the person. Prefixes that are never given out, temporary numbers
 * (TN and a date of birth) and repeated digits are empty.
 */
public final class NationalInsuranceNumber implements Cleaner {
  private static final Pattern FORM =
      Pattern.compile("(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\\d{6}[A-D]?");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("..(\\d)\\1{5}.?|..123456.?|AB\\d{6}X?Z");

  @Override
  public Optional<String> clean(String raw) {
    String text = raw.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return FORM.matcher(text).matches() && !PLACEHOLDER.matcher(text).matches()
        ? Optional.of(text.substring(0, 8))
        : Optional.empty();
  }
}
