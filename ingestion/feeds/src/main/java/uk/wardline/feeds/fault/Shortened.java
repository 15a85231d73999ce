package uk.wardline.feeds.fault;

/**
 * Values cut for display: at most 80 characters, line breaks and other control characters made
 * visible.
 */
public final class Shortened {

  /** The longest value that is shown whole, in characters. */
  public static final int LIMIT = 80;

  private Shortened() {}

  /** The value, at most {@link #LIMIT} characters long, ending in "…" if it was cut. */
  public static String of(String value) {
    boolean whole = value.length() <= LIMIT;
    int end = whole ? value.length() : LIMIT - 1;
    if (!whole && Character.isHighSurrogate(value.charAt(end - 1))) {
      end--;
    }
    String cut = whole ? value : value.substring(0, end) + "…";
    return hasControl(cut) ? visible(cut) : cut;
  }

  private static boolean hasControl(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  private static String visible(String text) {
    var out = new StringBuilder(text.length() + 8);
    text.chars().forEach(c -> out.append(Character.isISOControl(c) ? symbol((char) c) : (char) c));
    return out.toString();
  }

  /** The picture that Unicode has for a control character, one character long. */
  private static char symbol(char control) {
    return control < 0x20 ? (char) (0x2400 + control) : '␡';
  }
}
