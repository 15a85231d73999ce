package uk.wardline.sample.error;

import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.life.Days;

/** Slips of the pen and of the ear. */
final class Slips {

  private static final String ROWS = "qwertyuiop asdfghjkl zxcvbnm";
  private static final String VOWELS = "aeiou";

  private Slips() {}

  /** A word with one slip; the same only if it has no two letters. */
  static String word(String word, Dice dice) {
    if (word.length() < 2) {
      return word;
    }
    int at = 1 + dice.below(word.length() - 1);
    char c = word.charAt(at);
    return switch (dice.below(5)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + c + word.substring(at);
      case 2 -> turned(word, at);
      case 3 -> word.substring(0, at) + neighbour(c, dice) + word.substring(at + 1);
      default -> vowel(word, at, dice);
    };
  }

  private static String turned(String word, int at) {
    if (at + 1 == word.length() || word.charAt(at) == word.charAt(at + 1)) {
      return word + word.charAt(word.length() - 1);
    }
    return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }

  private static char neighbour(char c, Dice dice) {
    int at = ROWS.indexOf(Character.toLowerCase(c));
    if (at < 0) {
      return 'e';
    }
    int other = at == 0 || (at + 1 < ROWS.length() && dice.chance(0.5)) ? at + 1 : at - 1;
    char near = ROWS.charAt(other);
    return near == ' ' ? 'e' : near;
  }

  private static String vowel(String word, int at, Dice dice) {
    for (int i = at; i < word.length(); i++) {
      int which = VOWELS.indexOf(word.charAt(i));
      if (which >= 0) {
        char other = VOWELS.charAt((which + 1 + dice.below(4)) % 5);
        return word.substring(0, i) + other + word.substring(i + 1);
      }
    }
    return word.substring(0, at) + word.substring(at + 1);
  }

  /** A house number with one digit wrong, or "14A" for "14". */
  static String number(String text, Dice dice) {
    int last = text.length() - 1;
    char c = text.charAt(last);
    if (c < '0' || c > '9' || dice.chance(0.15)) {
      return text + "A";
    }
    char other = (char) ('0' + (c - '0' + 1 + dice.below(9)) % 10);
    return last > 0 && dice.chance(0.25)
        ? text.substring(0, last)
        : text.substring(0, last) + other;
  }

  /** A postcode with one of its last three characters wrong. */
  static String postcode(String postcode, Dice dice) {
    int at = postcode.length() - 1 - dice.below(3);
    char c = postcode.charAt(at);
    char other =
        c >= '0' && c <= '9'
            ? (char) ('0' + (c - '0' + 1 + dice.below(9)) % 10)
            : (char) ('A' + (c - 'A' + 1 + dice.below(25)) % 26);
    return postcode.substring(0, at) + other + postcode.substring(at + 1);
  }

  /** Another month of the same year; day and month the other way round where both can be. */
  static int month(int birth, Dice dice) {
    var date = Days.date(birth);
    boolean turns = date.getDayOfMonth() <= 12 && date.getDayOfMonth() != date.getMonthValue();
    if (turns && dice.chance(0.6)) {
      return Days.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
    }
    int month = 1 + (date.getMonthValue() - 1 + 1 + dice.below(11)) % 12;
    return Days.of(date.getYear(), month, Math.min(date.getDayOfMonth(), 28));
  }

  /** Another year, mostly a near one, never one that is still to come. */
  static int year(int birth, Dice dice) {
    var date = Days.date(birth);
    int off = dice.chance(0.3) ? 10 : dice.chance(0.8) ? 1 : 2;
    boolean later = dice.chance(0.5) && date.getYear() + off <= 2007;
    int year = date.getYear() + (later ? off : -off);
    return Days.of(year, date.getMonthValue(), Math.min(date.getDayOfMonth(), 28));
  }
}
