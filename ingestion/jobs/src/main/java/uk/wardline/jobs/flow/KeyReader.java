package uk.wardline.jobs.flow;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.row.AcceptedRow;
import uk.wardline.feeds.row.Line;
import uk.wardline.feeds.row.RowJudge;
import uk.wardline.feeds.row.RowReader;
import uk.wardline.feeds.row.Verdict;
import uk.wardline.feeds.survey.Span;

/**
 * Gives the key of every row of a span that keeps its contract: a row that is quarantined for
 * another fault takes no key from a later one.
 */
final class KeyReader extends RichFlatMapFunction<WorkSpan, KeyedLine> {
  private static final long serialVersionUID = 1;

  private final WritePlan plan;

  private transient @Nullable Map<Integer, KeysOfDelivery> deliveries;

  KeyReader(WritePlan plan) {
    this.plan = plan;
  }

  @Override
  public void open(OpenContext context) {
    deliveries = new HashMap<>();
  }

  @Override
  public void flatMap(WorkSpan work, Collector<KeyedLine> out) {
    var keys =
        requireNonNull(deliveries)
            .computeIfAbsent(work.delivery(), i -> new KeysOfDelivery(i, plan.deliveries().get(i)));
    for (Span span : work.spans()) {
      keys.read(span, out);
    }
  }

  private static final class KeysOfDelivery {
    private final int number;
    private final RowReader reader;
    private final RowJudge judge;
    private final MessageDigest sha256;

    KeysOfDelivery(int number, WritePlan.Planned planned) {
      this.number = number;
      this.reader = new RowReader(planned.delivery(), planned.contract());
      this.judge = new RowJudge(planned.contract(), planned.delivery());
      try {
        this.sha256 = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    void read(Span span, Collector<KeyedLine> out) {
      for (Iterator<Line> lines = reader.read(span); lines.hasNext(); ) {
        if (judge.judge(lines.next()) instanceof Verdict.Accepted(AcceptedRow row)) {
          var key = row.key();
          if (key != null) {
            var hash = ByteBuffer.wrap(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
            out.collect(new KeyedLine(number, hash.getLong(), hash.getLong(), row.line()));
          }
        }
      }
    }
  }
}
