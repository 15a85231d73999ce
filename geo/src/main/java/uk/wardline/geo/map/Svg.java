package uk.wardline.geo.map;

/**
 * Writes SVG: escapes text and attributes, and gives numbers one decimal, always the same way. Not
 * thread-safe.
 */
final class Svg {
  /** Near-black, as text has it. */
  static final String INK = "#0b0c0c";

  /** The grey of secondary text. */
  static final String GREY = "#505a5f";

  private final StringBuilder out = new StringBuilder();

  /** How a piece of text looks; anchor is start, middle or end. */
  record Type(double size, boolean bold, String anchor, String colour) {
    static Type plain(double size) {
      return new Type(size, false, "start", INK);
    }

    static Type bold(double size) {
      return new Type(size, true, "start", INK);
    }

    Type centred() {
      return new Type(size, bold, "middle", colour);
    }

    Type in(String other) {
      return new Type(size, bold, anchor, other);
    }
  }

  Svg raw(String markup) {
    out.append(markup);
    return this;
  }

  Svg text(double x, double y, Type type, String text) {
    out.append("<text").append(place(x, y, type));
    out.append(" fill=\"").append(type.colour()).append("\">").append(escaped(text));
    out.append("</text>\n");
    return this;
  }

  /**
   * Text that can be read on any ground: white beneath, which readers of the document are spared.
   */
  Svg haloed(double x, double y, Type type, String text) {
    out.append("<text").append(place(x, y, type));
    out.append(" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\"");
    out.append(" aria-hidden=\"true\">").append(escaped(text)).append("</text>\n");
    return text(x, y, type, text);
  }

  private static String place(double x, double y, Type type) {
    return " x=\""
        + number(x)
        + "\" y=\""
        + number(y)
        + "\" font-size=\""
        + number(type.size())
        + (type.bold() ? "\" font-weight=\"bold" : "")
        + (type.anchor().equals("start") ? "" : "\" text-anchor=\"" + type.anchor())
        + "\"";
  }

  static String number(double value) {
    long tenths = Math.round(value * 10);
    String sign = tenths < 0 ? "-" : "";
    long whole = Math.abs(tenths) / 10;
    long tenth = Math.abs(tenths) % 10;
    return sign + whole + (tenth == 0 ? "" : "." + tenth);
  }

  static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints().forEach(c -> safe.append(escaped(c)));
    return safe.toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      // XML 1.0 has no place for these, not even escaped.
      default ->
          c < 0x20 || c == 0xFFFE || c == 0xFFFF || (c >= 0xD800 && c <= 0xDFFF)
              ? " "
              : Character.toString(c);
    };
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
