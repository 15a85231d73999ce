package uk.wardline.feeds.contract;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong with one contract file, to be told at once. */
final class FaultList {

  private record Found(int line, ContractFault fault) {}

  private final Path file;
  // A set, since a section that is read twice tells the same faults twice.
  private final Set<Found> found = new LinkedHashSet<>();

  FaultList(Path file) {
    this.file = file;
  }

  void add(Node node, String key, String problem, String remedy) {
    add(node.getStartMark().map(Mark::getLine).orElse(0) + 1, key, problem, remedy);
  }

  void add(int line, String key, String problem, String remedy) {
    var fault = new ContractFault(file + ":" + line, key, problem, remedy);
    found.add(new Found(line, fault));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** All of them, by line. */
  ContractFaults thrown() {
    List<ContractFault> sorted =
        found.stream().sorted(Comparator.comparingInt(Found::line)).map(Found::fault).toList();
    return new ContractFaults(sorted);
  }
}
