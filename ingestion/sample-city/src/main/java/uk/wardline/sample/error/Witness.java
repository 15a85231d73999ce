package uk.wardline.sample.error;

import java.util.List;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.life.Days;
import uk.wardline.sample.life.NameSpell;
import uk.wardline.sample.life.Person;
import uk.wardline.sample.life.Stay;
import uk.wardline.sample.names.Name;
import uk.wardline.sample.names.NameBook;
import uk.wardline.sample.write.Letters;

/**
 * Sees people as records of systems do. The same record sees the same on every day until it learns
 * of something new. Immutable and safe to share.
 */
public final class Witness {

  // What two records disagree in comes partly from forms and late notice; the rest is slips. The
  // shares were found by measuring the city of 20,000; a test holds them to the rates.
  private static final double FORENAME = 0.92;
  private static final double SURNAME = 1.03;
  private static final double MONTH = 1.56;
  private static final double YEAR = 1.6;
  private static final double HOUSE = 1.26;
  private static final double POSTCODE = 1.28;

  private static final int NAME = 1 << 10;
  private static final int ADDRESS = 2 << 10;
  private static final int BIRTH = 3 << 10;
  private static final int NOTICE = 4 << 10;

  private final NameSlips slips;
  private final ErrorRates rates;

  public Witness(NameBook book, ErrorRates rates) {
    this.slips = new NameSlips(book);
    this.rates = rates;
  }

  /** How often one of two records has a slip, when the two disagree that often. */
  private static double ofOne(double ofTwo) {
    return 1 - StrictMath.sqrt(1 - Math.min(ofTwo, 0.98));
  }

  /**
   * What a record says of somebody.
   *
   * @param record chance that belongs to the record
   * @param since the day the record was made
   * @param on the day of the extract, or the day from which on nobody touched the record any more
   */
  public Seen see(Person person, Habits habits, Dice record, int since, int on) {
    int name = nameKnown(person, habits, record, since, on);
    int stay = stayKnown(person, habits, record, since, on);
    Name written = name(person, name, habits, record.part(NAME + name));
    String[] address = address(person, stay, record.part(ADDRESS + stay));
    return new Seen(
        written.forename(),
        written.middle(),
        written.surname(),
        birth(person, habits, record.part(BIRTH)),
        address[0],
        address[1],
        address[2]);
  }

  private static int nameKnown(Person person, Habits habits, Dice record, int since, int on) {
    List<NameSpell> names = person.names();
    int known = 0;
    for (int i = 1; i < names.size(); i++) {
      int from = names.get(i).from();
      if (from <= since || from + notice(habits, record, i) <= on) {
        known = i;
      }
    }
    return known;
  }

  private static int stayKnown(Person person, Habits habits, Dice record, int since, int on) {
    List<Stay> stays = person.stays();
    int known = 0;
    for (int i = 1; i < stays.size(); i++) {
      int from = stays.get(i).from();
      if (from <= since || from + notice(habits, record, 64 + i) <= on) {
        known = i;
      }
    }
    return known;
  }

  private static int notice(Habits habits, Dice record, int matter) {
    return record.part(NOTICE + matter).waiting(habits.noticeDays());
  }

  private Name name(Person person, int index, Habits habits, Dice dice) {
    Name name = person.names().get(index).name();
    if (!habits.marks() || dice.chance(0.5)) {
      name =
          new Name(
              Letters.plain(name.forename()),
              Letters.plain(name.middle()),
              Letters.plain(name.surname()));
    }
    boolean surname = dice.chance(ofOne(rates.surname() * SURNAME));
    boolean forename = dice.chance(ofOne(rates.forename() * FORENAME));
    if (forename) {
      name = slips.forename(name, dice);
    }
    if (surname) {
      name = slips.surname(name, person, dice);
    }
    if (dice.chance(habits.initials())) {
      name = new Name(name.forename().substring(0, 1), initial(name.middle()), name.surname());
    } else if (dice.chance(0.4)) {
      name =
          new Name(name.forename(), dice.chance(0.5) ? "" : initial(name.middle()), name.surname());
    }
    return new Name(
        dice.chance(rates.missing()) ? "" : name.forename(),
        name.middle(),
        dice.chance(rates.missing() / 2) ? "" : name.surname());
  }

  private static String initial(String name) {
    return name.isEmpty() ? "" : name.substring(0, 1);
  }

  private int birth(Person person, Habits habits, Dice dice) {
    if (habits.asksForProof()) {
      return person.birth();
    }
    if (dice.chance(rates.missing())) {
      return Days.NEVER;
    }
    int birth = person.birth();
    if (dice.chance(ofOne(rates.birthMonth() * MONTH))) {
      birth = Slips.month(birth, dice);
    }
    if (dice.chance(ofOne(rates.birthYear() * YEAR))) {
      birth = Slips.year(birth, dice);
    }
    return birth;
  }

  private String[] address(Person person, int index, Dice dice) {
    if (person.stays().isEmpty()) {
      return new String[] {"", "", ""};
    }
    Stay stay = person.stays().get(index);
    String house = stay.home().houseText();
    String street = stay.home().area().street();
    String postcode = stay.home().area().postcode();
    if (dice.chance(ofOne(rates.houseOrStreet() * HOUSE))) {
      if (dice.chance(0.5)) {
        house = Slips.number(house, dice);
      } else {
        street = Slips.word(street, dice);
      }
    }
    if (dice.chance(ofOne(rates.postcode() * POSTCODE))) {
      postcode = Slips.postcode(postcode, dice);
    }
    boolean missing = dice.chance(rates.missing());
    return new String[] {
      missing ? "" : house, missing ? "" : street, dice.chance(rates.missing()) ? "" : postcode
    };
  }
}
