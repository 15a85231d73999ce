package uk.wardline.feeds.row;

import java.util.ArrayList;
import java.util.List;
import uk.wardline.feeds.fault.RowFault;

/** The reasons against the row at hand; used again for every row. */
final class Reasons {

  private final List<RowFault> faults = new ArrayList<>();

  void clear() {
    faults.clear();
  }

  void add(RowFault fault) {
    faults.add(fault);
  }

  void addAll(List<RowFault> more) {
    faults.addAll(more);
  }

  int count() {
    return faults.size();
  }

  List<RowFault> all() {
    return List.copyOf(faults);
  }
}
