package uk.wardline.jobs.flow;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.data.RowData;
import uk.wardline.feeds.contract.FactKind;

/**
 * Where the rows of a flow go; given from outside, so that the same flow writes to tables, to a
 * test's list or to nothing.
 *
 * @param raw takes rows of {@code raw.record}
 * @param quarantine takes rows of {@code quarantine.record}
 * @param persons takes rows of {@code index.person_record}
 * @param facts takes the rows of each kind of fact
 */
record Sinks(
    Consumer<DataStream<RowData>> raw,
    Consumer<DataStream<RowData>> quarantine,
    Consumer<DataStream<RowData>> persons,
    Map<FactKind, Consumer<DataStream<RowData>>> facts) {
  Sinks {
    facts = Map.copyOf(facts);
  }
}
