package uk.wardline.feeds.row;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.Column;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.FactKind;
import uk.wardline.feeds.contract.FieldOrigin;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.Place;
import uk.wardline.feeds.fault.RowFault;
import uk.wardline.feeds.survey.Header;
import uk.wardline.feeds.value.ValueParser;

/** Where the value of one field of a fact is taken from in a row. */
sealed interface FieldValues {

  /**
   * The value; null if the row has none, or a wrong one, which is added to the reasons.
   *
   * @param parsed the values by column of the file
   * @param received the texts by column of the file
   */
  @Nullable Object of(@Nullable Object[] parsed, String[] received, long line, Reasons reasons);

  /** What gives a field its value by a contract. */
  static FieldValues of(
      FactKind.Field field, FieldOrigin origin, Contract contract, Header header) {
    return switch (origin) {
      case FieldOrigin.Columns(List<String> names) when names.size() > 1 ->
          new Joined(indexes(names, header));
      case FieldOrigin.Columns(List<String> names) -> {
        int column = index(names.getFirst(), header);
        yield field.words().isEmpty()
            ? new Plain(column, field.value())
            : new OneOf(column, contract, header, Set.copyOf(field.words()));
      }
      case FieldOrigin.Translated translated ->
          new Translated(index(translated.column(), header), contract, header, field, translated);
      case FieldOrigin.Constant(String text) -> new Constant(constant(field, text));
    };
  }

  private static int index(String name, Header header) {
    return header.indexOf(name).orElseThrow();
  }

  static List<Integer> indexes(List<String> names, Header header) {
    return names.stream().map(name -> index(name, header)).toList();
  }

  private static Object constant(FactKind.Field field, String text) {
    return Objects.requireNonNull(ValueParser.of(field.value().written()).parse(text));
  }

  /** A field that no column feeds. */
  record None() implements FieldValues {
    @Override
    public @Nullable Object of(
        @Nullable Object[] parsed, String[] received, long line, Reasons reasons) {
      return null;
    }
  }

  /** The same for every row. */
  record Constant(Object value) implements FieldValues {
    @Override
    public Object of(@Nullable Object[] parsed, String[] received, long line, Reasons reasons) {
      return value;
    }
  }

  /** A column's value. */
  record Plain(int column, FactKind.Value wanted) implements FieldValues {
    @Override
    public @Nullable Object of(
        @Nullable Object[] parsed, String[] received, long line, Reasons reasons) {
      Object value = parsed[column];
      if (value == null) {
        return null;
      }
      if (wanted == FactKind.Value.TEXT && !(value instanceof String)) {
        return received[column].strip();
      }
      if (wanted == FactKind.Value.MONTH && value instanceof LocalDate day) {
        return day.getDayOfMonth() == 1 ? day : day.withDayOfMonth(1);
      }
      return value;
    }
  }

  /** The texts of several columns, joined by a space. */
  record Joined(List<Integer> columns) implements FieldValues {
    @Override
    public @Nullable String of(
        @Nullable Object[] parsed, String[] received, long line, Reasons reasons) {
      String joined =
          columns.stream()
              .map(column -> received[column].strip())
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining(" "));
      return joined.isEmpty() ? null : joined;
    }
  }

  /** A column that must hold one of the agreed words, if any. */
  record OneOf(int column, Contract contract, Header header, Set<String> words)
      implements FieldValues {
    @Override
    public @Nullable String of(
        @Nullable Object[] parsed, String[] received, long line, Reasons reasons) {
      String text = received[column].strip();
      if (text.isEmpty() || words.contains(text)) {
        return text.isEmpty() ? null : text;
      }
      reasons.add(
          unknown(
              place(contract, header, column, line),
              text,
              words,
              "is none of the words agreed for this"));
      return null;
    }
  }

  /** A column whose words are translated. */
  record Translated(
      int column,
      Contract contract,
      Header header,
      FactKind.Field field,
      FieldOrigin.Translated origin)
      implements FieldValues {
    @Override
    public @Nullable Object of(
        @Nullable Object[] parsed, String[] received, long line, Reasons reasons) {
      String text = received[column].strip();
      String ours = origin.words().get(text);
      if (ours == null) {
        if (!text.isEmpty()) {
          reasons.add(
              unknown(
                  place(contract, header, column, line),
                  text,
                  origin.words().keySet(),
                  "is not translated by the contract"));
        }
        return null;
      }
      return field.value() == FactKind.Value.TRUTH ? Boolean.valueOf(ours) : ours;
    }
  }

  private static Place place(Contract contract, Header header, int column, long line) {
    String name = header.names().get(column);
    boolean personal = contract.table().column(name).map(Column::personal).orElse(true);
    return new Place(line, name, personal);
  }

  private static RowFault unknown(
      Place place, String text, Collection<String> known, String problem) {
    String all = String.join(", ", new TreeSet<>(known));
    return new RowFault(FaultCode.LIST, place, text, problem, "known are " + all);
  }
}
