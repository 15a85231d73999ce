package uk.wardline.index.contract;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.wardline.index.person.Source;

/**
 * Which columns of a source's file describe a person. Immutable.
 *
 * @param id the contract's own name, by which its files are found
 * @param source the system that the persons are of; the contract's id if it names no system
 * @param key the columns that name a record; never compared
 * @param protectedColumn the column that says yes for a protected person
 */
public record PersonContract(
    String id,
    Source source,
    char delimiter,
    Charset charset,
    List<String> key,
    Optional<String> protectedColumn,
    List<Mapping> mappings) {
  public PersonContract {
    key = List.copyOf(key);
    mappings = List.copyOf(mappings);
  }

  /** Columns, joined by a space where there are several, and their role. */
  public record Mapping(Role role, List<String> columns) {
    public Mapping {
      columns = List.copyOf(columns);
    }
  }

  /** Every column that a file must have. */
  public List<String> columns() {
    return Stream.of(
            key.stream(),
            protectedColumn.stream(),
            mappings.stream().flatMap(m -> m.columns().stream()))
        .flatMap(c -> c)
        .distinct()
        .toList();
  }
}
