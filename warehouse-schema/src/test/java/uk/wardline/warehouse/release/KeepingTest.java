package uk.wardline.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeepingTest {
  private static final LocalDate TODAY = LocalDate.of(2014, 6, 15);

  @Test
  void releases_of_the_last_days_stay_and_of_earlier_ones_the_last_of_each_month() {
    var releases =
        List.of(
            made(1, "2014-03-01T10:00:00Z"),
            made(2, "2014-03-31T22:30:00Z"),
            made(3, "2014-03-31T23:30:00Z"),
            made(4, "2014-06-12T10:00:00Z"),
            made(5, "2014-06-13T10:00:00Z"),
            made(6, "2014-06-15T10:00:00Z"));

    assertThat(expiring(new Keeping(3, 84), releases, Set.of()))
        .as("release 3 is of 1 April in London, and the last of that month")
        .containsExactly(1L, 4L);
  }

  @Test
  void after_some_months_the_last_of_a_month_goes_too() {
    var releases = List.of(made(1, "2014-03-31T10:00:00Z"), made(2, "2014-06-15T10:00:00Z"));

    assertThat(expiring(new Keeping(1, 4), releases, Set.of())).isEmpty();
    assertThat(expiring(new Keeping(1, 3), releases, Set.of())).containsExactly(1L);
  }

  @Test
  void what_readers_see_a_report_names_or_a_person_marked_stays_whatever_its_age() {
    var releases =
        List.of(
            made(1, "2001-01-01T10:00:00Z"),
            made(2, "2001-01-02T10:00:00Z"),
            new Release(3, Instant.parse("2001-01-03T10:00:00Z"), 3, null, "Accounts", null),
            made(4, "2001-01-04T10:00:00Z"));

    assertThat(expiring(new Keeping(1, 1), releases, Set.of(2L))).containsExactly(1L);
  }

  @Test
  void one_that_has_expired_does_not_expire_again() {
    var day = Instant.parse("2001-01-03T10:00:00Z");
    var releases =
        List.of(new Release(3, day, 3, null, null, day), made(4, "2001-01-04T10:00:00Z"));

    assertThat(expiring(new Keeping(1, 1), releases, Set.of())).isEmpty();
  }

  @Test
  void nothing_can_be_kept_for_no_time() {
    assertThatThrownBy(() -> new Keeping(0, 1))
        .hasMessage("Releases are kept for 1 day and 1 month at least, not 0 and 1");
  }

  private static List<Long> expiring(Keeping keeping, List<Release> releases, Set<Long> reported) {
    return keeping.expiring(releases, reported, TODAY).stream().map(Release::number).toList();
  }

  private static Release made(long number, String at) {
    return new Release(number, Instant.parse(at), number, null, null, null);
  }
}
