package uk.wardline.sample.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.wardline.sample.address.Home;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.life.Days;
import uk.wardline.sample.life.Person;
import uk.wardline.sample.life.Stay;
import uk.wardline.sample.write.Block;
import uk.wardline.sample.write.Feed;
import uk.wardline.sample.write.Rows;
import uk.wardline.sample.write.TruthTable;

/** The contact centre: what customers contacted the council about, and by which channel. */
final class CustomerServices {

  private static final double NAMED = 0.88;
  private static final double KNOWN_ALREADY = 0.95;
  private static final List<String> OUTCOMES =
      List.of("passed to service", "appointment made", "form sent", "no action");

  private final Desk desk;
  private final Customers customers;
  private final Desk.Numbers contacts;

  /** One contact. A channel is the system's code. */
  private record Contact(
      int opened,
      int minute,
      int closed,
      int closedMinute,
      String channel,
      Reason reason,
      boolean atOnce) {}

  CustomerServices(Desk desk) {
    this.desk = desk;
    this.customers = new Customers(desk);
    this.contacts = desk.numbers("", 20_000);
  }

  void write(List<Claim> claims) {
    List<Person> claimants = claims.stream().map(Claim::claimant).toList();
    for (Person person : desk.town().people()) {
      contacts(person, claimants.contains(person));
    }
  }

  private void contacts(Person person, boolean claimant) {
    Dice dice = person.dice(16);
    double inAYear = (claimant ? 1.5 : 0.55) * (0.4 + 1.2 * dice.share());
    double online = dice.share() * (person.ageOn(Days.FIRST) < 60 ? 1.15 : 0.5);
    String customer = null;
    int from = Math.max(Days.FIRST, Days.yearsLater(person.birth(), 18));
    for (int day = from + dice.waiting(365 / inAYear); day <= Desk.LAST_EXTRACT; ) {
      Stay stay = person.stayOn(day);
      if (stay != null) {
        boolean named = dice.chance(NAMED);
        if (named && (customer == null || !dice.chance(KNOWN_ALREADY))) {
          customer = customers.add(person, day, dice.part(day));
        }
        day = matter(person, named ? customer : null, stay.home(), day, online, dice);
      }
      day += 1 + dice.waiting(365 / inAYear);
    }
  }

  /** One matter, with the contacts that repeat because it was not settled; the last one's day. */
  private int matter(
      Person person, @Nullable String customer, Home home, int first, double online, Dice dice) {
    Reason reason = Reason.draw(dice);
    int day = first;
    for (int contact = 0; contact < 4; contact++) {
      String channel = channel(day, online, dice);
      boolean atOnce = dice.chance(channel.equals("WEB") ? 0.66 : 0.74);
      int minute = channel.equals("WEB") ? dice.between(360, 1380) : dice.between(500, 1150);
      int closed = atOnce ? day : day + dice.between(1, 25);
      int closedMinute = atOnce ? minute + dice.between(2, 25) : dice.between(540, 1050);
      write(
          person,
          customer,
          home,
          new Contact(day, minute, closed, closedMinute, channel, reason, atOnce),
          dice);
      int next = day + dice.between(1, 12);
      Stay later = person.stayOn(next);
      boolean again = dice.chance(atOnce ? 0.04 : 0.5);
      if (!again || next > Desk.LAST_EXTRACT || later == null || !later.home().equals(home)) {
        return day;
      }
      day = next;
    }
    return day;
  }

  /** Online more and more, from one in twelve in 2008 to nearly half in 2014. */
  private static String channel(int day, double online, Dice dice) {
    double years = (day - Days.FIRST) / 365.25;
    if (dice.chance(online * (0.12 + 0.13 * years))) {
      return "WEB";
    }
    return dice.chance(0.38 - 0.02 * years) ? "F2F" : "TEL";
  }

  private void write(
      Person person, @Nullable String customer, Home home, Contact contact, Dice dice) {
    String key = "CT" + contacts.next(10);
    boolean placed = customer != null || dice.chance(0.5);
    String outcome = contact.atOnce() ? "resolved" : dice.pick(OUTCOMES);
    Rows truth =
        desk.truth(TruthTable.CONTACTS)
            .key(key)
            .key(customer == null ? "" : Desk.id(person))
            .time(contact.opened(), contact.minute())
            .time(Desk.known(contact.closed(), Desk.LAST_EXTRACT), contact.closedMinute())
            .code(word(contact.channel()))
            .text(contact.reason().service())
            .text(contact.reason().text())
            .text(Boolean.toString(contact.atOnce()));
    place(truth, placed ? home : null);
    truth.text(placed ? desk.wardCode(home) : "").end();
    for (int i = 0; i < Feed.CUSTOMER_SERVICES_CONTACTS.extracts().size(); i++) {
      int on = Block.day(Feed.CUSTOMER_SERVICES_CONTACTS, i);
      int before = i == 0 ? 0 : Block.day(Feed.CUSTOMER_SERVICES_CONTACTS, i - 1);
      boolean opened = contact.opened() > before && contact.opened() <= on;
      boolean closed =
          contact.opened() <= on && contact.closed() > before && contact.closed() <= on;
      if (opened || closed) {
        Rows rows = desk.block().rows(Feed.CUSTOMER_SERVICES_CONTACTS, i);
        rows.key(key)
            .text(customer == null ? "" : customer)
            .time(contact.opened(), contact.minute())
            .time(Desk.known(contact.closed(), on), contact.closedMinute())
            .code(contact.channel())
            .text(contact.reason().service())
            .text(contact.reason().text())
            .text(contact.closed() <= on ? outcome : "")
            .flag(contact.atOnce());
        place(rows, placed ? home : null);
        rows.end();
      }
    }
  }

  private static void place(Rows rows, @Nullable Home home) {
    if (home == null) {
      rows.blank().blank();
    } else {
      rows.number(home.uprn()).text(home.area().postcode());
    }
  }

  private static String word(String channel) {
    return switch (channel) {
      case "F2F" -> "face to face";
      case "TEL" -> "telephone";
      default -> "online";
    };
  }
}
