package uk.wardline.warehouse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Schema;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wardline.warehouse.app.App;
import uk.wardline.warehouse.catalog.Public;
import uk.wardline.warehouse.tables.DefaultCatalog;

class SqlFilesTest {
  private static final Path MODULE =
      Path.of(System.getProperty("wardline.home", "..")).resolve("warehouse-schema");

  @ParameterizedTest
  @ValueSource(strings = {"warehouse", "app"})
  void every_file_stands_in_its_changelog_once(String folder) throws IOException {
    var changelog = folder.equals("app") ? Changelog.APP : Changelog.WAREHOUSE;

    assertThat(changelog.files())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(filesIn(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"warehouse", "app"})
  void a_file_that_makes_a_table_makes_one_and_is_named_for_it(String folder) {
    var changelog = folder.equals("app") ? Changelog.APP : Changelog.WAREHOUSE;

    for (var file : changelog.files()) {
      var made =
          changelog.read(file).lines().filter(line -> line.startsWith("create table ")).toList();
      assertThat(made).as(file).hasSizeLessThanOrEqualTo(1);
      for (var line : made) {
        var name = Path.of(file).getFileName().toString().replace(".sql", "");
        assertThat(line).as(file).contains("." + name + " (");
      }
    }
  }

  @Test
  void every_table_says_what_a_row_is() {
    for (var file : Changelog.WAREHOUSE.files()) {
      var text = Changelog.WAREHOUSE.read(file);
      if (text.contains("create table")) {
        assertThat(text).as(file).containsPattern("(?m)^comment 'One row for each .+'$");
      }
    }
    assertThat(tables(List.of(App.APP, Public.PUBLIC)))
        .allSatisfy(table ->
            assertThat(table.getComment()).as(table.getName()).startsWith("One row for each "));
  }

  @Test
  void every_column_has_a_comment() {
    assertThat(
            Stream.concat(
                    tables(DefaultCatalog.DEFAULT_CATALOG.getSchemas()).stream(),
                    tables(List.of(App.APP, Public.PUBLIC)).stream())
                .flatMap(Table::fieldStream)
                .filter(column -> column.getComment().isBlank())
                .map(Field::getQualifiedName))
        .isEmpty();
  }

  @Test
  void every_iceberg_table_is_parquet_of_format_version_2() {
    for (var file : Changelog.WAREHOUSE.files()) {
      var text = Changelog.WAREHOUSE.read(file);
      if (text.contains("create table")) {
        assertThat(text).as(file).contains("with (format = 'PARQUET', format_version = 2");
      }
    }
  }

  private static List<Table<?>> tables(List<? extends Schema> schemas) {
    return schemas.stream().<Table<?>>flatMap(s -> s.getTables().stream()).toList();
  }

  private static List<String> filesIn(String folder) throws IOException {
    var root = MODULE.resolve(folder);
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .map(file -> "wardline/" + folder + "/" + root.relativize(file))
          .toList();
    }
  }
}
