package uk.wardline.jobs.flow;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceSplit;

/** A work span as Flink hands it out; it holds one, or none once it has been read. */
record WorkSplit(String id, List<WorkSpan> left)
    implements IteratorSourceSplit<WorkSpan, Iterator<WorkSpan>>, java.io.Serializable {
  WorkSplit {
    left = List.copyOf(left);
  }

  @Override
  public String splitId() {
    return id;
  }

  @Override
  public Iterator<WorkSpan> getIterator() {
    return left.iterator();
  }

  @Override
  public WorkSplit getUpdatedSplitForIterator(Iterator<WorkSpan> iterator) {
    return new WorkSplit(id, iterator.hasNext() ? left : Collections.emptyList());
  }
}
