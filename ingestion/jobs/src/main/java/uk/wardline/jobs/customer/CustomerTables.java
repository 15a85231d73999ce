package uk.wardline.jobs.customer;

import static uk.wardline.warehouse.tables.index.Tables.CUSTOMER_EVENT;
import static uk.wardline.warehouse.tables.index.Tables.CUSTOMER_XREF;
import static uk.wardline.warehouse.tables.index.Tables.PERSON_RECORD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.wardline.index.identity.CustomerEvent;
import uk.wardline.index.identity.CustomerId;
import uk.wardline.index.identity.RecordRef;
import uk.wardline.jobs.iceberg.Row;
import uk.wardline.jobs.iceberg.WorkCatalog;

/** The tables of the index, as a load reads and writes them. Not thread-safe. */
public final class CustomerTables {
  private static final String CREATED = "created";
  private static final String MERGED = "merged";
  private static final String SPLIT = "split";

  private final WorkCatalog catalog;

  /** The tables of a catalog. */
  public CustomerTables(WorkCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The persons of all sources, each as it was told of last.
   *
   * @param changed whether any of this is of the load that was asked about
   */
  public record Persons(List<PersonRecord> records, boolean changed) {
    public Persons {
      records = List.copyOf(records);
    }
  }

  private record Latest(LocalDate from, long loadId, PersonRecord record) {
    boolean isBefore(LocalDate other, long otherLoad) {
      return from.isBefore(other) || (from.equals(other) && loadId <= otherLoad);
    }
  }

  /** Every person; one who has gone from a source is still the person who was there. */
  public Persons persons(long loadId) {
    Map<RecordRef, Latest> latest = new HashMap<>();
    var reader = new PersonReader();
    catalog
        .rows(PERSON_RECORD)
        .forEach(row -> {
          var ref =
              new RecordRef(row.text(PERSON_RECORD.SOURCE), row.text(PERSON_RECORD.PERSON_KEY));
          var from = row.day(PERSON_RECORD.RECORDED_FROM);
          long load = row.number(PERSON_RECORD.LOAD_ID);
          Latest known = latest.get(ref);
          if (known == null || known.isBefore(from, load)) {
            latest.put(ref, new Latest(from, load, reader.read(ref, row)));
          }
        });
    return new Persons(
        latest.values().stream()
            .map(Latest::record)
            .sorted(Comparator.comparing(PersonRecord::ref))
            .toList(),
        latest.values().stream().anyMatch(l -> l.loadId() == loadId));
  }

  /** The cross reference as it stands. */
  public CrossReference read() {
    return new CrossReference(
        catalog.rows(CUSTOMER_XREF).read(CustomerTables::entry),
        catalog.rows(CUSTOMER_EVENT).read(CustomerTables::event).stream()
            .sorted(Comparator.comparingLong(CustomerEvent::number))
            .toList());
  }

  private static CrossReference.Entry entry(Row row) {
    String customer = row.text(CUSTOMER_XREF.CUSTOMER_ID);
    String probable = row.textOrNull(CUSTOMER_XREF.PROBABLE_CUSTOMER_ID);
    return new CrossReference.Entry(
        new RecordRef(row.text(CUSTOMER_XREF.SOURCE), row.text(CUSTOMER_XREF.PERSON_KEY)),
        new CustomerId(customer),
        new CustomerId(probable == null ? customer : probable),
        row.text(CUSTOMER_XREF.BAND),
        row.day(CUSTOMER_XREF.VALID_FROM),
        row.dayOrNull(CUSTOMER_XREF.VALID_TO),
        row.number(CUSTOMER_XREF.LOAD_ID));
  }

  /** An event; which records moved is not kept, and nothing asks. */
  private static CustomerEvent event(Row row) {
    long number = row.number(CUSTOMER_EVENT.EVENT_NUMBER);
    var id = new CustomerId(row.text(CUSTOMER_EVENT.CUSTOMER_ID));
    LocalDate on = row.day(CUSTOMER_EVENT.VALID_ON);
    Instant at = row.instant(CUSTOMER_EVENT.RECORDED_AT);
    return switch (row.text(CUSTOMER_EVENT.EVENT)) {
      case CREATED -> new CustomerEvent.Created(number, id, on, at);
      case MERGED -> new CustomerEvent.Merged(number, id, other(row), new TreeSet<>(), on, at);
      case SPLIT -> new CustomerEvent.Split(number, id, other(row), new TreeSet<>(), on, at);
      default -> throw new IllegalStateException("Unknown event " + row.text(CUSTOMER_EVENT.EVENT));
    };
  }

  private static CustomerId other(Row row) {
    return new CustomerId(row.text(CUSTOMER_EVENT.OTHER_CUSTOMER_ID));
  }

  /** Writes what is other than before. */
  public void write(CrossReference before, CrossReference after, long loadId) {
    if (!after.entries().equals(before.entries())) {
      catalog
          .rows(CUSTOMER_XREF)
          .replace(taker ->
              after
                  .entries()
                  .forEach(e ->
                      taker.take(
                          e.record().source(),
                          e.record().key(),
                          e.customer().value(),
                          e.band(),
                          e.from(),
                          e.to(),
                          e.loadId(),
                          e.probable().value())));
    }
    var news = after.events().subList(before.events().size(), after.events().size());
    catalog.rows(CUSTOMER_EVENT).append(taker -> news.forEach(e -> taker.take(row(e, loadId))));
  }

  private static @Nullable Object[] row(CustomerEvent event, long loadId) {
    var values = new ArrayList<@Nullable Object>();
    values.add(event.number());
    switch (event) {
      case CustomerEvent.Created c -> add(values, CREATED, c.customer(), null, 0);
      case CustomerEvent.Merged m -> add(values, MERGED, m.gone(), m.into(), m.moved().size());
      case CustomerEvent.Split s -> add(values, SPLIT, s.from(), s.to(), s.moved().size());
      case CustomerEvent.Undone _ -> throw new IllegalStateException("A load undoes nothing");
    }
    values.add(event.validOn());
    values.add(event.recordedAt().atOffset(ZoneOffset.UTC));
    values.add(loadId);
    return values.toArray();
  }

  private static void add(
      List<@Nullable Object> values,
      String word,
      CustomerId id,
      @Nullable CustomerId other,
      long records) {
    values.add(word);
    values.add(id.value());
    values.add(other == null ? null : other.value());
    values.add(records);
  }
}
