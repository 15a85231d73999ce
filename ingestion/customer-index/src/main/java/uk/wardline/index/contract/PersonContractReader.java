package uk.wardline.index.contract;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import uk.wardline.index.contract.PersonContract.Mapping;
import uk.wardline.index.person.Source;

/**
 * Reads the {@code person} section of a contract, with its id, format and key; whatever else a
 * contract says is left to others. Safe to share between threads.
 */
public final class PersonContractReader {
  private static final Map<String, Charset> ENCODINGS =
      Map.of("utf-8", StandardCharsets.UTF_8, "windows-1252", Charset.forName("windows-1252"));
  private static final String KEY = "key";
  private static final String ONCE = "holds-each-person-once";
  private static final String PROTECTED = "protected";

  /**
   * The contract in the file.
   *
   * @throws ContractRefusedException with everything that is wrong with it
   * @throws IOException if the file cannot be read
   */
  public PersonContract read(Path file) throws IOException {
    return read(file.toString(), Files.readString(file));
  }

  PersonContract read(String name, String yaml) {
    Yaml root;
    try {
      root = Yaml.parse(name, yaml);
    } catch (YamlEngineException e) {
      throw new ContractRefusedException(List.of(name + ": is not YAML: " + e.getMessage()));
    }
    return new Reading(root).contract();
  }

  private static final class Reading {
    private final Yaml root;
    private final List<String> faults = new ArrayList<>();

    Reading(Yaml root) {
      this.root = root;
    }

    PersonContract contract() {
      Yaml person = root.section("person");
      String id = root.text("id").orElse("");
      if (id.isEmpty()) {
        faults.add(root.at("id", "is missing; it names the source"));
      }
      if (person.keys().isEmpty()) {
        faults.add(
            root.at("person", "is missing; say which column is the forename, the surname …"));
      }
      Yaml format = root.section("format");
      String encoding = format.text("encoding").orElse("utf-8");
      if (!ENCODINGS.containsKey(encoding)) {
        faults.add(format.at("encoding", "is \"" + encoding + "\"; write utf-8 or windows-1252"));
      }
      List<String> key = key(person);
      if (key.isEmpty()) {
        faults.add(person.at(KEY, "is missing; say which column names a record"));
      }
      var contract =
          new PersonContract(
              id,
              new Source(root.section("source").text("system").orElse(id), once(person)),
              format.character("delimiter").orElse(','),
              ENCODINGS.getOrDefault(encoding, StandardCharsets.UTF_8),
              key,
              person.text(PROTECTED),
              mappings(person));
      if (!faults.isEmpty()) {
        throw new ContractRefusedException(faults);
      }
      return contract;
    }

    private List<String> key(Yaml person) {
      List<String> own = person.texts(KEY);
      if (!own.isEmpty()) {
        return own;
      }
      List<String> ofTable = root.first("schema").map(s -> s.texts(KEY)).orElse(List.of());
      return ofTable.equals(List.of("none")) ? List.of() : ofTable;
    }

    private boolean once(Yaml person) {
      Optional<String> text = person.text(ONCE);
      if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
        faults.add(person.at(ONCE, "is \"" + text.get() + "\"; write true or false"));
      }
      return text.equals(Optional.of("true"));
    }

    private List<Mapping> mappings(Yaml person) {
      List<Mapping> mappings = new ArrayList<>();
      for (String word : person.keys()) {
        if (word.equals(KEY) || word.equals(ONCE) || word.equals(PROTECTED)) {
          continue;
        }
        Optional<Role> role = Role.of(word);
        List<String> columns = person.texts(word);
        if (role.isEmpty()) {
          faults.add(person.at(word, "is no role; " + Nearest.to(word, Role.words())));
        } else if (columns.isEmpty()) {
          faults.add(person.at(word, "names no column"));
        } else {
          mappings.add(new Mapping(role.get(), columns));
        }
      }
      return mappings;
    }
  }
}
