package uk.wardline.jobs.flow;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.FactKind;
import uk.wardline.feeds.survey.Span;
import uk.wardline.geo.DatedWards;
import uk.wardline.jobs.iceberg.WorkCatalog;
import uk.wardline.jobs.incident.WardsOfTheDay;
import uk.wardline.warehouse.tables.core.Tables;

/**
 * What the engine can do at most: the same sinks into the same tables, fed with rows that are in
 * memory already. The rows are those of one span, given again and again with a line of their own,
 * so that they weigh what rows of a load weigh.
 */
public final class CeilingJob {
  private final WorkCatalog.Address catalog;
  private final int parallelism;

  /** Writes there, with so many threads. */
  public CeilingJob(WorkCatalog.Address catalog, int parallelism) {
    this.catalog = catalog;
    this.parallelism = parallelism;
  }

  /**
   * Writes rows into {@code raw.record} and {@code core.fact_incident}.
   *
   * @param plan a plan of one delivery
   * @param span whose rows are given
   * @return when the first worker was ready
   * @throws WriteFailed if the job breaks off
   */
  public Instant run(WritePlan plan, Span span, long rows) {
    var tables = new IcebergTables(new WorkCatalogLoader(catalog));
    var environment = LocalFlink.environment(parallelism);
    var fact = new OutputTag<>("incident", DeliveryFlow.rowsOf(Tables.FACT_INCIDENT));
    var raw =
        environment
            .fromSequence(1, rows)
            .uid("numbers")
            .process(
                new Rows(plan, span, fact),
                DeliveryFlow.rowsOf(uk.wardline.warehouse.tables.raw.Tables.RECORD))
            .name("rows from memory")
            .uid("rows");
    tables.appendTo(uk.wardline.warehouse.tables.raw.Tables.RECORD).accept(raw);
    tables.appendTo(Tables.FACT_INCIDENT).accept(raw.getSideOutput(fact));
    try {
      return StartTime.of(environment.execute("ceiling").getAllAccumulatorResults());
    } catch (Exception e) {
      throw JobFailures.of(e);
    }
  }

  private static final class Rows extends ProcessFunction<Long, RowData> {
    private static final long serialVersionUID = 1;
    private static final int RAW_LINE =
        uk.wardline.warehouse.tables.raw.Tables.RECORD.indexOf(
            uk.wardline.warehouse.tables.raw.Tables.RECORD.LINE_NUMBER);
    private static final int FACT_LINE =
        Tables.FACT_INCIDENT.indexOf(Tables.FACT_INCIDENT.LINE_NUMBER);
    private static final int FACT_ID =
        Tables.FACT_INCIDENT.indexOf(Tables.FACT_INCIDENT.INCIDENT_ID);

    private final WritePlan plan;
    private final Span span;
    private final OutputTag<RowData> fact;

    private transient @Nullable Kept kept;
    private transient int next;

    Rows(WritePlan plan, Span span, OutputTag<RowData> fact) {
      this.plan = plan;
      this.span = span;
      this.fact = fact;
    }

    @Override
    public void open(OpenContext context) {
      kept = Kept.of(plan, span);
      // Only now: what the rows cost to make is not part of what they cost to write.
      getRuntimeContext().addAccumulator(WriteCounts.STARTED, new StartTime());
    }

    @Override
    public void processElement(Long line, Context context, Collector<RowData> out) {
      var rows = requireNonNull(kept);
      next = next + 1 == rows.raw().size() ? 0 : next + 1;
      var raw = rows.raw().get(next);
      raw.setField(RAW_LINE, line);
      out.collect(raw);
      var incident = rows.facts().get(next);
      incident.setField(FACT_LINE, line);
      incident.setField(
          FACT_ID,
          StringData.fromBytes((rows.idPrefix() + line).getBytes(StandardCharsets.US_ASCII)));
      context.output(fact, incident);
    }
  }

  /** The rows of a span, each a copy of its own. */
  private record Kept(List<GenericRowData> raw, List<GenericRowData> facts, String idPrefix) {
    static Kept of(WritePlan plan, Span span) {
      var kept =
          new Kept(
              new ArrayList<>(),
              new ArrayList<>(),
              plan.deliveries().getFirst().delivery().id() + ":");
      var wards = new WardsOfTheDay(new DatedWards(plan.wards()));
      new DeliveryReader(plan, plan.deliveries().getFirst(), wards, new DeliveryCount())
          .read(span, kept.taker());
      return kept;
    }

    private RowOutput taker() {
      return new RowOutput() {
        @Override
        public void raw(RowData row) {
          raw.add(copy(row));
        }

        @Override
        public void quarantine(RowData row) {}

        @Override
        public void person(RowData row) {}

        @Override
        public void fact(FactKind kind, RowData row) {
          facts.add(copy(row));
        }
      };
    }

    private static GenericRowData copy(RowData row) {
      var from = (GenericRowData) row;
      var copy = new GenericRowData(from.getArity());
      for (int i = 0; i < copy.getArity(); i++) {
        copy.setField(i, from.getField(i));
      }
      return copy;
    }
  }
}
