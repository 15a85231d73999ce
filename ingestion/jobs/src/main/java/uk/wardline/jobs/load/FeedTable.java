package uk.wardline.jobs.load;

import static uk.wardline.warehouse.tables.core.Tables.FEED;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.Disclosure;
import uk.wardline.jobs.iceberg.Row;
import uk.wardline.jobs.iceberg.TableRows;

/**
 * The feeds, in {@code core.feed}, with what may be shown of each. Measures are published of those
 * alone that stand there as open.
 */
final class FeedTable {
  private final TableRows table;

  FeedTable(LoadSession session) {
    this.table = session.catalog().rows(FEED);
  }

  /**
   * What a contract says of its feed.
   *
   * @param disclosure in the words of the contract
   */
  record Entry(String feed, String source, String disclosure) {
    private static final String OPEN = word(Disclosure.OPEN);

    static Entry of(Contract contract) {
      return new Entry(contract.feed(), contract.source().system(), word(contract.disclosure()));
    }

    private static Entry of(Row row) {
      return new Entry(row.text(FEED.FEED_), row.text(FEED.SOURCE), row.text(FEED.DISCLOSURE));
    }

    private static String word(Disclosure disclosure) {
      return disclosure.name().toLowerCase(Locale.ROOT);
    }

    /** Of two contracts of one feed the one that shows less. */
    private Entry stricter(Entry other) {
      return disclosure.equals(OPEN) ? other : this;
    }
  }

  /**
   * What the contracts of a load say otherwise than the table: of feeds with a sound file, and of
   * feeds that are there already.
   */
  List<Entry> changes(Surveyed surveyed) {
    return changes(read(), surveyed);
  }

  static List<Entry> changes(Map<String, Entry> known, Surveyed surveyed) {
    var said = new TreeMap<String, Entry>();
    Stream.concat(
            surveyed.fresh().stream().map(Surveyed.Fresh::arrived),
            surveyed.others().stream()
                .filter(o -> !(o instanceof FileOutcome.Refused) || known.containsKey(feed(o)))
                .map(FileOutcome::arrived))
        .map(arrived -> Entry.of(arrived.contract()))
        .forEach(entry -> said.merge(entry.feed(), entry, Entry::stricter));
    said.values().removeIf(entry -> entry.equals(known.get(entry.feed())));
    return List.copyOf(said.values());
  }

  private static String feed(FileOutcome outcome) {
    return outcome.arrived().contract().feed();
  }

  /** Writes changes down, if there are any. */
  void write(Collection<Entry> changes) {
    if (changes.isEmpty()) {
      return;
    }
    var entries = new TreeMap<>(read());
    changes.forEach(entry -> entries.put(entry.feed(), entry));
    table.replace(
        to -> entries.values().forEach(e -> to.take(e.feed(), e.source(), e.disclosure())));
  }

  private Map<String, Entry> read() {
    return table.read(Entry::of).stream()
        .collect(Collectors.toMap(Entry::feed, Function.identity()));
  }
}
