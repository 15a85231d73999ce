package uk.wardline.index.standard;

import java.text.Normalizer;

/**
 * Letters without their marks: lower case, no diacritics, ligatures and special letters spelled
 * out.
 */
final class Latin {
  private Latin() {}

  static String fold(String raw) {
    String text = raw;
    if (!isAscii(raw)) {
      text = Normalizer.normalize(raw, Normalizer.Form.NFKD);
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      append(out, Character.toLowerCase(text.charAt(i)));
    }
    return out.toString();
  }

  private static void append(StringBuilder out, char c) {
    switch (c) {
      case 'ß' -> out.append("ss");
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'ø' -> out.append('o');
      case 'ł' -> out.append('l');
      case 'đ', 'ð' -> out.append('d');
      case 'þ' -> out.append("th");
      case 'ı' -> out.append('i');
      case '’', '‘', '`', '´', 'ʻ', 'ʼ' -> out.append('\'');
      case '‐', '‑', '–', '—' -> out.append('-');
      default -> {
        if (Character.getType(c) != Character.NON_SPACING_MARK) {
          out.append(c);
        }
      }
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
