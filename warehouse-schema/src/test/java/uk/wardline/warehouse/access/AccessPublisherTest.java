package uk.wardline.warehouse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccessPublisherTest {
  private final Map<String, String> files = new HashMap<>();
  private final AccessPublisher publisher = publisher(AccessPolicy.standard());

  @Test
  void a_group_has_the_people_of_one_role_and_unknown_roles_have_none() {
    publisher.publish(
        List.of(
            new Account("mary", "manager", Optional.empty()),
            new Account("amir", "analyst", Optional.empty()),
            new Account("ann", "analyst", Optional.empty()),
            new Account("tess", "treasurer", Optional.empty())));

    assertThat(files.get("group.txt")).isEqualTo("analyst:amir,ann\nmanager:mary\n");
  }

  @Test
  void every_role_and_service_of_the_policy_has_a_purpose() {
    var policy = AccessPolicy.standard();

    assertThat(policy.roles())
        .containsOnlyKeys(
            "manager",
            "analyst",
            "councillor",
            "finance",
            "education-officer",
            "benefits-officer",
            "safety-officer",
            "steward");
    assertThat(policy.roles().values()).allSatisfy(role -> assertThat(role.purpose()).isNotBlank());
    assertThat(policy.services().values())
        .allSatisfy(service -> assertThat(service.purpose()).isNotBlank());
  }

  @Test
  void names_are_taken_literally_but_for_the_star() {
    var tables =
        rules(
                """
                roles:
                  r:
                    purpose: p
                    reads:
                      - {schema: core, tables: [dim_*, fact.x]}
                services: {}
                """)
            .get("tables");

    var patterns =
        tables
            .valueStream()
            .filter(rule -> rule.has("group") && rule.get("catalog").asString().equals("warehouse"))
            .map(rule -> Pattern.compile(rule.get("table").asString()))
            .toList();
    assertThat(patterns).hasSize(2);
    assertThat(patterns.get(0).matcher("dim_ward").matches()).isTrue();
    assertThat(patterns.get(0).matcher("dim_ward$files").matches()).isFalse();
    assertThat(patterns.get(0).matcher("a_dim_ward").matches()).isFalse();
    assertThat(patterns.get(1).matcher("fact.x").matches()).isTrue();
    assertThat(patterns.get(1).matcher("factyx").matches()).isFalse();
  }

  @Test
  void columns_can_be_hidden_and_rows_left_out() {
    var rule =
        rules(
                """
                roles:
                  r:
                    purpose: p
                    reads:
                      - {schema: core, tables: [t], hides: [name], rows: "ward = 'A'"}
                services: {}
                """)
            .get("tables")
            .valueStream()
            .filter(each -> each.has("filter"))
            .findFirst()
            .orElseThrow();

    assertThat(rule.get("filter").asString()).isEqualTo("ward = 'A'");
    assertThat(rule.get("columns").get(0).toString())
        .isEqualTo("{\"name\":\"name\",\"allow\":false}");
  }

  @Test
  void a_policy_with_a_word_that_means_nothing_is_refused() {
    assertThatThrownBy(() ->
            policy(
                """
                roles:
                  r: {purpose: p, reads: [], reeds: []}
                services: {}
                """))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reeds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Mary", "a:b", "a,b", "a\nb", "wardline-load", "9lives"})
  void a_login_that_could_be_mistaken_is_refused(String login) {
    assertThatThrownBy(() -> new Account(login, "manager", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("login");
  }

  private JsonNode rules(String yaml) {
    publisher(policy(yaml)).publishPolicy();
    return JsonMapper.builder().build().readTree(files.get("rules.json"));
  }

  private static AccessPolicy policy(String yaml) {
    return AccessPolicy.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  private AccessPublisher publisher(AccessPolicy policy) {
    return new AccessPublisher(
        policy, Path.of("nowhere"), (file, text) -> files.put(file.getFileName().toString(), text));
  }
}
