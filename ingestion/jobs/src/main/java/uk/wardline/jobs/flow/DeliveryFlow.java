package uk.wardline.jobs.flow;

import static uk.wardline.warehouse.tables.index.Tables.PERSON_RECORD;

import java.util.LinkedHashMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.util.OutputTag;
import org.apache.iceberg.flink.FlinkSchemaUtil;
import org.jooq.Table;
import uk.wardline.feeds.contract.FactKind;
import uk.wardline.jobs.iceberg.TableShape;

/**
 * From spans of files to rows of tables. Source and sinks come from outside; the flow does not know
 * whether the source ever ends.
 */
final class DeliveryFlow {
  private DeliveryFlow() {}

  /** Lets the spans of a plan flow into the sinks. */
  static void define(DataStream<WorkSpan> spans, WritePlan plan, Sinks sinks) {
    var quarantine =
        new OutputTag<>(
            "quarantine", rowsOf(uk.wardline.warehouse.tables.quarantine.Tables.RECORD));
    var facts = new LinkedHashMap<String, OutputTag<RowData>>();
    for (FactKind kind : sinks.facts().keySet()) {
      facts.put(kind.name(), new OutputTag<>(kind.name(), rowsOf(FactTables.table(kind))));
    }
    var persons = new OutputTag<>("persons", rowsOf(PERSON_RECORD));
    var raw =
        spans
            .process(
                new SpanReader(plan, quarantine, persons, facts),
                rowsOf(uk.wardline.warehouse.tables.raw.Tables.RECORD))
            .name("read, judge and conform rows")
            .uid("read-rows");
    sinks.raw().accept(raw);
    sinks.quarantine().accept(raw.getSideOutput(quarantine));
    if (FactTables.describesPersons(plan)) {
      sinks.persons().accept(raw.getSideOutput(persons));
    }
    sinks.facts().forEach((kind, sink) -> sink.accept(raw.getSideOutput(facts.get(kind.name()))));
  }

  /** The type of the rows of a table. */
  static TypeInformation<RowData> rowsOf(Table<?> table) {
    return InternalTypeInfo.of(FlinkSchemaUtil.convert(TableShape.schema(table)));
  }
}
