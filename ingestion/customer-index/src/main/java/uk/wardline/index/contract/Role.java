package uk.wardline.index.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.wardline.index.person.Field;
import uk.wardline.index.person.Kind;

/**
 * What a column is for a person record: one field of a kind, or something that fields are taken
 * from.
 */
public sealed interface Role {
  /** One field; of identifiers and attributes there may be several ("identifier.library-card"). */
  record Single(Field field) implements Role {}

  /** A name in one piece. */
  record WholeName() implements Role {}

  /** An address in one piece. */
  record WholeAddress() implements Role {}

  /** A part of the date of birth. */
  record BirthPart(Part part) implements Role {
    /** Which part. */
    public enum Part {
      YEAR,
      MONTH,
      DAY
    }
  }

  /** The role that a contract calls by a word. */
  static Optional<Role> of(String word) {
    return switch (word) {
      case "full-name" -> Optional.of(new WholeName());
      case "address" -> Optional.of(new WholeAddress());
      case "birth-year" -> Optional.of(new BirthPart(BirthPart.Part.YEAR));
      case "birth-month" -> Optional.of(new BirthPart(BirthPart.Part.MONTH));
      case "birth-day" -> Optional.of(new BirthPart(BirthPart.Part.DAY));
      default -> single(word);
    };
  }

  private static Optional<Role> single(String word) {
    int dot = word.indexOf('.');
    String kindWord = dot < 0 ? word : word.substring(0, dot);
    return Arrays.stream(Kind.values())
        .filter(k -> k.word().equals(kindWord))
        .findFirst()
        .map(k -> new Single(dot < 0 ? Field.of(k) : Field.of(k, word.substring(dot + 1))));
  }

  /** All words a contract can use, without the further ones of a kind. */
  static List<String> words() {
    List<String> words = new ArrayList<>(List.of("full-name", "address"));
    words.addAll(List.of("birth-year", "birth-month", "birth-day"));
    Arrays.stream(Kind.values()).map(Kind::word).forEach(words::add);
    return words;
  }
}
