package uk.wardline.warehouse.schema;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Schema;
import org.jooq.Table;
import uk.wardline.warehouse.tables.DefaultCatalog;

/** Which facts and measures can be looked at by what: as Markdown, from the tables themselves. */
final class BusMatrix {
  /** Where the page stands, from the root of the project. */
  static final String PAGE = "docs/bus-matrix.md";

  /** How to write it anew. */
  static final String RENEW =
      "mvn -pl warehouse-schema test -Dtest=BusMatrixTest -Dwardline.renew=true";

  /** What tells when a row was known or written, and so is no date to report by. */
  private static final List<String> PROVENANCE =
      List.of("recorded_from", "recorded_to", "recorded", "loaded_at");

  /** Columns that are a date by their name, though not by their type. */
  private static final List<String> YEARS = List.of("tax_year", "financial_year", "calendar_year");

  /** What facts can be looked at by. */
  static final List<Dimension> DIMENSIONS =
      List.of(
          new Dimension("date", List.of("dim_date", "dim_as_at_day"), List.of()),
          new Dimension(
              "customer",
              List.of("dim_customer", "dim_customer_as_at", "dim_restriction"),
              List.of("customer_id")),
          new Dimension(
              "household", List.of("dim_household", "dim_household_as_at"), List.of("claim_key")),
          new Dimension("ward", List.of("dim_ward", "dim_ward_set"), List.of("ward_code")),
          new Dimension(
              "address",
              List.of("dim_address", "dim_postcode"),
              List.of("uprn", "postcode", "other_uprn", "other_postcode")),
          new Dimension("service", List.of("dim_service"), List.of("service")),
          new Dimension("channel", List.of("dim_channel"), List.of("channel")),
          new Dimension(
              "benefit",
              List.of("dim_benefit_type"),
              List.of("benefit_type", "qualifying_benefit")),
          new Dimension(
              "source system",
              List.of("dim_source_system"),
              List.of("source", "pupil_source", "tenancy_source", "claim_source", "case_source")));

  private BusMatrix() {}

  /**
   * A dimension.
   *
   * @param tables where it is described, in schema {@code core}
   * @param columns the names of the columns that point at it; for dates, their type says so too
   */
  record Dimension(String name, List<String> tables, List<String> columns) {

    /** The columns of a table that point at it. */
    String columnsOf(Table<?> table) {
      return table
          .fieldStream()
          .filter(this::isKey)
          .map(column -> "`" + column.getName() + "`")
          .collect(Collectors.joining(" "));
    }

    private boolean isKey(Field<?> column) {
      if (!name.equals("date")) {
        return columns.contains(column.getName());
      }
      String type = column.getDataType().getTypeName();
      return YEARS.contains(column.getName())
          || ((type.equals("date") || type.startsWith("timestamp"))
              && !PROVENANCE.contains(column.getName()));
    }
  }

  static String page() {
    var page = new StringBuilder();
    page.append(
        """
        # Bus matrix

        Written from the tables themselves; not to be edited. To renew it:

            %s

        A cell names the columns by which facts, or measures, can be looked at. Facts come at their own grain, with every state that was
        delivered; measures are made from them. Both are described, column by column, in the [data dictionary](data-dictionary.md).

        """
            .formatted(RENEW));
    header(page, "fact");
    facts().forEach(table -> row(page, table));
    page.append('\n');
    header(page, "measures");
    measures().forEach(table -> row(page, table));
    page.append("\n| dimension | described in |\n| --- | --- |\n");
    for (Dimension dimension : DIMENSIONS) {
      page.append("| %s | %s |\n".formatted(dimension.name(), tables(dimension)));
    }
    return page.toString();
  }

  private static String tables(Dimension dimension) {
    return dimension.tables().stream()
        .map(t -> "`core." + t + "`")
        .collect(Collectors.joining(" "));
  }

  /** The tables of facts. */
  static List<Table<?>> facts() {
    return in("core").filter(table -> table.getName().startsWith("fact_")).toList();
  }

  /** The tables of measures. */
  static List<Table<?>> measures() {
    return in("mart").toList();
  }

  /** The tables of dimensions. */
  static List<String> dimensions() {
    return in("core").map(Table::getName).filter(name -> name.startsWith("dim_")).toList();
  }

  private static Stream<Table<?>> in(String schema) {
    return DefaultCatalog.DEFAULT_CATALOG.getSchemas().stream()
        .filter(s -> s.getName().equals(schema))
        .map(Schema::getTables)
        .flatMap(List::stream);
  }

  private static void header(StringBuilder page, String first) {
    page.append("| ").append(first);
    DIMENSIONS.forEach(dimension -> page.append(" | ").append(dimension.name()));
    page.append(" |\n").append("| --- ".repeat(DIMENSIONS.size() + 1)).append("|\n");
  }

  private static void row(StringBuilder page, Table<?> table) {
    var cells =
        DIMENSIONS.stream().map(dimension -> dimension.columnsOf(table)).toArray(String[]::new);
    page.append("| `")
        .append(table.getName())
        .append("` | ")
        .append(String.join(" | ", Arrays.asList(cells)))
        .append(" |\n");
  }
}
