package uk.wardline.geo.map;

import java.util.ArrayList;
import java.util.List;

/** About how wide a text is in Arial and its likes, which share one set of widths. */
final class TextWidth {
  private static final double BOLD = 1.07;

  private TextWidth() {}

  static double of(String text, double size, boolean bold) {
    double ems = text.codePoints().mapToDouble(TextWidth::ems).sum();
    return ems * size * (bold ? BOLD : 1);
  }

  /** The words in lines no wider than given; a word that is wider has a line of its own. */
  static List<String> wrapped(String text, double width, double size, boolean bold) {
    List<String> lines = new ArrayList<>();
    for (String word : text.strip().split("\\s+", -1)) {
      String longer = lines.isEmpty() ? word : lines.getLast() + " " + word;
      if (!lines.isEmpty() && of(longer, size, bold) <= width) {
        lines.set(lines.size() - 1, longer);
      } else {
        lines.add(word);
      }
    }
    return lines;
  }

  private static double ems(int c) {
    if ("ijl|'".indexOf(c) >= 0) {
      return 0.222;
    }
    if ("fIrt .,:;!/()[]-".indexOf(c) >= 0) {
      return 0.3;
    }
    if ("mMW%@".indexOf(c) >= 0) {
      return 0.87;
    }
    if ("ABCDEGHKNOPQRSUVwXY&".indexOf(c) >= 0) {
      return 0.7;
    }
    return Character.isUpperCase(c) ? 0.65 : 0.55;
  }
}
