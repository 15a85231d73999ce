package uk.wardline.jobs.load;

import static org.jooq.impl.DSL.jsonArray;
import static org.jooq.impl.DSL.jsonObject;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.val;

import java.util.List;
import org.jooq.Field;
import org.jooq.JSON;
import uk.wardline.feeds.fault.FileFault;

/** Faults of a file as {@code app.refused_delivery} keeps them. */
final class FaultJson {
  private FaultJson() {}

  /** An array of objects with line, column, value, message and remedy. */
  static Field<JSON> of(List<FileFault> faults) {
    return jsonArray(faults.stream().map(FaultJson::object).toList());
  }

  private static Field<JSON> object(FileFault fault) {
    return jsonObject(
        key("code").value(val(fault.code().text())),
        key("line").value(val(fault.place().line())),
        key("column").value(val(fault.place().column())),
        key("value").value(val(fault.place().personal() ? "****" : fault.value())),
        key("message").value(val(fault.problem())),
        key("remedy").value(val(fault.remedy())));
  }
}
