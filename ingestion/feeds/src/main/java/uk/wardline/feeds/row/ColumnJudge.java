package uk.wardline.feeds.row;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.Column;
import uk.wardline.feeds.contract.Rules;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.Nearest;
import uk.wardline.feeds.fault.Place;
import uk.wardline.feeds.fault.RowFault;
import uk.wardline.feeds.value.ValueParser;

/**
 * Holds the values of one column against the contract. Remembers the last good value, since the
 * values of a column often repeat. Not thread-safe.
 */
final class ColumnJudge {

  private static final int VALUES_SHOWN = 6;

  private final Column column;
  private final Rules rules;
  private final ValueParser parser;
  private final Set<String> list;
  private final @Nullable TextPattern pattern;
  private final @Nullable Object minimum;
  private final @Nullable Object maximum;

  // What was received last, by identity: the reader gives a repeated value as the same object.
  private @Nullable String lastText;

  private @Nullable Object lastValue;

  ColumnJudge(Column column) {
    this.column = column;
    this.rules = column.rules();
    this.parser = ValueParser.of(column.type());
    this.list = Set.copyOf(rules.validValues());
    this.pattern = rules.pattern() == null ? null : TextPattern.of(rules.pattern());
    this.minimum = bound(rules.range().minimum());
    this.maximum = bound(rules.range().maximum());
  }

  private @Nullable Object bound(@Nullable String text) {
    return text == null ? null : parser.parse(text);
  }

  String name() {
    return column.name();
  }

  /**
   * The value of a text as received, null if it is missing or at fault; faults are added to the
   * list.
   */
  @Nullable Object value(String received, long line, Reasons reasons) {
    if (isLast(received)) {
      return lastValue;
    }
    int before = reasons.count();
    Object value = judged(received.strip(), line, reasons);
    if (reasons.count() == before) {
      lastText = received;
      lastValue = value;
    }
    return value;
  }

  @SuppressWarnings("ReferenceEquality") // equality would cost what remembering is to spare
  private boolean isLast(String received) {
    return received == lastText;
  }

  private @Nullable Object judged(String text, long line, Reasons reasons) {
    if (text.isEmpty()) {
      if (rules.required()) {
        fault(
            reasons,
            FaultCode.REQUIRED,
            line,
            "",
            "a value is required",
            "fill it in at the source");
      }
      return null;
    }
    Object value = parser.parse(text);
    if (value == null) {
      fault(reasons, FaultCode.TYPE, line, text, parser.problem(), parser.remedy());
      return null;
    }
    checkText(text, line, reasons);
    checkRange(text, value, line, reasons);
    return value;
  }

  private void checkText(String text, long line, Reasons reasons) {
    if (text.indexOf('\0') >= 0) {
      fault(
          reasons,
          FaultCode.CONTROL,
          line,
          text,
          "holds a zero character",
          "remove it at the source");
    }
    Rules.Length length = rules.length();
    if (text.length() < length.minimum() || text.length() > length.maximum()) {
      fault(
          reasons,
          FaultCode.LENGTH,
          line,
          text,
          "has " + text.length() + " characters",
          "expected " + expected(length));
    } else if (pattern != null && !pattern.matches(text)) {
      fault(
          reasons,
          FaultCode.PATTERN,
          line,
          text,
          "does not match the pattern",
          "expected " + rules.pattern());
    }
    if (!list.isEmpty() && !list.contains(text)) {
      fault(reasons, FaultCode.LIST, line, text, "is not in the list", listed(text));
    }
  }

  private static String expected(Rules.Length length) {
    if (length.minimum() == length.maximum()) {
      return "exactly " + length.minimum();
    }
    if (length.minimum() == 0) {
      return "at most " + length.maximum();
    }
    return length.maximum() == Integer.MAX_VALUE
        ? "at least " + length.minimum()
        : length.minimum() + " to " + length.maximum();
  }

  private String listed(String text) {
    List<String> values = rules.validValues();
    Optional<String> near = Nearest.to(text, values);
    if (near.isPresent()) {
      return "did you mean '" + near.get() + "'?";
    }
    String some = String.join(", ", values.subList(0, Math.min(VALUES_SHOWN, values.size())));
    return values.size() > VALUES_SHOWN
        ? "expected one of %s and %d more".formatted(some, values.size() - VALUES_SHOWN)
        : "expected one of " + some;
  }

  private void checkRange(String text, Object value, long line, Reasons reasons) {
    if (minimum != null && compare(value, minimum) < 0) {
      fault(
          reasons,
          FaultCode.RANGE,
          line,
          text,
          "is below the minimum",
          "expected " + rules.range().minimum() + " or more");
    }
    if (maximum != null && compare(value, maximum) > 0) {
      fault(
          reasons,
          FaultCode.RANGE,
          line,
          text,
          "is above the maximum",
          "expected " + rules.range().maximum() + " or less");
    }
  }

  /** Both come from one parser, which gives values of one class. */
  @SuppressWarnings("unchecked")
  private static int compare(Object a, Object b) {
    return ((Comparable<Object>) a).compareTo(b);
  }

  private void fault(
      Reasons reasons, FaultCode code, long line, String value, String problem, String remedy) {
    reasons.add(new RowFault(code, place(line), value, problem, remedy));
  }

  Place place(long line) {
    return new Place(line, column.name(), column.personal());
  }
}
