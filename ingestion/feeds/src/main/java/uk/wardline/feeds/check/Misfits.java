package uk.wardline.feeds.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.RowFault;

/** Gathers faults by kind and column; holds a few samples of each, and no more. */
final class Misfits {
  private static final int SAMPLES = 3;

  private record Kind(FaultCode code, @Nullable String column) {}

  private static final class Gathered {
    private final List<RowFault> samples = new ArrayList<>();
    private long faults;

    void add(RowFault fault) {
      faults++;
      boolean news = samples.stream().noneMatch(s -> s.value().equals(fault.value()));
      if (samples.isEmpty() || (news && samples.size() < SAMPLES)) {
        samples.add(fault);
      }
    }
  }

  private final Map<Kind, Gathered> kinds = new LinkedHashMap<>();

  void add(RowFault fault) {
    kinds.computeIfAbsent(new Kind(fault.code(), fault.column()), _ -> new Gathered()).add(fault);
  }

  List<Misfit> all() {
    return kinds.entrySet().stream()
        .map(e ->
            new Misfit(
                e.getKey().code(), e.getKey().column(), e.getValue().faults, e.getValue().samples))
        .toList();
  }
}
