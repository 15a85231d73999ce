package uk.wardline.warehouse.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Who may read what in the catalog {@code warehouse}, and what for.
 *
 * @param roles of people, by name; a person has one
 * @param services Wardline's own parts, by the name of their account
 */
public record AccessPolicy(Map<String, Reader> roles, Map<String, Reader> services) {

  public AccessPolicy {
    roles = Map.copyOf(new TreeMap<>(roles));
    services = Map.copyOf(new TreeMap<>(services));
  }

  /**
   * What one role or service may read.
   *
   * @param purpose in words, for whoever asks why
   * @param earlierReleases whether the same tables may be read as an earlier release had them
   */
  public record Reader(
      String purpose,
      List<Grant> reads,
      @JsonProperty("earlier-releases") boolean earlierReleases) {
    public Reader {
      Objects.requireNonNull(purpose, "a purpose is missing");
      reads = List.copyOf(Objects.requireNonNull(reads, "reads is missing"));
    }
  }

  /**
   * A right to SELECT.
   *
   * @param schema by name, or {@code *} for all
   * @param tables by name, with {@code *} for any letters; all of the schema if none is named
   * @param hides columns that are refused
   * @param rows a condition in SQL, or null for all rows
   */
  public record Grant(
      String schema, List<String> tables, List<String> hides, @Nullable String rows) {
    public Grant {
      tables = tables == null ? List.of() : List.copyOf(tables);
      hides = hides == null ? List.of() : List.copyOf(hides);
    }
  }

  /**
   * Whether people of that role may read earlier releases; nobody may whose role it does not know.
   */
  public boolean readsEarlierReleases(String role) {
    var reader = roles.get(role);
    return reader != null && reader.earlierReleases();
  }

  /** The policy that comes with this release of Wardline. */
  public static AccessPolicy standard() {
    try (var stream = AccessPolicy.class.getResourceAsStream("policy.yaml")) {
      if (stream == null) {
        throw new IllegalStateException("policy.yaml is missing from the class path");
      }
      return read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a policy in YAML.
   *
   * @throws IllegalArgumentException naming the line, if it is not one
   */
  static AccessPolicy read(InputStream yaml) {
    try {
      return YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build()
          .readValue(yaml, AccessPolicy.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("Not an access policy: " + e.getMessage(), e);
    }
  }
}
