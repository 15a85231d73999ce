package uk.wardline.jobs.flow;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.TimestampData;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.FactKind;
import uk.wardline.feeds.row.AcceptedRow;
import uk.wardline.feeds.row.RowJudge;
import uk.wardline.geo.Postcode;
import uk.wardline.jobs.fact.FactTable;
import uk.wardline.jobs.incident.Conformed;

/**
 * Rows of a kind of fact that is a plain mapping: each field goes to the column of its name. What
 * follows from other tables, the customer and the ward, is left empty for the load's SQL.
 */
final class MappedRows implements FactRows {
  private static final String POSTCODE = "postcode";

  private final RowOrigin origin;
  private final TableRow row;
  private final Made made;
  private final List<Part> parts;
  private final int keySlot;
  private final TableRow.Text sourceKey;
  private final TableRow.Text contentHash;
  private final TableRow.Cell lineNumber;
  private final ContentHash hash = new ContentHash();

  /** A field, where its value is found and where it goes. */
  private record Part(FactKind.Field field, int slot, TableRow.Cell cell, int scale, int digits) {}

  MappedRows(FactTable fact, RowOrigin origin, RowJudge judge) {
    this.origin = origin;
    this.row = new TableRow(fact.table());
    this.made = new Made.Row(row.row());
    this.keySlot = judge.slot(fact.kind().name(), FactKind.SOURCE_KEY);
    this.parts =
        fact.kind().fields().stream()
            .filter(field -> !field.name().equals(FactKind.SOURCE_KEY))
            .map(field -> part(fact, field, judge))
            .toList();
    this.sourceKey = row.text(fact.text("source_key"));
    this.contentHash = row.text(fact.text("content_hash"));
    this.lineNumber = row.cell(fact.field("line_number"));
    row.text(fact.text("feed")).set(origin.feed());
    row.text(fact.text("source")).set(origin.source());
    row.text(fact.text("delivery_id")).set(origin.deliveryId());
    row.cell(fact.field("load_id")).set(origin.loadId());
    row.cell(fact.field("loaded_at")).setInstant(origin.receivedAt());
    row.cell(fact.field("recorded_from")).setDay(origin.asAt());
  }

  private Part part(FactTable fact, FactKind.Field field, RowJudge judge) {
    var column = fact.field(FactTable.column(field.name()));
    var type = column.getDataType();
    return new Part(
        field,
        judge.slot(fact.kind().name(), field.name()),
        row.cell(column),
        type.scale(),
        type.precision());
  }

  @Override
  public Made make(AcceptedRow accepted) {
    for (Part part : parts) {
      Object value = accepted.value(part.slot());
      if (value instanceof String text && part.field().name().equals(POSTCODE)) {
        value = Postcode.normalised(text).orElse(text);
      }
      if (value instanceof BigDecimal number) {
        Optional<Conformed.Unfit> unfit = unfit(part, number);
        if (unfit.isPresent()) {
          return new Made.None(unfit.get());
        }
        value = number.setScale(part.scale());
      }
      hash.add(value);
      part.cell().set(internal(value, part));
    }
    var key = (String) accepted.value(keySlot);
    sourceKey.set(key == null ? origin.deliveryId() + ":" + accepted.line() : key);
    contentHash.set(hash.end());
    lineNumber.set(accepted.line());
    return made;
  }

  private Optional<Conformed.Unfit> unfit(Part part, BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    boolean fine =
        plain.scale() <= part.scale()
            && plain.precision() - plain.scale() <= part.digits() - part.scale();
    if (fine) {
      return Optional.empty();
    }
    // What was added of this row must not get into the next one's.
    hash.end();
    return Optional.of(
        new Conformed.Unfit(
            part.field().name(),
            number.toPlainString(),
            "has more digits than are kept",
            "expected at most %d before the point and %d behind it"
                .formatted(part.digits() - part.scale(), part.scale())));
  }

  private static @Nullable Object internal(@Nullable Object value, Part part) {
    return switch (value) {
      case null -> null;
      case String text -> TableRow.encoded(text);
      case BigDecimal number -> DecimalData.fromBigDecimal(number, part.digits(), part.scale());
      case LocalDate day -> Math.toIntExact(day.toEpochDay());
      case Instant instant -> TimestampData.fromInstant(instant);
      default -> value;
    };
  }
}
