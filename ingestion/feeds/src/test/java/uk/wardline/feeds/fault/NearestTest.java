package uk.wardline.feeds.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> KNOWN =
      List.of("encoding", "delimiter", "dateFormat", "Crime type");

  @Test
  void a_mistyped_word_has_a_nearest_one() {
    assertThat(Nearest.to("encodin", KNOWN)).contains("encoding");
    assertThat(Nearest.to("delimeter", KNOWN)).contains("delimiter");
    assertThat(Nearest.to("CRIME_TYPE", KNOWN)).contains("Crime type");
    assertThat(Nearest.to("date", KNOWN)).contains("dateFormat");
  }

  @Test
  void a_word_that_is_like_none_has_no_nearest_one() {
    assertThat(Nearest.to("colour", KNOWN)).isEmpty();
    assertThat(Nearest.to("x".repeat(10_000), KNOWN)).isEmpty();
    assertThat(Nearest.to("encoding", List.of())).isEmpty();
  }
}
