package uk.wardline.feeds.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.RowFault;

/**
 * One kind of fault that rows of a file have.
 *
 * @param column the column at fault; null where it is the row as a whole
 * @param faults how many there are, in as many rows or fewer
 * @param samples the first few of them, each with another value where there are several
 */
public record Misfit(FaultCode code, @Nullable String column, long faults, List<RowFault> samples) {
  public Misfit {
    samples = List.copyOf(samples);
  }
}
