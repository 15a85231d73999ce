package uk.wardline.jobs.flow;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the repeats that come by, and hands them over as part of the job's own result when the
 * input has ended. Thus they are there if the job ended well, and there is nothing to be fetched
 * from a cluster that is about to go. Gives nothing on.
 */
final class RepeatGatherer extends ProcessFunction<RepeatFinder.Repeat, RepeatFinder.Repeat> {
  private static final long serialVersionUID = 1;

  private final int deliveries;

  private transient @Nullable List<List<RepeatedKeys.Repeated>> found;

  RepeatGatherer(int deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public void open(OpenContext context) {
    var lists = new ArrayList<List<RepeatedKeys.Repeated>>();
    for (int i = 0; i < deliveries; i++) {
      lists.add(new ArrayList<>());
    }
    found = lists;
  }

  @Override
  public void processElement(
      RepeatFinder.Repeat repeat, Context context, Collector<RepeatFinder.Repeat> none) {
    requireNonNull(found)
        .get(repeat.delivery)
        .add(new RepeatedKeys.Repeated(repeat.line, repeat.firstLine));
  }

  @Override
  public void close() {
    if (found == null) {
      return; // it was never opened, since the job broke off before
    }
    for (int i = 0; i < deliveries; i++) {
      var totals = new RepeatTotals();
      totals.add(RepeatedKeys.of(found.get(i)));
      getRuntimeContext().addAccumulator(RepeatTotals.delivery(i), totals);
    }
    found = null;
  }
}
