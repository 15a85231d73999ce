package uk.wardline.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wardline.geo.SampleWards;
import uk.wardline.server.dashboard.IncidentCount.Place;
import uk.wardline.server.dashboard.IncidentFigures.Split;

class IncidentFiguresTest {
  private static final YearMonth OCTOBER = YearMonth.of(2018, 10);
  private static final YearMonth NOVEMBER = OCTOBER.plusMonths(1);
  private static final YearMonth DECEMBER = OCTOBER.plusMonths(2);

  private final uk.wardline.geo.WardSet wards = SampleWards.wards2015();
  private final String first = wards.wards().getFirst().code();
  private final String second = wards.wards().get(1).code();

  @Test
  void every_row_is_counted_once_and_those_in_no_ward_are_told_apart() {
    var figures =
        figures(
            OCTOBER,
            DECEMBER,
            new IncidentCount(Place.WARD, first, OCTOBER, "Burglary", 3),
            new IncidentCount(Place.WARD, second, OCTOBER, "Robbery", 2),
            new IncidentCount(Place.WARD, first, DECEMBER, "Robbery", 4),
            new IncidentCount(Place.OUTSIDE, null, OCTOBER, "Robbery", 10),
            new IncidentCount(Place.NO_COORDINATES, null, DECEMBER, "Burglary", 7));

    assertThat(figures.all()).isEqualTo(new Split(9, 10, 7));
    assertThat(figures.all().total()).isEqualTo(26);
    assertThat(figures.all().inNoWard()).isEqualTo(17);
    assertThat(figures.months())
        .containsExactly(
            new IncidentFigures.MonthRow(OCTOBER, new Split(5, 10, 0)),
            new IncidentFigures.MonthRow(NOVEMBER, new Split(0, 0, 0)),
            new IncidentFigures.MonthRow(DECEMBER, new Split(4, 0, 7)));
    assertThat(figures.types())
        .containsExactly(
            new IncidentFigures.TypeRow("Robbery", 6), new IncidentFigures.TypeRow("Burglary", 3));
  }

  @Test
  void a_ward_without_incidents_is_shown_all_the_same() {
    var figures =
        figures(OCTOBER, OCTOBER, new IncidentCount(Place.WARD, first, OCTOBER, "Burglary", 3));

    assertThat(figures.wards()).hasSameSizeAs(wards.wards());
    assertThat(figures.wards())
        .filteredOn(w -> w.code().equals(second))
        .allSatisfy(w -> assertThat(w.incidents()).isZero());
  }

  @Test
  void months_outside_the_period_do_not_count() {
    var figures =
        figures(
            NOVEMBER,
            NOVEMBER,
            new IncidentCount(Place.WARD, first, OCTOBER, "Burglary", 3),
            new IncidentCount(Place.WARD, first, NOVEMBER, "Burglary", 1),
            new IncidentCount(Place.WARD, first, DECEMBER, "Burglary", 5));

    assertThat(figures.all()).isEqualTo(new Split(1, 0, 0));
  }

  private IncidentFigures figures(YearMonth from, YearMonth to, IncidentCount... counts) {
    return IncidentFigures.of(List.of(counts), wards, from, to);
  }
}
