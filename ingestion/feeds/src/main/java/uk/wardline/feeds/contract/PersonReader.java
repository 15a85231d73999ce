package uk.wardline.feeds.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.wardline.feeds.fault.Nearest;

/** Reads which columns describe a person. */
final class PersonReader {

  static final String KEY = "key";
  static final String PROTECTED = "protected";
  static final String ONCE = "holds-each-person-once";

  private static final List<String> CONTROL = List.of(KEY, PROTECTED, ONCE);

  private final Section root;
  private final Table table;

  PersonReader(Section root, Table table) {
    this.root = root;
    this.table = table;
  }

  Optional<Person> read() {
    if (!root.has("person")) {
      return Optional.empty();
    }
    Section section = root.names("person");
    Optional<String> shield = section.optionalText(PROTECTED);
    shield.ifPresent(column -> TableReader.find(section, PROTECTED, column, table));
    var person =
        new Person(key(section), shield.orElse(null), section.flag(ONCE, false), parts(section));
    if (CONTROL.containsAll(section.keys())) {
      root.fault(
          "person", "describes nobody", "say which column is the forename, the surname and so on");
    }
    return Optional.of(person);
  }

  private List<String> key(Section section) {
    if (section.has(KEY)) {
      return columns(section, KEY);
    }
    if (table.key() instanceof Key.Columns(List<String> names)) {
      return names;
    }
    section.fault(KEY, "is missing", "say which column names the person at the source");
    return List.of();
  }

  private List<Person.Part> parts(Section section) {
    var parts = new ArrayList<Person.Part>();
    for (String word : section.keys()) {
      if (CONTROL.contains(word)) {
        continue;
      }
      int dot = word.indexOf('.');
      if (!Person.ROLES.contains(dot < 0 ? word : word.substring(0, dot))) {
        section.fault(word, "is nothing that is told of a person", meant(word));
      } else {
        parts.add(new Person.Part(word, columns(section, word)));
      }
    }
    return parts;
  }

  private List<String> columns(Section section, String word) {
    List<String> names = section.oneOrMore(word);
    if (names.isEmpty()) {
      section.fault(word, "names no column", "name one, or several as a list");
    }
    names.forEach(name -> TableReader.find(section, word, name, table));
    return names;
  }

  private static String meant(String word) {
    List<String> known = Stream.concat(Person.ROLES.stream(), CONTROL.stream()).toList();
    return Nearest.to(word, known)
        .map(near -> "did you mean '" + near + "'?")
        .orElse("known are " + String.join(", ", known));
  }
}
