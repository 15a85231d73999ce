package uk.wardline.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import uk.wardline.index.measure.Truth;
import uk.wardline.index.person.Field;
import uk.wardline.index.person.Kind;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.person.Source;

/**
 * A made-up town for tests: households whose people share surname, street and house; two registers,
 * the second with slips. Names are made of syllables, so that nothing but the shape is like a real
 * town.
 */
public final class Town {
  private static final String[] START = {
    "ba", "ke", "mo", "ri", "su", "ta", "lo", "ne", "vi", "da", "pe", "ho"
  };
  private static final String[] END = {
    "ra", "lin", "mer", "ton", "sey", "na", "bert", "wick", "la", "den"
  };

  private final Random random;
  private final List<List<String>> persons = new ArrayList<>();

  public Town(int households, long seed) {
    random = new Random(seed);
    for (int h = 0; h < households; h++) {
      String surname = name(40);
      String street = name(60) + " street";
      String house = String.valueOf(1 + random.nextInt(80));
      String postcode =
          "LE" + (1 + random.nextInt(9)) + (1 + random.nextInt(9)) + letter() + letter();
      for (int p = 1 + random.nextInt(5); p > 0; p--) {
        persons.add(List.of(name(100), surname, date(), house, street, postcode));
      }
    }
  }

  /** The table and its truth, the records in random order. */
  public record Registers(PersonTable table, Truth truth) {}

  public Registers registers(boolean eachPersonOnce) {
    var table = new PersonTable.Builder();
    List<String> truth = new ArrayList<>();
    for (int register = 0; register < 2; register++) {
      int source = table.add(new Source("register-" + register, eachPersonOnce));
      List<Integer> order = new ArrayList<>();
      for (int p = 0; p < persons.size(); p++) {
        if (random.nextInt(20) > 0) {
          order.add(p);
        }
      }
      Collections.shuffle(order, random);
      for (int p : order) {
        table.begin(source, register + "-" + truth.size());
        truth.add(String.valueOf(p));
        fill(table, persons.get(p), register == 1);
      }
    }
    return new Registers(table.build(), Truth.of(truth));
  }

  private void fill(PersonTable.Builder table, List<String> person, boolean slips) {
    Kind[] kinds = {
      Kind.FORENAME, Kind.SURNAME, Kind.BIRTH_DATE, Kind.HOUSE, Kind.STREET, Kind.POSTCODE
    };
    double[] slip = {0.25, 0.2, 0.08, 0.05, 0.05, 0.05};
    for (int f = 0; f < kinds.length; f++) {
      if (slips && random.nextInt(50) == 0) {
        continue;
      }
      String value = person.get(f);
      table.set(
          Field.of(kinds[f]), slips && random.nextDouble() < slip[f] ? slipped(value) : value);
    }
  }

  private String slipped(String value) {
    int at = random.nextInt(value.length());
    boolean digit = Character.isDigit(value.charAt(at));
    char other = (char) (digit ? '0' + random.nextInt(10) : 'a' + random.nextInt(26));
    return value.substring(0, at) + other + value.substring(at + 1);
  }

  private String name(int of) {
    int n = (int) (of * random.nextDouble() * random.nextDouble());
    return START[n % START.length] + START[(n / 7) % START.length] + END[n % END.length];
  }

  private String date() {
    return "%d%02d%02d"
        .formatted(1930 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private char letter() {
    return (char) ('A' + random.nextInt(20));
  }
}
