package uk.wardline.warehouse.schema;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Schema;
import org.jooq.Table;
import org.jooq.impl.DSL;
import uk.wardline.warehouse.app.App;
import uk.wardline.warehouse.catalog.Public;

/** The data dictionary, as Markdown, from the files that make the tables. */
final class DataDictionary {
  /** Where the page stands, from the root of the project. */
  static final String PAGE = "docs/data-dictionary.md";

  /** How to write it anew. */
  static final String RENEW =
      "mvn -pl warehouse-schema test -Dtest=DataDictionaryTest -Dwardline.renew=true";

  private static final Pattern TABLE =
      Pattern.compile("create table (?:if not exists )?(\\w+)\\.(\\w+)");
  private static final Pattern GRAIN = Pattern.compile("^comment '(.*)'$", Pattern.MULTILINE);
  private static final Pattern PARTITIONS = Pattern.compile("partitioning = ARRAY\\[(.*?)]");

  private DataDictionary() {}

  static String page() {
    var page = new StringBuilder();
    page.append(
        """
        # Data dictionary

        Written from the SQL files in `warehouse-schema/warehouse` and `warehouse-schema/app`; not to be edited. To renew it:

            %s

        ## Iceberg tables

        Read through Trino in the catalog `warehouse`, written in the catalog `work`. Times are in UTC.

        | schema | what it holds |
        | --- | --- |
        | `raw` | rows as received |
        | `quarantine` | rows that broke their contract, with the reasons |
        | `core` | facts and dimensions |
        | `index` | who is who: person records, and the customers they are |
        | `mart` | counts and measures |
        | `published` | what councillors and the public may see |
        """
            .formatted(RENEW));
    describe(
        page,
        Changelog.WAREHOUSE,
        SQLDialect.TRINO,
        uk.wardline.warehouse.tables.DefaultCatalog.DEFAULT_CATALOG.getSchemas());
    page.append(
        """

        ## PostgreSQL tables

        What people enter and what loads tell of themselves (`app`), and the catalog of the Iceberg tables (`public`).
        """);
    describe(page, Changelog.APP, SQLDialect.POSTGRES, List.of(App.APP, Public.PUBLIC));
    return page.toString();
  }

  private static void describe(
      StringBuilder page, Changelog changelog, SQLDialect dialect, List<? extends Schema> schemas) {
    for (var file : changelog.files()) {
      var text = changelog.read(file);
      var named = TABLE.matcher(text);
      while (named.find()) {
        page.append("\n### ").append(named.group(1)).append('.').append(named.group(2));
        describe(page, table(schemas, named.group(1), named.group(2), file), text, dialect);
      }
    }
  }

  private static Table<?> table(
      List<? extends Schema> schemas, String schema, String name, String file) {
    return schemas.stream()
        .filter(s -> s.getName().equals(schema))
        .flatMap(s -> Optional.ofNullable(s.getTable(name)).stream())
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "%s makes %s.%s, of which jOOQ knows nothing".formatted(file, schema, name)));
  }

  private static void describe(
      StringBuilder page, Table<?> table, String text, SQLDialect dialect) {
    page.append("\n\n").append(grain(table, text)).append('.');
    var partitions = PARTITIONS.matcher(text);
    if (partitions.find()) {
      page.append(" Partitioned by `").append(partitions.group(1).replace("'", "")).append("`.");
    }
    var key = table.getPrimaryKey();
    if (key != null) {
      page.append(" Key: `")
          .append(String.join(", ", key.getFields().stream().map(Field::getName).toList()))
          .append("`.");
    }
    page.append("\n\n| column | type | empty? | meaning |\n| --- | --- | --- | --- |\n");
    for (var column : table.fields()) {
      page.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  column.getName(),
                  type(column, text, dialect),
                  column.getDataType().nullable() ? "may be" : "never",
                  column.getComment().replace("|", "\\|")));
    }
  }

  /** As the file has it; for a column that was added later, as jOOQ has it. */
  private static String type(Field<?> column, String text, SQLDialect dialect) {
    var written =
        Pattern.compile(
                "(?m)^  "
                    + column.getName()
                    + " (.+?)(?: not null| comment | generated | primary key| references |,?$)")
            .matcher(text);
    return written.find()
        ? written.group(1)
        : column.getDataType().getCastTypeName(DSL.using(dialect).configuration());
  }

  private static String grain(Table<?> table, String text) {
    var grain = GRAIN.matcher(text);
    return grain.find() ? grain.group(1) : table.getComment();
  }
}
