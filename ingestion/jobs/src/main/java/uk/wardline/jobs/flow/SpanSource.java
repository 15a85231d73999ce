package uk.wardline.jobs.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceEnumerator;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceReader;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A bounded source of the spans of a plan's files. Each reader asks for the next span when it is
 * done with one, so that all cores work on one large file and none waits for another. What is sent
 * are places in files, not rows: a row is read, judged and written in one thread.
 */
public final class SpanSource implements Source<WorkSpan, WorkSplit, Collection<WorkSplit>> {
  private static final long serialVersionUID = 1;

  private final ArrayList<WorkSpan> spans;

  /** A source of these spans, handed out in their order. */
  public SpanSource(List<WorkSpan> spans) {
    this.spans = new ArrayList<>(spans);
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.BOUNDED;
  }

  @Override
  public SourceReader<WorkSpan, WorkSplit> createReader(SourceReaderContext context) {
    return new IteratorSourceReader<>(context);
  }

  @Override
  public SplitEnumerator<WorkSplit, Collection<WorkSplit>> createEnumerator(
      SplitEnumeratorContext<WorkSplit> context) {
    var splits = new ArrayList<WorkSplit>();
    for (int i = 0; i < spans.size(); i++) {
      splits.add(new WorkSplit("span-" + i, List.of(spans.get(i))));
    }
    return new IteratorSourceEnumerator<>(context, splits);
  }

  @Override
  public SplitEnumerator<WorkSplit, Collection<WorkSplit>> restoreEnumerator(
      SplitEnumeratorContext<WorkSplit> context, Collection<WorkSplit> left) {
    return new IteratorSourceEnumerator<>(context, left);
  }

  @Override
  public SimpleVersionedSerializer<WorkSplit> getSplitSerializer() {
    return new JavaSerializer<>();
  }

  @Override
  public SimpleVersionedSerializer<Collection<WorkSplit>> getEnumeratorCheckpointSerializer() {
    return new JavaSerializer<>();
  }
}
