package uk.wardline.jobs.flow;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.table.data.RowData;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.FactKind;
import uk.wardline.feeds.survey.Span;
import uk.wardline.geo.DatedWards;
import uk.wardline.jobs.incident.WardsOfTheDay;

/**
 * Reads the rows of a span and says of each what becomes of it: the main output is {@code
 * raw.record}, side outputs are the quarantine, the persons and the facts. A row is parsed, judged,
 * conformed and, since the sinks are chained to this, written in one thread without being copied.
 */
final class SpanReader extends ProcessFunction<WorkSpan, RowData> {
  private static final long serialVersionUID = 1;

  private final WritePlan plan;
  private final OutputTag<RowData> quarantine;
  private final OutputTag<RowData> persons;
  private final HashMap<String, OutputTag<RowData>> facts;

  private transient @Nullable Readers readers;

  /**
   * Reads what a plan names.
   *
   * @param facts the output for each kind of fact, by the kind's name
   */
  SpanReader(
      WritePlan plan,
      OutputTag<RowData> quarantine,
      OutputTag<RowData> persons,
      Map<String, OutputTag<RowData>> facts) {
    this.plan = plan;
    this.quarantine = quarantine;
    this.persons = persons;
    this.facts = new HashMap<>(facts);
  }

  @Override
  public void open(OpenContext context) {
    var counts = new DeliveryCount[plan.deliveries().size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = new DeliveryCount();
      getRuntimeContext().addAccumulator(WriteCounts.delivery(i), counts[i]);
    }
    getRuntimeContext().addAccumulator(WriteCounts.STARTED, new StartTime());
    var bytes = new LongCounter();
    getRuntimeContext().addAccumulator(WriteCounts.BYTES, bytes);
    readers = new Readers(plan, counts, bytes);
  }

  @Override
  public void processElement(WorkSpan work, Context context, Collector<RowData> raw) {
    var here = requireNonNull(readers);
    var reader = here.of(work.delivery());
    var out = new Outputs(context, raw, quarantine, persons, facts);
    for (Span span : work.spans()) {
      reader.read(span, out);
      here.bytes().add(span.length());
    }
  }

  private record Outputs(
      Context context,
      Collector<RowData> raw,
      OutputTag<RowData> quarantined,
      OutputTag<RowData> described,
      Map<String, OutputTag<RowData>> facts)
      implements RowOutput {
    @Override
    public void raw(RowData row) {
      raw.collect(row);
    }

    @Override
    public void quarantine(RowData row) {
      context.output(quarantined, row);
    }

    @Override
    public void person(RowData row) {
      context.output(described, row);
    }

    @Override
    public void fact(FactKind kind, RowData row) {
      context.output(requireNonNull(facts.get(kind.name())), row);
    }
  }

  /** The readers of this worker: one for each delivery that it has met. */
  private static final class Readers {
    private final WritePlan plan;
    private final DeliveryCount[] counts;
    private final LongCounter bytes;
    private final WardsOfTheDay wards;
    private final Map<Integer, DeliveryReader> readers = new HashMap<>();

    Readers(WritePlan plan, DeliveryCount[] counts, LongCounter bytes) {
      this.plan = plan;
      this.counts = counts;
      this.bytes = bytes;
      this.wards = new WardsOfTheDay(new DatedWards(plan.wards()));
    }

    DeliveryReader of(int delivery) {
      return readers.computeIfAbsent(
          delivery, i -> new DeliveryReader(plan, plan.deliveries().get(i), wards, counts[i]));
    }

    LongCounter bytes() {
      return bytes;
    }
  }
}
