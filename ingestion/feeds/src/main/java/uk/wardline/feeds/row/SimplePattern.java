package uk.wardline.feeds.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that needs no going back: ASCII characters and classes of them, each a fixed
 * number of times, the last one perhaps a range of times. Immutable.
 */
final class SimplePattern {

  /** Characters that mean something in an expression, beyond the few that are understood here. */
  private static final String SPECIAL = "\\^$.|?*+()[]{}";

  private static final int ASCII = 128;

  /** So many characters of a set. */
  private static final class Item {
    private final boolean[] allowed = new boolean[ASCII];
    private int least = 1;
    private int most = 1;
  }

  private final Item[] items;
  private final int least;
  private final int most;

  private SimplePattern(List<Item> items) {
    this.items = items.toArray(Item[]::new);
    this.least = items.stream().mapToInt(item -> item.least).sum();
    Item last = items.getLast();
    this.most = last.most == Integer.MAX_VALUE ? Integer.MAX_VALUE : least - last.least + last.most;
  }

  /** The pattern, unless it is not simple. */
  static Optional<SimplePattern> of(String regex) {
    return new Parsing(regex).items().map(SimplePattern::new);
  }

  boolean matches(String text) {
    int length = text.length();
    if (length < least || length > most) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < items.length; i++) {
      boolean[] allowed = items[i].allowed;
      int end = i == items.length - 1 ? length : at + items[i].least;
      for (; at < end; at++) {
        char c = text.charAt(at);
        if (c >= ASCII || !allowed[c]) {
          return false;
        }
      }
    }
    return true;
  }

  /** Reads an expression; gives up at the first thing that is not simple. */
  private static final class Parsing {

    private final String regex;
    private int at;

    Parsing(String regex) {
      this.regex = regex;
    }

    Optional<List<Item>> items() {
      var items = new ArrayList<Item>();
      while (at < regex.length()) {
        boolean onlyLastVaries = items.isEmpty() || items.getLast().least == items.getLast().most;
        Item item = onlyLastVaries ? item() : null;
        if (item == null) {
          return Optional.empty();
        }
        items.add(item);
      }
      return items.isEmpty() ? Optional.empty() : Optional.of(items);
    }

    private @Nullable Item item() {
      var item = new Item();
      boolean read = regex.charAt(at) == '[' ? characterClass(item) : character(item);
      return read && times(item) ? item : null;
    }

    private boolean character(Item item) {
      char c = regex.charAt(at++);
      if (c >= ASCII || SPECIAL.indexOf(c) >= 0) {
        return false;
      }
      item.allowed[c] = true;
      return true;
    }

    private boolean characterClass(Item item) {
      int end = regex.indexOf(']', at);
      String inside = end < 0 ? "" : regex.substring(at + 1, end);
      at = end + 1;
      // A hyphen at an end, a negation, a class within a class: for the general engine.
      if (inside.isEmpty() || !inside.matches("([A-Za-z0-9]-[A-Za-z0-9]|[A-Za-z0-9 _/.,:'])+")) {
        return false;
      }
      for (int i = 0; i < inside.length(); i++) {
        char first = inside.charAt(i);
        boolean range = i + 2 < inside.length() && inside.charAt(i + 1) == '-';
        char last = range ? inside.charAt(i + 2) : first;
        for (char c = first; c <= last; c++) {
          item.allowed[c] = true;
        }
        i += range ? 2 : 0;
      }
      return true;
    }

    /**
     * How many times; a second sign after the first would make it lazy or possessive, and is not
     * understood.
     */
    private boolean times(Item item) {
      if (at == regex.length()) {
        return true;
      }
      switch (regex.charAt(at)) {
        case '+' -> item.most = Integer.MAX_VALUE;
        case '*' -> {
          item.least = 0;
          item.most = Integer.MAX_VALUE;
        }
        case '?' -> item.least = 0;
        case '{' -> {
          return count(item);
        }
        default -> at--;
      }
      at++;
      return true;
    }

    private boolean count(Item item) {
      int end = regex.indexOf('}', at);
      String inside = end < 0 ? "" : regex.substring(at + 1, end);
      if (!inside.matches("[0-9]{1,4}(,[0-9]{0,4})?")) {
        return false;
      }
      int comma = inside.indexOf(',');
      item.least = Integer.parseInt(comma < 0 ? inside : inside.substring(0, comma));
      item.most = comma < 0 ? item.least : most(inside.substring(comma + 1));
      at = end + 1;
      return true;
    }

    private static int most(String text) {
      return text.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(text);
    }
  }
}
