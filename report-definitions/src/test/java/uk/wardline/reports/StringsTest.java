package uk.wardline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class StringsTest {
  private static final Pattern MESSAGE = Pattern.compile("getMessage\\(\"([^\"]+)\"\\)([^<]*)");
  private static final Pattern FILLED =
      Pattern.compile("\\.replace\\(\"\\{([^}]+)}\", params\\[\"([^\"]+)\"]\\.value\\)");
  private static final Pattern BRACES = Pattern.compile("\\{([^}]+)}");

  static List<ReportDefinition> reports() {
    return Catalogue.read().reports();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void every_word_of_a_design_stands_in_its_strings_file_and_says_the_same(ReportDefinition report)
      throws IOException {
    Map<String, String> keyed = new HashMap<>();
    for (Element text : DesignLint.elements(open(report.design()), "text-property")) {
      String name = text.getAttribute("name");
      if (name.equals("text") || name.equals("title")) {
        assertThat(text.getAttribute("key")).as("key of '%s'", text.getTextContent()).isNotEmpty();
        keyed.put(text.getAttribute("key"), text.getTextContent());
      }
    }

    Map<String, String> strings = strings(report);
    assertThat(strings).containsAllEntriesOf(keyed);
    Set<String> used = new TreeSet<>(keyed.keySet());
    used.addAll(messages(report).keySet());
    assertThat(strings.keySet()).as("words that nothing uses").isEqualTo(used);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void what_stands_in_braces_is_filled_in_from_the_parameter_of_that_name(ReportDefinition report)
      throws IOException {
    Map<String, String> strings = strings(report);
    messages(report)
        .forEach((key, filled) -> {
          Set<String> wanted = new TreeSet<>();
          BRACES
              .matcher(strings.getOrDefault(key, ""))
              .results()
              .forEach(m -> wanted.add(m.group(1)));
          assertThat(filled).as(key).isEqualTo(wanted);
        });
  }

  /** The messages that expressions ask for, each with the parameters that fill it. */
  private static Map<String, Set<String>> messages(ReportDefinition report) throws IOException {
    Map<String, Set<String>> messages = new TreeMap<>();
    for (Element expression : DesignLint.elements(open(report.design()), "expression")) {
      MESSAGE
          .matcher(expression.getTextContent())
          .results()
          .forEach(message -> {
            Set<String> filled = new TreeSet<>();
            FILLED
                .matcher(message.group(2))
                .results()
                .filter(f -> f.group(1).equals(f.group(2)))
                .forEach(f -> filled.add(f.group(1)));
            messages.put(message.group(1), filled);
          });
    }
    return messages;
  }

  private static Map<String, String> strings(ReportDefinition report) throws IOException {
    Properties read = new Properties();
    try (var in =
        new InputStreamReader(
            open("wardline/reports/" + report.id() + "/strings.properties"),
            StandardCharsets.UTF_8)) {
      read.load(in);
    }
    Map<String, String> strings = new TreeMap<>();
    read.forEach((key, value) -> strings.put(key.toString(), value.toString()));
    return strings;
  }

  private static InputStream open(String resource) {
    InputStream in = Catalogue.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new AssertionError("There is no resource " + resource);
    }
    return in;
  }
}
