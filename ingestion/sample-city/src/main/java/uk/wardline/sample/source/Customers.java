package uk.wardline.sample.source;

import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.error.Habits;
import uk.wardline.sample.error.Seen;
import uk.wardline.sample.life.Person;
import uk.wardline.sample.write.Block;
import uk.wardline.sample.write.Feed;

/** The contact centre's records of customers, of which one person may have several. */
final class Customers {

  private static final Habits HABITS = new Habits(false, 0.01, 45, true);
  private static final double WITHOUT_BIRTH = 0.35;
  private static final double TWICE = 0.004;

  private final Desk desk;
  private final Desk.Numbers numbers;

  /** What a customer told when the record was made. */
  private record Told(
      String key,
      Person person,
      int created,
      String mail,
      String mobile,
      boolean birth,
      Dice own) {}

  Customers(Desk desk) {
    this.desk = desk;
    this.numbers = desk.numbers("", 2000);
  }

  /** Makes a record, whether or not there is one already; gives its key. */
  String add(Person person, int created, Dice own) {
    boolean twice = own.chance(TWICE);
    if (twice && created <= Block.day(Feed.CUSTOMER_SERVICES_CUSTOMERS, 0)) {
      // A second record, found to be one and the same before the second extract.
      write(new Told(key(person), person, created, "", "", true, own.part(1)), 0);
    }
    String mail = own.chance(0.6) ? Contacting.mail(person, created) : "";
    String mobile = own.chance(0.75) ? Contacting.mobile(person) : "";
    boolean birth = !own.chance(WITHOUT_BIRTH);
    var told = new Told(key(person), person, created, mail, mobile, birth, own);
    for (int i = 0; i < Feed.CUSTOMER_SERVICES_CUSTOMERS.extracts().size(); i++) {
      write(told, i);
    }
    return told.key();
  }

  private String key(Person person) {
    String key = "CS" + numbers.next(9);
    desk.truthOf(Feed.CUSTOMER_SERVICES_CUSTOMERS, key, person);
    return key;
  }

  private void write(Told told, int extract) {
    int on = Block.day(Feed.CUSTOMER_SERVICES_CUSTOMERS, extract);
    if (told.created() > on) {
      return;
    }
    Seen seen =
        desk.see(
            Feed.CUSTOMER_SERVICES_CUSTOMERS,
            told.person(),
            HABITS,
            told.own(),
            Spell.since(told.created()),
            on,
            heard -> told.birth() ? heard : heard.withoutBirth());
    desk.block()
        .rows(Feed.CUSTOMER_SERVICES_CUSTOMERS, extract)
        .key(told.key())
        .text(seen.forename())
        .text(seen.surname())
        .day(seen.birth())
        .text(told.mail())
        .text(told.mobile())
        .text(seen.house())
        .text(seen.street())
        .text(seen.postcode())
        .day(told.created())
        .end();
  }
}
