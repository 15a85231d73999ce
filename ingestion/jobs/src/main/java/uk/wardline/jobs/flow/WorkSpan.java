package uk.wardline.jobs.flow;

import java.io.Serializable;
import java.util.List;
import uk.wardline.feeds.survey.Span;

/**
 * What a worker reads in one go: consecutive spans of one delivery.
 *
 * @param delivery the delivery's place in the plan
 * @param spans some eight mebibytes of its file, in the order of the file
 */
public record WorkSpan(int delivery, List<Span> spans) implements Serializable {
  public WorkSpan {
    spans = List.copyOf(spans);
  }
}
