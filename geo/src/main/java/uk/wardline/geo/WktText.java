package uk.wardline.geo;

import java.math.BigDecimal;

/**
 * Writes boundaries as well-known text with every digit: JTS's own writer stops after sixteen
 * decimals, which loses the last bits of a number near zero, such as a longitude in Greenwich.
 */
final class WktText {
  private final StringBuilder out = new StringBuilder("MULTIPOLYGON (");

  private WktText() {}

  static String of(Boundary boundary) {
    WktText text = new WktText();
    String between = "";
    for (Boundary.Area area : boundary.areas()) {
      text.out.append(between).append('(');
      text.ring(area.shell());
      for (Ring hole : area.holes()) {
        text.out.append(", ");
        text.ring(hole);
      }
      text.out.append(')');
      between = ", ";
    }
    return text.out.append(')').toString();
  }

  private void ring(Ring ring) {
    out.append('(');
    for (int i = 0; i < ring.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      number(ring.longitude(i));
      out.append(' ');
      number(ring.latitude(i));
    }
    out.append(')');
  }

  /** Without an exponent, which not every reader knows, and without ".0". */
  private void number(double value) {
    String text = Double.toString(value);
    if (text.indexOf('E') >= 0) {
      text = new BigDecimal(text).toPlainString();
    }
    out.append(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
  }
}
