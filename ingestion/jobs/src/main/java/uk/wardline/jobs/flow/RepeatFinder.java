package uk.wardline.jobs.flow;

import static java.util.Objects.requireNonNull;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Of the rows of one key keeps the first, and gives the others once the input of the key has ended.
 * Leaves no state behind.
 */
final class RepeatFinder extends KeyedProcessFunction<String, KeyedLine, RepeatFinder.Repeat> {
  private static final long serialVersionUID = 1;

  private transient @Nullable ValueState<Long> first;
  private transient @Nullable ListState<Long> others;

  /** A row of a delivery whose key an earlier one has. Public and mutable for Flink. */
  public static final class Repeat {
    /** The delivery's place in the plan. */
    public int delivery;

    /** The row's line. */
    public long line;

    /** The line of the first row with the key. */
    public long firstLine;

    /** For Flink. */
    public Repeat() {}

    Repeat(int delivery, long line, long firstLine) {
      this.delivery = delivery;
      this.line = line;
      this.firstLine = firstLine;
    }
  }

  @Override
  public void open(OpenContext context) {
    first = getRuntimeContext().getState(new ValueStateDescriptor<>("first", Types.LONG));
    others = getRuntimeContext().getListState(new ListStateDescriptor<>("others", Types.LONG));
  }

  @Override
  public void processElement(KeyedLine row, Context context, Collector<Repeat> out)
      throws Exception {
    var state = requireNonNull(first);
    Long earliest = state.value();
    if (earliest == null) {
      state.update(row.line);
      context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    } else {
      state.update(Math.min(earliest, row.line));
      requireNonNull(others).add(Math.max(earliest, row.line));
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Repeat> out)
      throws Exception {
    var key = context.getCurrentKey();
    int delivery = Integer.parseInt(key, 0, key.indexOf(':'), 10);
    long earliest = requireNonNull(first).value();
    for (long line : requireNonNull(others).get()) {
      out.collect(new Repeat(delivery, line, earliest));
    }
    requireNonNull(first).clear();
    requireNonNull(others).clear();
  }
}
