package uk.wardline.feeds.survey;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.wardline.feeds.contract.Column;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.Format;
import uk.wardline.feeds.csv.CsvRow;
import uk.wardline.feeds.csv.CsvRows;
import uk.wardline.feeds.value.ValueParser;

/**
 * Finds the month a delivery stands for: the most frequent one of its first rows, of two equally
 * frequent the earlier.
 */
final class ScopeFinder {

  private static final int ROWS = 1_000;

  private final Format format;
  private final int index;
  private final ValueParser parser;
  private final Map<YearMonth, Integer> counts = new HashMap<>();
  private int seen;

  ScopeFinder(Contract contract, Header header, String scopeColumn) {
    Column column = contract.table().column(scopeColumn).orElseThrow();
    this.format = contract.format();
    this.index = header.indexOf(scopeColumn).orElseThrow();
    this.parser = ValueParser.of(column.type());
  }

  Optional<YearMonth> find(Delivery delivery, List<Span> spans) {
    var bytes = new SpanBytes(delivery);
    for (Span span : spans) {
      if (seen < ROWS && span instanceof Span.Rows rows) {
        count(bytes.read(rows), (int) rows.length());
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<YearMonth, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private void count(byte[] bytes, int length) {
    var text =
        new InputStreamReader(
            new ByteArrayInputStream(bytes, 0, length), format.encoding().charset());
    try (var rows = CsvRows.of(text, format, length)) {
      while (seen < ROWS && rows.hasNext()) {
        count(rows.next());
        seen++;
      }
    }
  }

  private void count(CsvRow row) {
    if (index < row.fields().length) {
      String value = row.fields()[index].strip();
      if (!value.isEmpty() && parser.parse(value) instanceof LocalDate date) {
        counts.merge(YearMonth.from(date), 1, Integer::sum);
      }
    }
  }
}
