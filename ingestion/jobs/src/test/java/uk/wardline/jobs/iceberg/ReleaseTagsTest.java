package uk.wardline.jobs.iceberg;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.iceberg.HasTableOperations;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.inmemory.InMemoryCatalog;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReleaseTagsTest {
  private final InMemoryCatalog catalog = new InMemoryCatalog();
  private final Table table;

  ReleaseTagsTest() {
    catalog.initialize("tags", Map.of());
    catalog.createNamespace(Namespace.of("core"));
    table =
        catalog.createTable(
            TableIdentifier.of("core", "numbers"),
            new Schema(Types.NestedField.required(1, "n", Types.LongType.get())));
  }

  @AfterEach
  void close() throws Exception {
    catalog.close();
  }

  @Test
  void a_table_that_nobody_has_written_to_can_be_read_as_of_the_release() {
    ReleaseTags.tag(table, 7);

    assertThat(tagged(7)).isEqualTo(table.currentSnapshot().snapshotId());
  }

  @Test
  void a_tag_stays_where_it_is_whatever_is_written_and_asked_for_later() {
    ReleaseTags.tag(table, 7);
    long then = table.currentSnapshot().snapshotId();
    table.newFastAppend().commit();

    ReleaseTags.tag(table, 7);
    ReleaseTags.tag(table, 8);

    assertThat(tagged(7)).isEqualTo(then);
    assertThat(tagged(8)).isNotEqualTo(then);
  }

  @Test
  void a_table_knows_its_past_descriptions_through_more_commits_than_a_load_makes() {
    ReleaseTags.tag(table, 7);
    table.newFastAppend().commit();
    for (int i = 0; i < 150; i++) {
      table.updateProperties().set("n", String.valueOf(i)).commit();
    }

    var metadata = ((HasTableOperations) table).operations().current();
    assertThat(metadata.previousFiles()).hasSizeGreaterThan(150);
  }

  private long tagged(long release) {
    return requireNonNull(table.refs().get("release-" + release)).snapshotId();
  }
}
