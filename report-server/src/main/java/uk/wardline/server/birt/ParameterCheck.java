package uk.wardline.server.birt;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.wardline.reports.ReportDefinition;
import uk.wardline.reports.ReportParameter;

/**
 * Holds what a reader gave against what may be chosen; tells every fault, and fills in what was
 * left open.
 */
final class ParameterCheck {
  private static final int SHOWN = 30;
  private static final int SHORT = 60;

  private final ReportDefinition report;
  private final Map<String, List<Choice>> choices;
  private final List<ParameterFault> faults = new ArrayList<>();
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  ParameterCheck(
      ReportDefinition report, Map<String, List<Choice>> choices, Map<String, List<String>> given) {
    this.report = report;
    this.choices = choices;
    for (String name : given.keySet()) {
      if (report.parameter(name).isEmpty()) {
        String known =
            String.join(", ", report.parameters().stream().map(ReportParameter::name).toList());
        fault(name, "", "The report has no parameter of this name; it has " + known + ".");
      }
    }
    for (ReportParameter parameter : report.parameters()) {
      values.put(
          parameter.name(), check(parameter, given.getOrDefault(parameter.name(), List.of())));
    }
    if (faults.isEmpty()) {
      range(given);
    }
  }

  /** Every fault; empty if the report can be run. */
  List<ParameterFault> faults() {
    return List.copyOf(faults);
  }

  /** The values to run with; only of use if there is no fault. */
  Map<String, List<String>> values() {
    return values;
  }

  private List<String> check(ReportParameter parameter, List<String> given) {
    List<String> known = offered(parameter);
    if (given.isEmpty()) {
      return preset(parameter, known);
    }
    if (parameter.kind() != ReportParameter.Kind.CHOICES && given.size() > 1) {
      fault(parameter.name(), String.join(", ", given), "Give one value only.");
      return List.of();
    }
    given.forEach(value -> {
      if (parameter.kind() == ReportParameter.Kind.MONTH) {
        month(parameter, value, known);
      } else if (!known.contains(value)) {
        fault(parameter.name(), value, "It is not among the choices: " + listed(known) + ".");
      }
    });
    return given.stream().distinct().toList();
  }

  private List<String> offered(ReportParameter parameter) {
    return choices.getOrDefault(parameter.name(), List.of()).stream().map(Choice::value).toList();
  }

  private List<String> preset(ReportParameter parameter, List<String> known) {
    if (parameter.kind() == ReportParameter.Kind.CHOICES
        && parameter.preset() == ReportParameter.Preset.NONE) {
      return List.of();
    }
    if (known.isEmpty()) {
      fault(
          parameter.name(), "", "There is nothing to choose from: nothing has been released yet.");
      return List.of();
    }
    return switch (parameter.preset()) {
      case FIRST -> List.of(known.getFirst());
      case LAST -> List.of(known.getLast());
      case NONE -> {
        fault(parameter.name(), "", "Choose one of " + listed(known) + ".");
        yield List.of();
      }
    };
  }

  private void month(ReportParameter parameter, String value, List<String> known) {
    if (parse(value) == null) {
      fault(parameter.name(), value, "A month is written as year and month, such as 2019-02.");
    } else if (known.isEmpty()
        || value.compareTo(known.getFirst()) < 0
        || value.compareTo(known.getLast()) > 0) {
      String held =
          known.isEmpty()
              ? "no month is held yet"
              : "the months held are " + known.getFirst() + " to " + known.getLast();
      fault(parameter.name(), value, "Nothing is held for this month; " + held + ".");
    }
  }

  private static @Nullable YearMonth parse(String value) {
    try {
      return value.matches("\\d{4}-\\d{2}") ? YearMonth.parse(value) : null;
    } catch (DateTimeException _) {
      return null;
    }
  }

  private void range(Map<String, List<String>> given) {
    YearMonth from = only("from");
    YearMonth to = only("to");
    if (from == null || to == null) {
      return;
    }
    int most = report.monthsAtMost();
    if (from.isAfter(to)) {
      fault("from", from.toString(), "The first month comes after the last, " + to + ".");
    } else if (ChronoUnit.MONTHS.between(from, to) >= most) {
      YearMonth earliest = to.minusMonths(most - 1L);
      if (given.getOrDefault("from", List.of()).isEmpty()) {
        values.put("from", List.of(earliest.toString()));
      } else {
        fault(
            "from",
            from.toString(),
            "At most "
                + most
                + " months fit on the page; up to "
                + to
                + " that is from "
                + earliest
                + ".");
      }
    }
  }

  private @Nullable YearMonth only(String name) {
    List<String> value = values.getOrDefault(name, List.of());
    return value.size() == 1 ? parse(value.getFirst()) : null;
  }

  private static String listed(List<String> known) {
    if (known.isEmpty()) {
      return "none yet";
    }
    String some = String.join(", ", known.subList(0, Math.min(SHOWN, known.size())));
    return known.size() > SHOWN ? some + " and " + (known.size() - SHOWN) + " more" : some;
  }

  private void fault(String name, String value, String message) {
    faults.add(new ParameterFault(shortened(name), shortened(value), message));
  }

  private static String shortened(String value) {
    return value.length() <= SHORT ? value : value.substring(0, SHORT) + "…";
  }
}
