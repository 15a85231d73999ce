package uk.wardline.geo.map;

import java.util.ArrayList;
import java.util.List;
import uk.wardline.geo.WardSet;

/** What a map shows, in words, for who cannot see it. */
record Description(WardSet wards, WardMapContent content, List<WardValue> values) {
  private static final Counted WARDS = new Counted("ward", "wards");

  String text() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Map of "
            + WARDS.of(values.size())
            + " ("
            + wards.title()
            + "), shaded by the number of "
            + content.counted().many()
            + ".");
    int highest = -1;
    int lowest = -1;
    for (int i = 0; i < values.size(); i++) {
      if (count(i) >= 0) {
        highest = highest < 0 || count(i) > count(highest) ? i : highest;
        lowest = lowest < 0 || count(i) < count(lowest) ? i : lowest;
      }
    }
    if (highest >= 0) {
      sentences.add("Highest: " + named(highest) + ". Lowest: " + named(lowest) + ".");
    }
    tell(sentences, WardValue.NoData.class, "without data");
    tell(sentences, WardValue.Suppressed.class, "suppressed");
    sentences.add(content.unplaced().text(content.counted()));
    return String.join(" ", sentences);
  }

  static String text(WardValue value, Counted counted) {
    return switch (value) {
      case WardValue.Count(long count) -> counted.of(count);
      case WardValue.NoData() -> "no data";
      case WardValue.Suppressed() -> "suppressed";
    };
  }

  private void tell(List<String> sentences, Class<? extends WardValue> kind, String what) {
    long count = values.stream().filter(kind::isInstance).count();
    if (count > 0) {
      sentences.add(WARDS.of(count) + " " + what + ".");
    }
  }

  private String named(int i) {
    return wards.wards().get(i).name() + ", " + Counted.number(count(i));
  }

  private long count(int i) {
    return values.get(i) instanceof WardValue.Count(long count) ? count : -1;
  }
}
