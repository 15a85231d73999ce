package uk.wardline.warehouse.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.wardline.warehouse.trino.TrinoService;

/**
 * The policy in the words of Trino's file-based access control. The first rule that fits decides,
 * and what no rule fits is refused; names are regular expressions that have to match whole.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrinoRules(
    List<CatalogRule> catalogs,
    List<QueryRule> queries,
    List<ImpersonationRule> impersonation,
    List<SchemaRule> schemas,
    List<TableRule> tables,
    List<FunctionRule> functions,
    List<FunctionRule> procedures,
    @JsonProperty("system_session_properties") List<PropertyRule> systemProperties,
    @JsonProperty("catalog_session_properties") List<PropertyRule> catalogProperties) {

  /** Columns that no table lists and every table has: where its files lie, and their partitions. */
  private static final List<String> UNLISTED =
      List.of("$path", "$file_modified_time", "$partition");

  private static final Pattern STAR = Pattern.compile("\\*");
  private static final String SERVICES = "wardline-.*";
  private static final String LOAD = TrinoService.LOAD.user();

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CatalogRule(
      @Nullable String user, @Nullable String group, @Nullable String catalog, String allow) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record QueryRule(@Nullable String user, @Nullable String group, List<String> allow) {}

  record ImpersonationRule(
      @JsonProperty("original_user") String originalUser,
      @JsonProperty("new_user") String newUser,
      boolean allow) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SchemaRule(String user, String catalog, String schema, boolean owner) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record TableRule(
      @Nullable String user,
      @Nullable String group,
      String catalog,
      String schema,
      String table,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<String> privileges,
      List<ColumnRule> columns,
      @Nullable String filter) {}

  record ColumnRule(String name, boolean allow) {}

  record FunctionRule(
      String user,
      String catalog,
      String schema,
      @JsonProperty("function") @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable String function,
      @JsonProperty("procedure") @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable String procedure,
      List<String> privileges) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PropertyRule(String user, @Nullable String catalog, boolean allow) {}

  static TrinoRules of(AccessPolicy policy) {
    var people =
        policy.roles().keySet().stream()
            .sorted()
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return new TrinoRules(
        List.of(
            new CatalogRule(LOAD, null, "work", "all"),
            new CatalogRule(SERVICES, null, "warehouse|system", "read-only"),
            new CatalogRule(null, people, "warehouse|system", "read-only")),
        List.of(
            new QueryRule(TrinoService.LOCAL.user(), null, List.of("execute", "view", "kill")),
            new QueryRule(SERVICES, null, List.of("execute")),
            new QueryRule(null, people, List.of("execute"))),
        List.of(
            new ImpersonationRule(TrinoService.SERVER.user(), SERVICES, false),
            new ImpersonationRule(TrinoService.SERVER.user(), ".*", true)),
        List.of(new SchemaRule(LOAD, "work", ".*", true)),
        tables(policy, people),
        List.of(new FunctionRule(LOAD, "work", ".*", ".*", null, List.of("EXECUTE"))),
        List.of(
            new FunctionRule(LOAD, "work", ".*", null, ".*", List.of("EXECUTE")),
            // What an earlier load left running; Trino lets nobody end another account's.
            new FunctionRule(LOAD, "system", "runtime", null, "kill_query", List.of("EXECUTE"))),
        List.of(new PropertyRule(SERVICES, null, true)),
        List.of(new PropertyRule(LOAD, "work", true)));
  }

  private static List<TableRule> tables(AccessPolicy policy, String people) {
    var rules = new ArrayList<TableRule>();
    var all = List.of("SELECT", "INSERT", "DELETE", "UPDATE", "OWNERSHIP");
    rules.add(new TableRule(LOAD, null, "work", ".*", ".*", all, List.of(), null));
    // What JDBC needs to say which schemas and tables there are; it shows only those that can be
    // read.
    rules.add(
        new TableRule(
            SERVICES,
            null,
            "system",
            "jdbc|metadata|runtime",
            ".*",
            List.of("SELECT"),
            List.of(),
            null));
    rules.add(
        new TableRule(null, people, "system", "jdbc", ".*", List.of("SELECT"), List.of(), null));
    new TreeMap<>(policy.services())
        .forEach((name, reader) -> reader.reads().forEach(g -> rules.addAll(read(name, null, g))));
    new TreeMap<>(policy.roles())
        .forEach((name, reader) -> reader.reads().forEach(g -> rules.addAll(read(null, name, g))));
    return rules;
  }

  private static List<TableRule> read(
      @Nullable String user, @Nullable String group, AccessPolicy.Grant grant) {
    var tables = grant.tables().isEmpty() ? List.of("*") : grant.tables();
    // A person has no use for them; the owner of the data folder may want to know.
    var unlisted = group == null ? Stream.<String>of() : UNLISTED.stream();
    var hidden =
        Stream.concat(grant.hides().stream(), unlisted)
            .map(column -> new ColumnRule(column, false))
            .toList();
    return tables.stream()
        .map(table ->
            new TableRule(
                quoted(user),
                quoted(group),
                "warehouse",
                pattern(grant.schema()),
                pattern(table),
                List.of("SELECT"),
                hidden,
                grant.rows()))
        .toList();
  }

  private static @Nullable String quoted(@Nullable String name) {
    return name == null ? null : Pattern.quote(name);
  }

  /**
   * Never matches the tables about a table ({@code t$files}), which tell of rows that may be
   * hidden.
   */
  private static String pattern(String name) {
    return Arrays.stream(STAR.split(name, -1))
        .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
        .collect(Collectors.joining("[^$]*"));
  }

  String json() {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(this);
  }
}
