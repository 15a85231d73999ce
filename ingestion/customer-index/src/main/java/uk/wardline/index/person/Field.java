package uk.wardline.index.person;

/** One field of a person record. The name tells apart two of a kind, such as two identifiers. */
public record Field(Kind kind, String name) implements Comparable<Field> {
  public static Field of(Kind kind) {
    return new Field(kind, kind.word());
  }

  /** A further field of a kind, such as {@code attribute.occupation}. */
  public static Field of(Kind kind, String which) {
    return new Field(kind, kind.word() + "." + which);
  }

  @Override
  public int compareTo(Field other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
