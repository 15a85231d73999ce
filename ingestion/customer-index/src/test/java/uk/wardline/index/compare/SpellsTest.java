package uk.wardline.index.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.wardline.index.person.Field;
import uk.wardline.index.person.Kind;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.person.Source;

class SpellsTest {
  @ParameterizedTest
  @CsvSource({
    "20050101, 20080619, 20080619, , follows",
    "20050101, 20080618, 20080619, , follows",
    "20080619, , 20050101, 20080619, follows",
    "20050101, 20080619, 20080701, 20090101, soon after",
    "20050101, 20080619, 20080601, , soon after",
    "20050101, , 20080701, , at one time",
    "20050101, 20080619, 20060101, 20070101, at one time",
    "20050101, 20080619, 20100101, , long after"
  })
  void aMoveIsSeenByTheDayOfIt(
      String fromA, String toA, String fromB, String toB, String expected) {
    int level = level(fromA, toA, fromB, toB);

    assertThat(Spells.LEVELS.get(level - 1)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({", , 20080619, ", "20050101, 20140231, 20080619, ", "20059999, , 20080619, "})
  void aDayThatIsNotThereOrNeverWasSaysNothing(String fromA, String toA, String fromB, String toB) {
    assertThat(level(fromA, toA, fromB, toB)).isEqualTo(Pattern.MISSING);
  }

  private static int level(String fromA, String toA, String fromB, String toB) {
    var table = new PersonTable.Builder();
    int source = table.add(new Source("homes", false));
    add(table, source, fromA, toA);
    add(table, source, fromB, toB);
    // Somebody must have an end, or there is no such column.
    add(table, source, "20010101", "20020101");
    return Spells.of(table.build()).level(0, 1);
  }

  private static void add(PersonTable.Builder table, int source, String from, String to) {
    table.begin(source, "");
    if (from != null) {
      table.set(Field.of(Kind.HOME_FROM), from);
    }
    if (to != null) {
      table.set(Field.of(Kind.HOME_TO), to);
    }
  }
}
