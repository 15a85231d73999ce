package uk.wardline.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The reports there are, in the order of their titles. Immutable. */
public final class Catalogue {
  private final List<ReportDefinition> reports;

  private Catalogue(List<ReportDefinition> reports) {
    this.reports = reports.stream().sorted(Comparator.comparing(ReportDefinition::title)).toList();
  }

  /**
   * Reads each {@code report.yaml} under {@code wardline/reports} on the class path.
   *
   * @throws CatalogueFaultyException if any of them is wrong, with every fault of all of them
   */
  public static Catalogue read() {
    return read(ReportFiles.onClassPath());
  }

  static Catalogue read(List<ReportFiles.Entry> entries) {
    List<String> faults = new ArrayList<>();
    List<ReportDefinition> reports = new ArrayList<>();
    for (ReportFiles.Entry entry : entries) {
      EntryReader reader = new EntryReader(entry);
      reader.read().ifPresent(reports::add);
      faults.addAll(reader.faults());
    }
    if (!faults.isEmpty()) {
      throw new CatalogueFaultyException(faults);
    }
    return new Catalogue(reports);
  }

  /** All of them. */
  public List<ReportDefinition> reports() {
    return reports;
  }

  /** Those that somebody of that role may run. */
  public List<ReportDefinition> forRole(String role) {
    return reports.stream().filter(r -> r.isFor(role)).toList();
  }

  /** The report of that id. */
  public Optional<ReportDefinition> find(String id) {
    return reports.stream().filter(r -> r.id().equals(id)).findFirst();
  }
}
