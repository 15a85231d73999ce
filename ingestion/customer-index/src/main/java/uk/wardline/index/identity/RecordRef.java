package uk.wardline.index.identity;

/** A person record by its source and its key there. */
public record RecordRef(String source, String key) implements Comparable<RecordRef> {
  @Override
  public int compareTo(RecordRef other) {
    int bySource = source.compareTo(other.source);
    return bySource != 0 ? bySource : key.compareTo(other.key);
  }
}
