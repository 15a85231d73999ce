package uk.wardline.feeds.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.Column;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.FactMapping;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.Place;
import uk.wardline.feeds.fault.RowFault;
import uk.wardline.feeds.survey.Header;

/** Columns of which a row has all or none, such as the two coordinates of a point. */
final class Together {

  private final Header header;
  private final Contract contract;
  private final List<int[]> groups = new ArrayList<>();

  Together(Contract contract, Header header) {
    this.contract = contract;
    this.header = header;
    for (FactMapping fact : contract.facts()) {
      for (List<String> fields : fact.kind().together()) {
        int[] columns =
            fields.stream()
                .flatMap(field -> fact.columnOf(field).stream())
                .mapToInt(name -> header.indexOf(name).orElseThrow())
                .toArray();
        if (columns.length > 1) {
          groups.add(columns);
        }
      }
    }
  }

  void check(String[] received, @Nullable Object[] parsed, long line, Reasons reasons) {
    for (int[] group : groups) {
      int there = 0;
      for (int column : group) {
        // A value at fault is there, though it has not become one.
        there += parsed[column] != null || !received[column].isBlank() ? 1 : 0;
      }
      if (there != 0 && there != group.length) {
        tell(group, received, line, reasons);
      }
    }
  }

  private void tell(int[] group, String[] received, long line, Reasons reasons) {
    String others =
        Arrays.stream(group)
            .filter(column -> !received[column].isBlank())
            .mapToObj(header.names()::get)
            .collect(Collectors.joining(" and "));
    for (int column : group) {
      if (received[column].isBlank()) {
        String name = header.names().get(column);
        boolean personal = contract.table().column(name).map(Column::personal).orElse(true);
        reasons.add(
            new RowFault(
                FaultCode.TOGETHER,
                new Place(line, name, personal),
                "",
                "a value is missing where " + others + " has one",
                "give all of them or none"));
      }
    }
  }
}
