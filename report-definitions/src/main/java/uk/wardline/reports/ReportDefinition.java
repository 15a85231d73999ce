package uk.wardline.reports;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A report as the catalogue describes it: its entry and where its design lies. A value, safe to
 * share.
 *
 * @param id the name of its folder, used in addresses and on the command line
 * @param title what the catalogue and the report call it
 * @param question the question it answers, one sentence
 * @param owner who answers for it
 * @param roles the roles that may run it
 * @param facts the kind of fact that its figures count; its notes tell of deliveries that brought
 *     it
 * @param grain what one row of its figures is
 * @param monthsAtMost the widest range of months it can show on a page
 * @param parameters what a reader chooses, in the order of the form
 * @param reads the tables it reads, as schema.table; its design reads no other
 * @param design the resource that holds the BIRT design, as a path on the class path without a
 *     leading slash
 * @param figures where its figures are to be had without the page around them
 */
public record ReportDefinition(
    String id,
    String title,
    String question,
    String owner,
    Set<String> roles,
    String facts,
    String grain,
    int monthsAtMost,
    List<ReportParameter> parameters,
    Set<String> reads,
    String design,
    ReportFigures figures) {

  /** Copies the collections. */
  public ReportDefinition {
    roles = Set.copyOf(roles);
    parameters = List.copyOf(parameters);
    reads = Set.copyOf(reads);
  }

  /** Whether somebody of that role may run it. */
  public boolean isFor(String role) {
    return roles.contains(role);
  }

  /** The parameter of that name. */
  public Optional<ReportParameter> parameter(String name) {
    return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
  }
}
