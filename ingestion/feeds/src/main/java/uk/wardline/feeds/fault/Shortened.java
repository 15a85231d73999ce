package uk.wardline.feeds.fault;

/**
 * Values cut for display: at most 80 characters of them, line breaks and other characters that
 * would not be seen made visible.
 */
public final class Shortened {

  /** The longest value that is shown whole, in characters. */
  public static final int LIMIT = 80;

  private Shortened() {}

  /** At most {@link #LIMIT} characters of the value, with "…" at the end if it was cut. */
  public static String of(String value) {
    boolean whole = value.length() <= LIMIT;
    int end = whole ? value.length() : LIMIT - 1;
    if (!whole && Character.isHighSurrogate(value.charAt(end - 1))) {
      end--;
    }
    String cut = whole ? value : value.substring(0, end) + "…";
    return cut.chars().anyMatch(Shortened::unseen) ? visible(cut) : cut;
  }

  private static boolean unseen(int c) {
    return Character.isISOControl(c) || shapesOthers(c);
  }

  /** A byte order mark, a space without width, a turn of the direction of reading. */
  private static boolean shapesOthers(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static String visible(String text) {
    var out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c)) {
        out.append(symbol(c));
      } else if (shapesOthers(c)) {
        out.append("<U+%04X>".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The picture that Unicode has for a control character, one character long. */
  private static char symbol(char control) {
    return control < 0x20 ? (char) (0x2400 + control) : '␡';
  }
}
