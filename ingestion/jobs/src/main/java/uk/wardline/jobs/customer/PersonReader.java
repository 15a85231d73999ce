package uk.wardline.jobs.customer;

import static uk.wardline.warehouse.tables.index.Tables.PERSON_RECORD;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.wardline.feeds.contract.Person;
import uk.wardline.index.identity.RecordRef;
import uk.wardline.jobs.fact.FactTable;
import uk.wardline.jobs.iceberg.Row;

/** Reads what is told of a person from a row of {@code index.person_record}. */
final class PersonReader {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private record Told(String role, Field<String> column) {}

  private final List<Told> columns = new ArrayList<>();

  PersonReader() {
    for (String role : Person.ROLES) {
      var column = PERSON_RECORD.field(FactTable.column(role), String.class);
      if (column != null) {
        columns.add(new Told(role, column));
      }
    }
  }

  PersonRecord read(RecordRef ref, Row row) {
    Map<String, String> told = new LinkedHashMap<>();
    for (Told part : columns) {
      String text = row.textOrNull(part.column());
      if (text != null) {
        told.put(part.role(), text);
      }
    }
    String further = row.textOrNull(PERSON_RECORD.FURTHER);
    if (further != null) {
      told.putAll(JsonMapper.shared().readValue(further, TEXTS));
    }
    return new PersonRecord(
        ref, row.truth(PERSON_RECORD.PROTECTED_PERSON), row.truth(PERSON_RECORD.EACH_ONCE), told);
  }
}
