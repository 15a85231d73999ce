package uk.wardline.feeds.row;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.csv.CsvRows;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.Place;
import uk.wardline.feeds.fault.RowFault;
import uk.wardline.feeds.survey.Delivery;
import uk.wardline.feeds.survey.Header;

/**
 * Decides whether rows keep the contract, and says every reason why one does not. Looks at one row
 * at a time: that a key is unique is for the caller to see, by {@link AcceptedRow#key()} and {@link
 * RowKey#taken}. Not thread-safe: each thread has a judge of its own.
 */
public final class RowJudge {

  private static final @Nullable Object[] NONE = new @Nullable Object[0];

  private final Header header;
  private final @Nullable ColumnJudge[] judges;
  private final @Nullable Object[] parsed;
  private final RowJson json;
  private final FactSlots slots;
  private final Together together;
  private final RowKey key;
  private final int scopeColumn;
  private final String scope;
  private final int scopeYear;
  private final int scopeMonth;
  private final Reasons reasons = new Reasons();

  /** A judge of the rows of that delivery. */
  public RowJudge(Contract contract, Delivery delivery) {
    this.header = delivery.header();
    this.judges = judges(contract, header);
    this.parsed = new @Nullable Object[header.size()];
    this.json = new RowJson(header);
    this.slots = new FactSlots(contract, header);
    this.together = new Together(contract, header);
    this.key = new RowKey(contract, header);
    this.scope = delivery.scope().orElse("");
    YearMonth month = delivery.scope().map(YearMonth::parse).orElse(YearMonth.of(1, 1));
    this.scopeYear = month.getYear();
    this.scopeMonth = month.getMonthValue();
    this.scopeColumn =
        contract.arrival().scopeColumn().map(name -> header.indexOf(name).orElseThrow()).orElse(-1);
  }

  private static @Nullable ColumnJudge[] judges(Contract contract, Header header) {
    @Nullable ColumnJudge[] judges = new @Nullable ColumnJudge[header.size()];
    for (int i = 0; i < judges.length; i++) {
      judges[i] = contract.table().column(header.names().get(i)).map(ColumnJudge::new).orElse(null);
    }
    return judges;
  }

  /**
   * The slot of a field in {@link AcceptedRow#value}; a field without a column has one too, with
   * nothing in it. What is told of a person has slots under {@link PersonSlots#PERSON}.
   *
   * @throws IllegalArgumentException if the contract does not map to that kind of fact, or it has
   *     no such field
   */
  public int slot(String kind, String field) {
    return slots.slot(kind, field);
  }

  /** What becomes of a row. */
  public Verdict judge(Line line) {
    return switch (line) {
      case Line.Unreadable unreadable ->
          new Verdict.Quarantined(
              unreadable.line(), unreadable.original(), List.of(unreadable.fault()));
      case Line.Parsed row -> judge(row);
    };
  }

  private Verdict judge(Line.Parsed row) {
    reasons.clear();
    reasons.addAll(row.faults());
    String[] fields = row.fields();
    @Nullable Object[] values = NONE;
    if (fields.length == header.size()) {
      judgeFields(row);
      values = slots.values(parsed, fields, row.line(), reasons);
    } else {
      reasons.add(ragged(row));
    }
    if (reasons.count() > 0) {
      return new Verdict.Quarantined(row.line(), row.original(), reasons.all());
    }
    return new Verdict.Accepted(
        new AcceptedRow(row.line(), json.of(fields), key.of(fields), values));
  }

  private RowFault ragged(Line.Parsed row) {
    int count = row.fields().length;
    return new RowFault(
        FaultCode.RAGGED,
        Place.row(row.line()),
        "",
        "the row has %d fields%s where the header has %d"
            .formatted(count, count == CsvRows.MOST_FIELDS ? " or more" : "", header.size()),
        count > header.size()
            ? "put text that holds the delimiter in quotes"
            : "write every column, empty ones too");
  }

  private void judgeFields(Line.Parsed row) {
    String[] fields = row.fields();
    for (int i = 0; i < judges.length; i++) {
      ColumnJudge judge = judges[i];
      if (judge != null) {
        parsed[i] = judge.value(fields[i], row.line(), reasons);
      }
    }
    together.check(fields, parsed, row.line(), reasons);
    if (!scope.isEmpty()) {
      checkScope(fields, row.line());
    }
  }

  private void checkScope(String[] fields, long line) {
    if (parsed[scopeColumn] instanceof LocalDate date && !isInScope(date)) {
      reasons.add(
          new RowFault(
              FaultCode.SCOPE,
              new Place(line, header.names().get(scopeColumn), false),
              fields[scopeColumn],
              "is not of " + scope + ", the month that the delivery stands for",
              "deliver the row with its own month"));
    }
  }

  private boolean isInScope(LocalDate date) {
    return date.getYear() == scopeYear && date.getMonthValue() == scopeMonth;
  }
}
