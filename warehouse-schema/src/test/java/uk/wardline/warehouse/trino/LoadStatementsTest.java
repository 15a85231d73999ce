package uk.wardline.warehouse.trino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadStatementsTest {
  private final List<String> killed = new ArrayList<>();

  @Test
  void what_an_earlier_load_left_running_is_ended_until_nothing_is_left() {
    var lists = new ArrayList<>(List.of(List.of("q1", "q2"), List.of("q2"), List.<String>of()));

    int ended = LoadStatements.endAll(running(lists), Duration.ofMinutes(1));

    assertThat(ended).isEqualTo(2);
    assertThat(killed).containsExactly("q1", "q2", "q2");
    assertThat(lists).isEmpty();
  }

  @Test
  void what_does_not_end_is_named_and_not_waited_for_for_ever() {
    var running = running(new ArrayList<>(List.of(List.of("20261124_1_x"))));

    assertThatThrownBy(() -> LoadStatements.endAll(running, Duration.ZERO))
        .isInstanceOf(StatementsRunOn.class)
        .hasMessageContaining("1 statement of an earlier load")
        .hasMessageContaining("20261124_1_x")
        .hasMessageContaining("Try again");
  }

  private LoadStatements.Running running(List<List<String>> lists) {
    return new LoadStatements.Running() {
      @Override
      public List<String> list() {
        return lists.removeFirst();
      }

      @Override
      public String kill(String query) {
        killed.add(query);
        return "Access Denied";
      }
    };
  }
}
