package uk.wardline.jobs.flow;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import uk.wardline.feeds.survey.Span;

/**
 * What a worker reads in one go: consecutive spans of one delivery.
 *
 * @param delivery the delivery's place in the plan
 * @param spans some eight mebibytes of its file, in the order of the file
 */
public record WorkSpan(int delivery, List<Span> spans) implements Serializable {
  private static final long BYTES = 8L << 20;

  public WorkSpan {
    spans = List.copyOf(spans);
  }

  /**
   * Joins neighbouring small spans, so that a file of many misfits is not handed out one by one.
   */
  static List<WorkSpan> joined(List<List<Span>> deliveries) {
    var work = new ArrayList<WorkSpan>();
    for (int i = 0; i < deliveries.size(); i++) {
      var joined = new ArrayList<Span>();
      long bytes = 0;
      for (Span span : deliveries.get(i)) {
        if (!joined.isEmpty() && bytes + span.length() > BYTES) {
          work.add(new WorkSpan(i, joined));
          joined.clear();
          bytes = 0;
        }
        joined.add(span);
        bytes += span.length();
      }
      if (!joined.isEmpty()) {
        work.add(new WorkSpan(i, joined));
      }
    }
    return work;
  }
}
