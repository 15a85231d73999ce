package uk.wardline.index.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparatorsTest {
  @ParameterizedTest
  @CsvSource({
    "forename, robert, robert, same",
    "forename, robert, bob, variant",
    "forename, ann marie, marie, variant",
    "forename, annmarie, ann marie, variant",
    "forename, caitlyn, catlyn, close",
    "forename, christine, christopher, alike",
    "forename, r, robert, initial",
    "forename, s, robert, else",
    "forename, robert, susan, else",
    "surname, alan, allen, alike",
    "surname, smith jones, jones, variant",
    "birth-date, 19710624, 19710624, same",
    "birth-date, 19710624, 19710524, slip",
    "birth-date, 19710604, 19710406, slip",
    "birth-date, 19710624, 19711124, two parts",
    "birth-date, 19710624, 19720530, near",
    "birth-date, 19710128, 19711015, near",
    "birth-date, 19710624, 19880113, else",
    "birth-date, 19710101, 19710101, same",
    "birth-date, 19710101, 19810101, else",
    "code, AB123457, AB123457, same",
    "code, AB123457, AB123475, slip",
    "code, AB123457, AB999975, else",
    "code, 6988048, 6988158, two slips",
    "code, 6, 9, else",
    "postcode, LE11AA, LE11AB, slip",
    "postcode, LE11AA, LE11BQ, sector",
    "postcode, LE11AA, LE15BQ, district",
    "postcode, LE11AA, LE25BQ, else",
    "postcode, 4011, 4101, slip",
    "postcode, 4011, 4322, else",
    "email, ann@example.org, ann@example.org, same",
    "email, ann.lee@example.org, an.lee@example.org, close",
    "email, ann.lee@example.org, ann.lee@another-place.co.uk, same name",
    "email, ann.lee@example.org, bob@smith.com, else",
    "text, high street, high street, same",
    "text, high street, hihg street, close",
    "text, high street, mill lane, else",
    "exact, F, M, else",
  })
  void twoValuesAgreeAtTheStrongestLevelThatHolds(String name, String a, String b, String level) {
    Comparator comparator = Comparators.named(name).orElseThrow();
    assertThat(comparator.levels().get(comparator.level(a, b))).isEqualTo(level);
  }

  @Test
  void theOrderOfTheTwoValuesNeverMatters() {
    Random random = new Random(3);
    for (String name : Comparators.names()) {
      Comparator comparator = Comparators.named(name).orElseThrow();
      for (int i = 0; i < 500; i++) {
        String a = value(name, random);
        String b = value(name, random);
        assertThat(comparator.level(a, b))
            .as("%s: %s, %s", name, a, b)
            .isEqualTo(comparator.level(b, a));
      }
    }
  }

  private static String value(String comparator, Random random) {
    StringBuilder text = new StringBuilder();
    boolean digits = comparator.equals("birth-date");
    for (int i = 0; i < 8; i++) {
      text.append((char) (digits ? '0' + random.nextInt(3) : 'A' + random.nextInt(3)));
    }
    return comparator.equals("email") ? text.insert(4, '@').toString() : text.toString();
  }
}
