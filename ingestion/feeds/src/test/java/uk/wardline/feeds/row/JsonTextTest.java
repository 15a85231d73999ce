package uk.wardline.feeds.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.wardline.feeds.survey.Header;

class JsonTextTest {

  @Test
  void what_json_wants_escaped_is_escaped() {
    assertThat(json("a\"b\\c\n\r\t\u0001\u001f/é😀"))
        .isEqualTo("\"a\\\"b\\\\c\\n\\r\\t\\u0001\\u001f/é😀\"");
  }

  @Test
  void any_row_comes_back_from_its_json_as_it_was() {
    for (int seed = 0; seed < 2_000; seed++) {
      var random = new Random(seed);
      List<String> names = new ArrayList<>();
      String[] fields = new String[1 + random.nextInt(5)];
      for (int i = 0; i < fields.length; i++) {
        names.add(text(random) + i);
        fields[i] = text(random);
      }

      JsonNode read = JsonMapper.shared().readTree(new RowJson(new Header(names)).of(fields));

      assertThat(read.propertyNames()).as("seed %s", seed).containsExactlyElementsOf(names);
      assertThat(read.values().stream().map(JsonNode::stringValue))
          .as("seed %s", seed)
          .containsExactly(fields);
    }
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      int point =
          switch (random.nextInt(4)) {
            case 0 -> random.nextInt(0x20);
            case 1 -> "\"\\/{}[]:,".charAt(random.nextInt(9));
            case 2 -> 0x20 + random.nextInt(0x2000);
            default -> 0x10000 + random.nextInt(0x1000);
          };
      text.appendCodePoint(point);
    }
    return text.toString();
  }

  private static String json(String text) {
    var out = new StringBuilder();
    JsonText.append(out, text);
    return out.toString();
  }
}
