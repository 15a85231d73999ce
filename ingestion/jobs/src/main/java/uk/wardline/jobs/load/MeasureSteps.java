package uk.wardline.jobs.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.wardline.geo.WardSet;
import uk.wardline.jobs.fact.FactTable;
import uk.wardline.jobs.geo.PointWards;
import uk.wardline.jobs.iceberg.TableRows;

/** The steps from facts to what is published, which every load ends with. */
final class MeasureSteps {
  private final LoadSession session;

  private boolean measuresMade;

  MeasureSteps(LoadSession session) {
    this.session = session;
  }

  /** Places the points that this load brought. */
  void placeNewPoints(List<WardSet> sets) {
    session.step(
        Step.POINTS,
        () -> {
          var wards = new PointWards(sets);
          long rows = 0;
          for (FactSql facts : FactSql.ALL) {
            rows +=
                wards.append(
                    session.catalog(), taker -> points(facts.newPoints(), taker, session.loadId()));
          }
          return Done.wrote(rows, rows);
        });
  }

  /** Places every known point anew, since the ward sets have changed. */
  void placeAllPoints(List<WardSet> sets) {
    session.step(
        Step.POINTS,
        () -> {
          long rows =
              new PointWards(sets)
                  .replace(
                      session.catalog(),
                      taker ->
                          FactSql.ALL.stream()
                              .filter(f -> !session.catalog().isEmpty(f.facts()))
                              .forEach(f -> points(f.allPoints(), taker)));
          return Done.wrote(rows, rows);
        });
  }

  private void points(String file, Consumer<PointWards.Point> taker, Object... parameters) {
    session
        .sql()
        .forEach(
            file,
            row -> {
              taker.accept(new PointWards.Point(row.getBigDecimal(1), row.getBigDecimal(2)));
              return true;
            },
            parameters);
  }

  /**
   * Makes the measures of incidents anew, and every other that is out of date, with what people
   * entered by now. Of incidents, that part is published which comes from feeds that are open;
   * nothing else is.
   */
  void makeMarts() {
    session.step(
        Step.MARTS,
        () -> {
          long rows = 0;
          for (FactSql facts : FactSql.ALL) {
            rows += make(facts);
          }
          rows += Entered.copyAll(session);
          long made = new Marts(session).make();
          measuresMade = made > 0;
          rows += made;
          return Done.wrote(rows, rows);
        });
  }

  private long make(FactSql facts) {
    var mart = session.catalog().rows(facts.mart());
    var published = session.catalog().rows(facts.published());
    return mart.replace(
        to -> published.replace(and -> measures(facts, row -> share(row, to, and))));
  }

  /** Parts a row of measures, whose last column says how much of the one before may be shown. */
  private static void share(
      @Nullable Object[] row, TableRows.Taker mart, TableRows.Taker published) {
    int width = row.length - 1;
    var values = Arrays.copyOf(row, width);
    mart.take(values);
    if (row[width] instanceof Long open && open > 0) {
      values[width - 1] = open;
      published.take(values);
    }
  }

  private void measures(FactSql facts, TableRows.Taker taker) {
    if (!session.catalog().isEmpty(facts.facts())) {
      session
          .sql()
          .forEach(
              facts.measures(),
              row -> {
                taker.take(Measures.row(row));
                return true;
              });
    }
  }

  /**
   * Gives every fact the ward of its own day anew.
   *
   * @return how many facts have another ward or place than before
   */
  long conform() {
    return session.step(
        Step.CONFORM,
        () -> {
          long moved = 0;
          for (FactSql facts : FactSql.ALL) {
            if (!session.catalog().isEmpty(facts.facts())) {
              moved += session.sql().change(facts.conform());
            }
          }
          moved += conformByPostcode();
          return Done.wrote(moved, moved);
        });
  }

  /**
   * Gives every fact with a postcode the ward of its own day anew.
   *
   * @return how many facts have another ward than before
   */
  long conformByPostcode() {
    long moved = 0;
    for (FactTable facts : FactTable.VERSIONED) {
      if (facts.hasPostcode() && !session.catalog().isEmpty(facts.table())) {
        moved += VersionSql.of(facts).change(session.sql(), "conform");
      }
    }
    return moved;
  }

  /**
   * Checks the measures alone, where no delivery came.
   *
   * @throws CheckFailed with every figure that does not agree
   */
  void check() {
    session.step(
        Step.CHECKS,
        () -> {
          var wrong = discrepancies(session.sql());
          if (!wrong.isEmpty()) {
            throw new CheckFailed(wrong);
          }
          return Done.with(wrong, "sums of every measure agree");
        });
  }

  /** What the measures say does not add up; empty where all is well. */
  List<String> discrepancies(WorkSql sql) {
    var wrong = new ArrayList<String>();
    for (FactSql facts : FactSql.ALL) {
      if (session.catalog().isEmpty(facts.facts())) {
        continue;
      }
      sql.ask(facts.sums(), Sums::read).stream()
          .map(sums -> sums.complaint(facts.kind()))
          .filter(complaint -> !complaint.isEmpty())
          .forEach(wrong::add);
    }
    if (measuresMade) {
      wrong.addAll(sums(session.sql()));
    }
    return List.copyOf(wrong);
  }

  /** Measures that do not add up to the facts, or to the lists, that they are made from. */
  static List<String> sums(WorkSql sql) {
    return sql.ask(
        "mart/sums.sql",
        row ->
            "%s: %s by what it is made from, %s as told"
                .formatted(
                    row.getString("measure"), row.getString("facts"), row.getString("told")));
  }

  /** Figures that must agree for one ward set. */
  private record Sums(
      String wardSet,
      long facts,
      long openFacts,
      long mart,
      long published,
      long points,
      long allPoints) {
    static Sums read(ResultSet row) throws SQLException {
      return new Sums(
          row.getString("ward_set"),
          row.getLong("facts"),
          row.getLong("open_facts"),
          row.getLong("mart"),
          row.getLong("published"),
          row.getLong("points"),
          row.getLong("all_points"));
    }

    String complaint(String kind) {
      return facts == mart && openFacts == published && points == allPoints
          ? ""
          : ("by ward set %s, %d facts of kind %s, %d in the mart, %d of open feeds, %d published,"
                  + " %d of %d points placed")
              .formatted(wardSet, facts, kind, mart, openFacts, published, points, allPoints);
    }
  }
}
