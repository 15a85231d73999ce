package uk.wardline.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Schema;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.CallbackVisitListener;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import uk.wardline.warehouse.tables.DefaultCatalog;

/** The tables and columns that a query names, as they come by when it is rendered. */
final class NamesRead {
  private final Set<String> tables = new TreeSet<>();
  private final Map<String, Set<String>> aliases = new HashMap<>();
  private final Set<String> columns = new TreeSet<>();

  private NamesRead() {}

  static NamesRead by(Select<?> select, Configuration configuration) {
    NamesRead names = new NamesRead();
    CallbackVisitListener watch =
        new CallbackVisitListener()
            .onVisitStart(visit -> {
              switch (visit.queryPart()) {
                case QOM.TableAlias<?> alias -> names.alias(alias);
                case Table<?> table -> names.table(table);
                case Field<?> field -> names.column(field.getQualifiedName());
                default -> {}
              }
            });
    DSL.using(configuration.derive(watch)).render(select);
    return names;
  }

  private void alias(QOM.TableAlias<?> alias) {
    String of = String.join(".", alias.$table().getQualifiedName().getName());
    aliases.computeIfAbsent(alias.$alias().last(), _ -> new TreeSet<>()).add(of);
    table(alias.$table());
  }

  private void table(Table<?> table) {
    if (table.getQualifiedName().parts().length > 1) {
      tables.add(String.join(".", table.getQualifiedName().getName()));
    }
  }

  private void column(Name name) {
    if (name.parts().length == 2) {
      columns.add(String.join(".", name.getName()));
    }
  }

  List<String> faults(Set<String> mayRead) {
    List<String> faults = new ArrayList<>();
    for (String table : tables) {
      if (!mayRead.contains(table)) {
        faults.add("reads " + table + ", which its entry does not declare");
      } else if (columnsOf(table).isEmpty()) {
        faults.add("reads " + table + ", which the schema does not have");
      }
    }
    for (String column : columns) {
      String[] parts = column.split("\\.", -1);
      for (String table : aliases.getOrDefault(parts[0], Set.of())) {
        Set<String> known = columnsOf(table);
        if (!known.isEmpty() && !known.contains(parts[1])) {
          faults.add("names " + column + ", which " + table + " does not have");
        }
      }
    }
    return faults;
  }

  private static Set<String> columnsOf(String table) {
    Set<String> names = new TreeSet<>();
    for (Schema schema : DefaultCatalog.DEFAULT_CATALOG.getSchemas()) {
      for (Table<?> known : schema.getTables()) {
        if (table.equals(schema.getName() + "." + known.getName())) {
          known.fieldStream().forEach(field -> names.add(field.getName()));
        }
      }
    }
    return names;
  }
}
