package uk.wardline.index.standard;

import java.util.Map;
import java.util.Optional;

/** The name of a street in lower case with the usual abbreviations spelled out ("rd" is "road"). */
public final class StreetCleaner implements Cleaner {
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("rd", "road"),
          Map.entry("ave", "avenue"),
          Map.entry("av", "avenue"),
          Map.entry("cl", "close"),
          Map.entry("cres", "crescent"),
          Map.entry("cr", "crescent"),
          Map.entry("ct", "court"),
          Map.entry("crt", "court"),
          Map.entry("dr", "drive"),
          Map.entry("gdns", "gardens"),
          Map.entry("gr", "grove"),
          Map.entry("gro", "grove"),
          Map.entry("ln", "lane"),
          Map.entry("pl", "place"),
          Map.entry("sq", "square"),
          Map.entry("terr", "terrace"),
          Map.entry("ter", "terrace"),
          Map.entry("pk", "park"),
          Map.entry("hse", "house"),
          Map.entry("apt", "flat"),
          Map.entry("apartment", "flat"));
  private final PlainText text = new PlainText();

  @Override
  public Optional<String> clean(String raw) {
    return text.clean(raw).map(StreetCleaner::spellOut);
  }

  private static String spellOut(String text) {
    String[] words = text.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      words[i] = SHORT.getOrDefault(words[i], words[i]);
    }
    int last = words.length - 1;
    // "St" is a street at the end and a saint elsewhere.
    if (last > 0 && words[last].equals("st")) {
      words[last] = "street";
    }
    return String.join(" ", words);
  }
}
