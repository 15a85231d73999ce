package uk.wardline.index;

import java.util.Locale;
import uk.wardline.index.person.Field;
import uk.wardline.index.person.Kind;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.person.Source;

/**
 * Makes small tables: {@code new Persons().source("tax").add("FORENAME=ann",
 * "SURNAME=lee").table()}.
 */
public final class Persons {
  private final PersonTable.Builder table = new PersonTable.Builder();
  private int source = -1;
  private int records;

  public Persons source(String name) {
    source = table.add(new Source(name, false));
    return this;
  }

  public Persons sourceThatHoldsEachPersonOnce(String name) {
    source = table.add(new Source(name, true));
    return this;
  }

  public Persons add(String... fields) {
    table.begin(source, "key-" + records++);
    for (String field : fields) {
      int equals = field.indexOf('=');
      Kind kind = Kind.valueOf(field.substring(0, equals).toUpperCase(Locale.ROOT));
      table.set(Field.of(kind), field.substring(equals + 1));
    }
    return this;
  }

  public Persons addProtected(String... fields) {
    add(fields);
    table.protect();
    return this;
  }

  public PersonTable table() {
    return table.build();
  }
}
