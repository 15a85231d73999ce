package uk.wardline.jobs.flow;

import static uk.wardline.warehouse.tables.index.Tables.PERSON_RECORD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.Person;
import uk.wardline.feeds.row.AcceptedRow;
import uk.wardline.feeds.row.JsonText;
import uk.wardline.feeds.row.PersonSlots;
import uk.wardline.feeds.row.RowJudge;
import uk.wardline.jobs.fact.FactTable;

/**
 * Rows of {@code index.person_record}. A feed may describe a person in every row, as a census of
 * pupils does; what it said last within the same span is not said again. Not thread-safe.
 */
final class PersonRows {
  private static final int NO_SLOT = -1;

  private final TableRow row = new TableRow(PERSON_RECORD);
  private final int keySlot;
  private final int protectedSlot;
  private final List<Part> parts = new ArrayList<>();
  private final TableRow.Text personKey = row.text(PERSON_RECORD.PERSON_KEY);
  private final TableRow.Text further = row.text(PERSON_RECORD.FURTHER);
  private final TableRow.Cell shielded = row.cell(PERSON_RECORD.PROTECTED_PERSON);
  private final TableRow.Text contentHash = row.text(PERSON_RECORD.CONTENT_HASH);
  private final TableRow.Cell lineNumber = row.cell(PERSON_RECORD.LINE_NUMBER);
  private final ContentHash hash = new ContentHash();
  private final Map<String, String> saidLast = new HashMap<>();

  /** What is told, where it is found, and the column of its own, if it has one. */
  private record Part(String role, int slot, TableRow.@Nullable Text cell) {}

  PersonRows(Person person, RowOrigin origin, RowJudge judge) {
    keySlot = judge.slot(PersonSlots.PERSON, PersonSlots.KEY);
    protectedSlot =
        person
            .shield()
            .map(_ -> judge.slot(PersonSlots.PERSON, PersonSlots.PROTECTED))
            .orElse(NO_SLOT);
    for (Person.Part part : person.parts()) {
      var column = PERSON_RECORD.field(FactTable.column(part.role()), String.class);
      parts.add(
          new Part(
              part.role(),
              judge.slot(PersonSlots.PERSON, part.role()),
              column == null ? null : row.text(column)));
    }
    row.text(PERSON_RECORD.SOURCE).set(origin.source());
    row.text(PERSON_RECORD.FEED).set(origin.feed());
    row.text(PERSON_RECORD.DELIVERY_ID).set(origin.deliveryId());
    row.cell(PERSON_RECORD.LOAD_ID).set(origin.loadId());
    row.cell(PERSON_RECORD.LOADED_AT).setInstant(origin.receivedAt());
    row.cell(PERSON_RECORD.RECORDED_FROM).setDay(origin.asAt());
    row.cell(PERSON_RECORD.EACH_ONCE).set(person.eachOnce());
  }

  /**
   * Forgets what was said. Spans are read in any order, and the last row of the delivery that
   * describes a person holds: only within a span is it known what was said just before.
   */
  void beginSpan() {
    saidLast.clear();
  }

  /** The person that a row describes anew, if it does; the same object every time. */
  Optional<RowData> make(AcceptedRow accepted) {
    var key = (String) accepted.value(keySlot);
    if (key == null) {
      return Optional.empty();
    }
    var json = new StringBuilder();
    for (Part part : parts) {
      var text = (String) accepted.value(part.slot());
      hash.add(text);
      if (part.cell() != null) {
        part.cell().set(text);
      } else if (text != null) {
        json.append(json.isEmpty() ? "{" : ",");
        JsonText.append(json, part.role());
        json.append(':');
        JsonText.append(json, text);
      }
    }
    boolean isProtected =
        protectedSlot != NO_SLOT
            && Person.saysYes(Objects.toString(accepted.value(protectedSlot), ""));
    hash.add(isProtected);
    String content = hash.end();
    if (content.equals(saidLast.put(key, content))) {
      return Optional.empty();
    }
    personKey.set(key);
    further.set(json.isEmpty() ? null : json.append('}').toString());
    shielded.set(isProtected);
    contentHash.set(content);
    lineNumber.set(accepted.line());
    return Optional.of(row.row());
  }
}
