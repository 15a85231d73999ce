package uk.wardline.index.block;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Pairs that agree on every part are compared. A rule without parts compares everything with
 * everything.
 */
public record BlockingRule(List<KeyPart> parts) {
  public static final BlockingRule EVERYTHING = new BlockingRule(List.of());

  public BlockingRule {
    parts = List.copyOf(parts);
  }

  public static BlockingRule of(KeyPart... parts) {
    return new BlockingRule(List.of(parts));
  }

  @Override
  public String toString() {
    return parts.isEmpty()
        ? "everything"
        : parts.stream().map(KeyPart::toString).collect(Collectors.joining(" + "));
  }
}
