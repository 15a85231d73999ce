package uk.wardline.feeds.contract;

import java.util.List;

/**
 * The keys of a contract, section by section. The JSON Schema beside the reader says the same; a
 * test compares.
 */
enum Words {
  CONTRACT(
      "apiVersion",
      "kind",
      "id",
      "name",
      "version",
      "status",
      "description",
      "team",
      "source",
      "format",
      "delivery",
      "schema",
      "slaProperties",
      "disclosure",
      "person",
      "facts",
      "tags"),
  DESCRIPTION("purpose", "usage", "limitations"),
  TEAM("name", "description"),
  SOURCE("system", "legalGateway"),
  FORMAT(
      "delimiter",
      "quote",
      "encoding",
      "header",
      "decimalSeparator",
      "dateFormat",
      "timestampFormat",
      "maxFieldBytes"),
  DELIVERY(
      "mode",
      "asAt",
      "scope",
      "scopeColumn",
      "quarantinedAtMost",
      "shrinksAtMost",
      "poundsMoveAtMost"),
  TABLE("name", "description", "logicalType", "key", "eventTime", "properties"),
  COLUMN(
      "name",
      "description",
      "logicalType",
      "logicalTypeOptions",
      "required",
      "primaryKey",
      "classification",
      "quality",
      "examples"),
  OPTIONS("format", "pattern", "minLength", "maxLength", "minimum", "maximum", "defaultTimezone"),
  QUALITY("metric", "mustBe", "arguments", "description"),
  ARGUMENTS("validValues"),
  MAPPING("column", "values", "constant"),
  PROMISE("property", "value", "unit", "description");

  private final String keys;

  Words(String... keys) {
    this.keys = String.join(" ", keys);
  }

  List<String> keys() {
    return List.of(keys.split(" "));
  }
}
