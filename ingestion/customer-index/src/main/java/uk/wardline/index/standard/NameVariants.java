package uk.wardline.index.standard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Names that one person goes by: short forms ("Bill" for William) and spellings from another script
 * ("Mohammed", "Muhammad"). Each line of the list is one family of names; a name may stand in
 * several. Immutable.
 */
public final class NameVariants {
  private static final NameVariants SHIPPED = read("name-variants.txt");

  private final Map<String, Set<Integer>> families;

  private NameVariants(Map<String, Set<Integer>> families) {
    this.families = families;
  }

  /** No variants at all. */
  public static final NameVariants NONE = new NameVariants(Map.of());

  /** The list that is shipped with the index. */
  public static NameVariants shipped() {
    return SHIPPED;
  }

  static NameVariants of(List<String> lines) {
    Map<String, Set<Integer>> families = new HashMap<>();
    for (int line = 0; line < lines.size(); line++) {
      for (String name : lines.get(line).strip().split("\\s+", -1)) {
        families.computeIfAbsent(name, _ -> new HashSet<>()).add(line);
      }
    }
    return new NameVariants(families);
  }

  /** Whether both names stand in one family. Names are in standard form. */
  public boolean related(String a, String b) {
    Set<Integer> left = families.get(a);
    Set<Integer> right = families.get(b);
    return left != null && right != null && left.stream().anyMatch(right::contains);
  }

  private static NameVariants read(String resource) {
    try (var in =
            Objects.requireNonNull(NameVariants.class.getResourceAsStream(resource), resource);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String[] lines =
          reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toArray(String[]::new);
      return of(Arrays.asList(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The list of name variants " + resource + " cannot be read", e);
    }
  }
}
