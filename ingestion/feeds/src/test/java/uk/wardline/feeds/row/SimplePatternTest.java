package uk.wardline.feeds.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimplePatternTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[0-9a-f]+",
        "[EWNS][0-9A-C]{3}",
        "E0[12]",
        "A?",
        "[A-C]*",
        "AB-[0-9]{2,3}",
        "[a-c]{2,}",
        "[A-C.:]{0,2}",
        "0",
        "a{3}b{2}c"
      })
  void it_says_what_the_general_engine_says(String regex) {
    SimplePattern simple = SimplePattern.of(regex).orElseThrow();
    Pattern general = Pattern.compile(regex);
    var random = new Random(regex.hashCode());
    int matches = 0;
    for (int i = 0; i < 50_000; i++) {
      String text = text(random);
      boolean expected = general.matcher(text).matches();
      assertThat(simple.matches(text)).as(text).isEqualTo(expected);
      matches += expected ? 1 : 0;
    }
    assertThat(matches).isPositive();
  }

  private static String text(Random random) {
    String letters = "AABCEabcabcf0012-:.é\n";
    var text = new StringBuilder();
    switch (random.nextInt(6)) {
      case 0 -> text.append("AB-");
      case 1 -> text.append("E0");
      case 2 -> text.append("aaabb");
      default -> {}
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "a+b", "(a)", "a|b", "[^a]", "[a-]", "[-a]", "[a&&b]", "\\d", ".", "a++", "a+?",
        "a{2}+", "^a$", "é", "[é]", "a{x}", "a{", "[", "[[a]b]", "[a", "{1}", "[z-]"
      })
  void what_is_not_simple_is_left_to_the_general_engine(String regex) {
    assertThat(SimplePattern.of(regex)).isEmpty();
  }

  @Test
  void both_kinds_answer_through_one_door() {
    assertThat(TextPattern.of("[0-9]+").matches("12")).isTrue();
    assertThat(TextPattern.of("[0-9]+").matches("1a")).isFalse();
    assertThat(TextPattern.of("[0-9]+|x").matches("x")).isTrue();
    assertThat(TextPattern.of("[0-9]+|x").matches("xx")).isFalse();
  }
}
