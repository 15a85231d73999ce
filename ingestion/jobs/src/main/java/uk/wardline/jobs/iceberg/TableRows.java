package uk.wardline.jobs.iceberg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericFileWriterFactory;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one unpartitioned table that is written in one go, as one file: the wards, the
 * postcodes, the points. Rows are values in the order of the columns: text, {@link
 * java.math.BigDecimal} with the scale of the column, {@link java.time.LocalDate}, {@link
 * java.time.OffsetDateTime} and the like; they are written as they come and not kept. Not
 * thread-safe.
 */
public final class TableRows {
  private final Table table;

  TableRows(Table table) {
    this.table = table;
  }

  /** Takes the rows that are to be written. */
  @FunctionalInterface
  public interface Taker {
    /** Writes a row. */
    void take(@Nullable Object... values);
  }

  /** Every row, turned into something by a function. */
  public <T> List<T> read(Function<Row, T> row) {
    var rows = new ArrayList<T>();
    forEach(r -> rows.add(row.apply(r)));
    return List.copyOf(rows);
  }

  /** Gives every row to a taker, one after another; none is kept. */
  public void forEach(Consumer<Row> taker) {
    try (var records = IcebergGenerics.read(table).build()) {
      records.forEach(record -> taker.accept(new Row(record)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds the rows that are given, in one commit; none, no commit.
   *
   * @return how many there were
   */
  public long append(Consumer<Taker> giver) {
    var file = write(giver);
    file.ifPresent(f -> table.newAppend().appendFile(f).commit());
    return file.map(DataFile::recordCount).orElse(0L);
  }

  /**
   * Puts the rows that are given in the place of all the table holds, in one commit.
   *
   * @return how many there were
   */
  public long replace(Consumer<Taker> giver) {
    return replace(giver, Map::of);
  }

  /**
   * The same, with notes on the state that the table is in then ({@link TableState#note}).
   *
   * @param notes is asked when all rows are written
   * @return how many rows there were
   */
  public long replace(Consumer<Taker> giver, Supplier<Map<String, String>> notes) {
    var file = write(giver);
    var overwrite = table.newOverwrite().overwriteByRowFilter(Expressions.alwaysTrue());
    notes.get().forEach(overwrite::set);
    file.ifPresent(overwrite::addFile);
    overwrite.commit();
    return file.map(DataFile::recordCount).orElse(0L);
  }

  private Optional<DataFile> write(Consumer<Taker> giver) {
    if (table.spec().isPartitioned()) {
      throw new IllegalArgumentException(table.name() + " is partitioned");
    }
    try (var file = new LazyFile(table)) {
      giver.accept(file::write);
      return file.finished();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A data file that is begun with its first row. */
  private static final class LazyFile implements AutoCloseable {
    private final Table table;
    private final GenericRecord record;
    private @Nullable DataWriter<Record> writer;

    LazyFile(Table table) {
      this.table = table;
      this.record = GenericRecord.create(table.schema());
    }

    void write(@Nullable Object... values) {
      var to = writer;
      if (to == null) {
        to = begin();
        writer = to;
      }
      for (int i = 0; i < values.length; i++) {
        record.set(i, values[i]);
      }
      to.write(record);
    }

    private DataWriter<Record> begin() {
      var files = OutputFileFactory.builderFor(table, 0, 0).format(FileFormat.PARQUET).build();
      var factory =
          new GenericFileWriterFactory.Builder(table).dataFileFormat(FileFormat.PARQUET).build();
      return factory.newDataWriter(files.newOutputFile(), table.spec(), null);
    }

    Optional<DataFile> finished() throws IOException {
      close();
      return Optional.ofNullable(writer).map(DataWriter::toDataFile);
    }

    @Override
    public void close() throws IOException {
      if (writer != null) {
        writer.close();
      }
    }
  }
}
