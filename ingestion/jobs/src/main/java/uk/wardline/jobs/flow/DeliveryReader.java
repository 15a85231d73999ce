package uk.wardline.jobs.flow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.FactKind;
import uk.wardline.feeds.contract.FactMapping;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.Place;
import uk.wardline.feeds.fault.RowFault;
import uk.wardline.feeds.row.AcceptedRow;
import uk.wardline.feeds.row.Line;
import uk.wardline.feeds.row.RowJudge;
import uk.wardline.feeds.row.RowKey;
import uk.wardline.feeds.row.RowReader;
import uk.wardline.feeds.row.Verdict;
import uk.wardline.feeds.survey.Span;
import uk.wardline.jobs.fact.MoneyField;
import uk.wardline.jobs.incident.Conformed;
import uk.wardline.jobs.incident.WardsOfTheDay;

/**
 * Reads one delivery for one worker: every line becomes a raw row and its facts, or a row of the
 * quarantine. Not thread-safe.
 */
final class DeliveryReader {
  private final Contract contract;
  private final RepeatedKeys repeated;
  private final RowReader reader;
  private final RowJudge judge;
  private final RecordRows records;
  private final QuarantineRows quarantine;
  private final Optional<PersonRows> persons;
  private final List<Fact> facts;
  private final DeliveryCount count;
  private final int[] money;

  /** A kind of fact that the delivery's rows become, and what makes it. */
  private record Fact(FactMapping mapping, FactRows rows) {}

  DeliveryReader(
      WritePlan plan, WritePlan.Planned planned, WardsOfTheDay wards, DeliveryCount count) {
    var origin = RowOrigin.of(plan, planned);
    this.contract = planned.contract();
    this.repeated = planned.repeated();
    this.reader = new RowReader(planned.delivery(), contract);
    this.judge = new RowJudge(contract, planned.delivery());
    this.records = new RecordRows(origin);
    this.quarantine = new QuarantineRows(origin);
    this.persons = contract.person().map(p -> new PersonRows(p, origin, judge));
    this.facts =
        contract.facts().stream()
            .map(m -> new Fact(m, FactTables.rows(m.kind(), origin, judge, wards)))
            .toList();
    this.count = count;
    var moneyFields = MoneyField.of(contract);
    count.addsUp(moneyFields.stream().map(MoneyField::name).toList());
    this.money =
        moneyFields.stream()
            .mapToInt(field -> judge.slot(field.kind().name(), field.field().name()))
            .toArray();
  }

  /** Reads a span to its end. */
  void read(Span span, RowOutput out) {
    persons.ifPresent(PersonRows::beginSpan);
    for (Iterator<Line> lines = reader.read(span); lines.hasNext(); ) {
      var line = lines.next();
      switch (judge.judge(line)) {
        case Verdict.Accepted(AcceptedRow row) -> accepted(line, row, out);
        case Verdict.Quarantined(long number, String original, List<RowFault> reasons) ->
            putAside(number, original, reasons, out);
      }
    }
  }

  private void accepted(Line line, AcceptedRow row, RowOutput out) {
    var fault = keyTaken(row);
    if (fault != null) {
      putAside(row.line(), line.original(), List.of(fault), out);
      return;
    }
    var made = new ArrayList<RowData>(facts.size());
    var faults = new ArrayList<RowFault>(0);
    for (Fact fact : facts) {
      switch (fact.rows().make(row)) {
        case FactRows.Made.Row(RowData factRow) -> made.add(factRow);
        case FactRows.Made.None(Conformed.Unfit why) ->
            faults.add(unfit(row.line(), fact.mapping(), why));
      }
    }
    if (!faults.isEmpty()) {
      putAside(row.line(), line.original(), faults, out);
      return;
    }
    out.raw(records.row(row.line(), row.json()));
    persons.flatMap(p -> p.make(row)).ifPresent(out::person);
    for (int i = 0; i < made.size(); i++) {
      out.fact(facts.get(i).mapping().kind(), made.get(i));
    }
    for (int i = 0; i < money.length; i++) {
      if (row.value(money[i]) instanceof BigDecimal amount) {
        count.pounds(i, amount);
      }
    }
    count.accepted();
  }

  private void putAside(long line, String original, List<RowFault> reasons, RowOutput out) {
    out.quarantine(quarantine.row(line, original, reasons));
    count.add(reasons.getFirst());
  }

  private @Nullable RowFault keyTaken(AcceptedRow row) {
    long first = repeated.firstLine(row.line());
    return first == 0
        ? null
        : RowKey.taken(contract, Objects.requireNonNull(row.key()), row.line(), first);
  }

  private RowFault unfit(long line, FactMapping mapping, Conformed.Unfit why) {
    String column = mapping.columnOf(why.field()).orElse(why.field());
    boolean personal = contract.table().column(column).map(c -> c.personal()).orElse(true);
    return new RowFault(
        FaultCode.RANGE,
        new Place(line, column, personal),
        why.value(),
        why.problem(),
        why.remedy());
  }

  /** The kinds of fact it makes. */
  List<FactKind> kinds() {
    return facts.stream().map(f -> f.mapping().kind()).toList();
  }
}
