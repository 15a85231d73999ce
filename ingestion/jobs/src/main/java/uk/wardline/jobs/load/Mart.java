package uk.wardline.jobs.load;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jooq.Table;
import uk.wardline.warehouse.tables.DefaultCatalog;

/**
 * A table that is made whole from others by one SELECT: the file named after it, in a folder named
 * after its schema. The tables it reads are those that its SQL names, so that the two cannot
 * differ.
 *
 * @param table the table that is made; the SELECT gives its columns in their order
 * @param file its SQL
 * @param reads the tables that its SQL names
 * @param sqlHash tells one wording of the SQL from another
 */
record Mart(Table<?> table, String file, List<Table<?>> reads, String sqlHash) {
  private static final Pattern COMMENT = Pattern.compile("(?m)--.*$");
  private static final Pattern READ = Pattern.compile("\\b(?:from|join) (\\w+)\\.(\\w+)\\b");

  /** What stands firm while facts come and go: without facts it makes no rows. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "dim_.*|rule_.*|measure_parameter|ledger_line|ledger_plan|asked_day|customer_xref|postcode_ward|delivery");

  /** What is looked up for rows that come from elsewhere. */
  private static final Pattern LOOKED_UP = Pattern.compile("dim_ward_set|postcode_ward");

  Mart {
    reads = List.copyOf(reads);
  }

  /**
   * The mart that makes a table.
   *
   * @throws IllegalArgumentException if there is no SQL for it, it reads a table that does not
   *     exist, or what it makes could be read by everybody
   */
  static Mart of(Table<?> table) {
    String schema = schema(table);
    if (schema.equals("published")) {
      throw new IllegalArgumentException(
          table.getName() + " is published: what is shown to everybody is not made by a SELECT");
    }
    String file = schema + "/" + table.getName() + ".sql";
    String sql = WorkSql.statements(file).getFirst();
    var reads =
        READ.matcher(COMMENT.matcher(sql).replaceAll(""))
            .results()
            .<Table<?>>map(name -> named(name, file))
            .distinct()
            .toList();
    return new Mart(table, file, reads, hash(sql));
  }

  private static Table<?> named(MatchResult name, String file) {
    return DefaultCatalog.DEFAULT_CATALOG.getSchemas().stream()
        .filter(schema -> schema.getName().equals(name.group(1)))
        .flatMap(schema -> Optional.<Table<?>>ofNullable(schema.getTable(name.group(2))).stream())
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s reads %s, which does not exist".formatted(file, name.group())));
  }

  private static String schema(Table<?> table) {
    return requireNonNull(table.getSchema(), table::getName).getName();
  }

  /** The tables it reads without which it makes no rows: if all of them are empty, so is it. */
  List<Table<?>> facts() {
    var facts = readsBut(REFERENCE);
    var rows = facts.isEmpty() ? readsBut(LOOKED_UP) : facts;
    return rows.isEmpty() ? reads : rows;
  }

  private List<Table<?>> readsBut(Pattern names) {
    return reads.stream().filter(t -> !names.matcher(t.getName()).matches()).toList();
  }

  /** Its name, with its schema. */
  String name() {
    return schema(table) + "." + table.getName();
  }

  private static String hash(String sql) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(sql.getBytes(StandardCharsets.UTF_8)), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java knows SHA-256", e);
    }
  }
}
