package uk.wardline.index.identity;

import java.util.random.RandomGenerator;

/**
 * An opaque customer id: "C" and eleven characters that stand for nothing, the last of them a
 * check.
 */
public record CustomerId(String value) implements Comparable<CustomerId> {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RANDOM = 10;

  public CustomerId {
    if (value.length() != RANDOM + 2
        || value.charAt(0) != 'C'
        || check(value.substring(1, RANDOM + 1)) != value.charAt(RANDOM + 1)) {
      throw new IllegalArgumentException("\"" + value + "\" is no customer id");
    }
  }

  /** A new id of 50 random bits. */
  public static CustomerId next(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < RANDOM; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new CustomerId("C" + text + check(text.toString()));
  }

  private static char check(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = ALPHABET.indexOf(text.charAt(i));
      if (digit < 0) {
        throw new IllegalArgumentException("\"" + text + "\" is no customer id");
      }
      // An odd weight is invertible modulo 32, so that one wrong character shows.
      sum += digit * (2 * i + 1);
    }
    return ALPHABET.charAt(sum % ALPHABET.length());
  }

  @Override
  public int compareTo(CustomerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
