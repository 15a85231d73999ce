package uk.wardline.server.cli;

import java.nio.file.Path;
import java.util.List;

/** A process that runs a child as the demo does; for a test that ends it. */
final class ChildByHand {
  private ChildByHand() {}

  /** Arguments: a data folder. */
  public static void main(String[] arguments) {
    try (var _ = Ending.onInterrupt()) {
      Child.run(Path.of(arguments[0]), List.of("demo-data"));
    }
  }
}
