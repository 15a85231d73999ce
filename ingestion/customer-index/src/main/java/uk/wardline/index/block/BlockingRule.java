package uk.wardline.index.block;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Pairs that agree on every part are compared. A rule without parts compares everything with
 * everything.
 *
 * @param mostRecords values that more records share are left out: what is rare is found by them,
 *     and what is common by other rules; {@link #ANY} for none left out
 */
public record BlockingRule(List<KeyPart> parts, int mostRecords) {
  /** However many records share a value. */
  public static final int ANY = Integer.MAX_VALUE;

  public static final BlockingRule EVERYTHING = new BlockingRule(List.of(), ANY);

  public BlockingRule {
    parts = List.copyOf(parts);
    if (mostRecords < 2) {
      throw new IllegalArgumentException("No two records share a value that one may have");
    }
  }

  public static BlockingRule of(KeyPart... parts) {
    return new BlockingRule(Arrays.asList(parts), ANY);
  }

  /** The same rule for those values alone that so many records or fewer share. */
  public BlockingRule rare(int records) {
    return new BlockingRule(parts, records);
  }

  @Override
  public String toString() {
    return parts.isEmpty()
        ? "everything"
        : parts.stream().map(KeyPart::toString).collect(Collectors.joining(" + "))
            + (mostRecords == ANY ? "" : ", shared by at most " + mostRecords);
  }
}
