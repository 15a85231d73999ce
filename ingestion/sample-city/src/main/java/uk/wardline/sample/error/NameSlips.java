package uk.wardline.sample.error;

import java.util.List;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.life.NameSpell;
import uk.wardline.sample.life.Person;
import uk.wardline.sample.names.Name;
import uk.wardline.sample.names.NameBook;

/** Names as they are told, heard and written otherwise. */
final class NameSlips {

  private final NameBook book;

  NameSlips(NameBook book) {
    this.book = book;
  }

  /** The name with another forename. */
  Name forename(Name name, Dice dice) {
    List<String> spellings = book.otherSpellings(name.forename());
    List<String> shortForms = book.shortForms(name.forename());
    double how = dice.share();
    if (how < 0.36 && !spellings.isEmpty()) {
      return new Name(dice.pick(spellings), name.middle(), name.surname());
    }
    if (how < 0.7 && !shortForms.isEmpty()) {
      return new Name(dice.pick(shortForms), name.middle(), name.surname());
    }
    if (how < 0.84 && !name.middle().isEmpty()) {
      return new Name(name.middle(), "", name.surname());
    }
    if (how < 0.92) {
      return new Name(name.forename().substring(0, 1), name.middle(), name.surname());
    }
    return new Name(Slips.word(name.forename(), dice), name.middle(), name.surname());
  }

  /** The name with another family name. */
  Name surname(Name name, Person person, Dice dice) {
    double how = dice.share();
    List<NameSpell> names = person.names();
    if (how < 0.15 && names.size() > 1) {
      String earlier = names.getFirst().name().surname();
      if (!earlier.equals(name.surname())) {
        return name.withSurname(earlier);
      }
    }
    int hyphen = name.surname().indexOf('-');
    if (how < 0.4 && hyphen > 0) {
      return name.withSurname(name.surname().substring(hyphen + 1));
    }
    if (how < 0.28 && person.origin().isOftenTurnedRound()) {
      return new Name(name.surname(), name.middle(), name.forename());
    }
    if (how < 0.45 && isTitle(name.middle())) {
      return new Name(name.forename(), "", name.middle());
    }
    List<String> spellings = book.otherSpellings(name.surname());
    if (how < 0.75 && !spellings.isEmpty()) {
      return name.withSurname(dice.pick(spellings));
    }
    return name.withSurname(Slips.word(name.surname(), dice));
  }

  private static boolean isTitle(String middle) {
    return middle.equals("Singh") || middle.equals("Kaur");
  }
}
