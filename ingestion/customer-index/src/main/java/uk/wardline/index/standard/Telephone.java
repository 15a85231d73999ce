package uk.wardline.index.standard;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/**
 * A telephone number in its international form (E.164); a number without a country is of the given
 * region.
 */
public final class Telephone implements Cleaner {
  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
  private final String region;

  public Telephone(String region) {
    this.region = region;
  }

  @Override
  public Optional<String> clean(String raw) {
    if (raw.isBlank()) {
      return Optional.empty();
    }
    try {
      var number = numbers.parse(raw, region);
      String national = Long.toString(number.getNationalNumber());
      boolean oneDigit = national.chars().distinct().count() < 3;
      return oneDigit || !numbers.isPossibleNumber(number)
          ? Optional.empty()
          : Optional.of(numbers.format(number, PhoneNumberFormat.E164));
    } catch (NumberParseException _) {
      return Optional.empty();
    }
  }
}
