package uk.wardline.server.report;

import java.util.List;
import java.util.Set;
import uk.wardline.reports.ReportParameter;
import uk.wardline.server.birt.Choice;

/**
 * A parameter as the form shows it.
 *
 * @param parameter the parameter
 * @param choices what may be chosen
 * @param chosen the values that are chosen when the form is opened
 */
public record ReportField(ReportParameter parameter, List<Choice> choices, Set<String> chosen) {
  /** Copies the collections. */
  public ReportField {
    choices = List.copyOf(choices);
    chosen = Set.copyOf(chosen);
  }

  /** Whether several may be chosen. */
  public boolean several() {
    return parameter.kind() == ReportParameter.Kind.CHOICES;
  }

  static ReportField of(ReportParameter parameter, List<Choice> choices, List<String> given) {
    return new ReportField(parameter, choices, chosen(parameter, choices, given));
  }

  private static Set<String> chosen(
      ReportParameter parameter, List<Choice> choices, List<String> given) {
    if (!given.isEmpty()) {
      return Set.copyOf(given);
    }
    if (choices.isEmpty()) {
      return Set.of();
    }
    return switch (parameter.preset()) {
      case NONE -> Set.of();
      case FIRST -> Set.of(choices.getFirst().value());
      case LAST -> Set.of(choices.getLast().value());
    };
  }
}
