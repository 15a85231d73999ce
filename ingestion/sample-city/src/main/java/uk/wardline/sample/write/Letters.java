package uk.wardline.sample.write;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;

/** Letters without their marks, where a system or a clerk has none. */
public final class Letters {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private Letters() {}

  /** All marks left out: "Lukasz" for "Łukasz". */
  public static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace('ł', 'l')
            .replace('Ł', 'L');
      }
    }
    return text;
  }

  /** Only those marks left out that windows-1252 lacks. */
  static String western(String text) {
    CharsetEncoder encoder = WESTERN.newEncoder();
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (encoder.canEncode(c)) {
        out.append(c);
      } else {
        out.append(plain(String.valueOf(c)));
      }
    }
    return out.toString();
  }
}
