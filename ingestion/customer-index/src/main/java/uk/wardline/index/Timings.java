package uk.wardline.index;

/** How long each stage took, in milliseconds. */
public record Timings(
    long block_ms, long compare_ms, long train_ms, long score_ms, long cluster_ms) {
  public long total_ms() {
    return block_ms + compare_ms + train_ms + score_ms + cluster_ms;
  }
}
