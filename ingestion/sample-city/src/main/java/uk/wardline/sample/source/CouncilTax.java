package uk.wardline.sample.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.wardline.sample.address.Home;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.error.Habits;
import uk.wardline.sample.error.Seen;
import uk.wardline.sample.life.Days;
import uk.wardline.sample.life.Person;
import uk.wardline.sample.source.Accounts.Billed;
import uk.wardline.sample.write.Block;
import uk.wardline.sample.write.Feed;
import uk.wardline.sample.write.Rows;
import uk.wardline.sample.write.TruthTable;

/** The Council Tax system: liable people, items of bills, and receipts. */
final class CouncilTax {

  private static final Habits HABITS = new Habits(false, 0.03, 20, false);
  private static final double JOINT = 0.85;
  private static final double CORRECTED = 0.003;

  private final Desk desk;
  private final Desk.Numbers charges;
  private final Desk.Numbers receipts;

  CouncilTax(Desk desk) {
    this.desk = desk;
    this.charges = desk.numbers("C", 40_000);
    this.receipts = desk.numbers("R", 100_000);
  }

  void write(List<Billed> all) {
    for (Billed billed : all) {
      Account account = billed.account();
      account(account);
      List<Charge> items = new ArrayList<>(billed.charges());
      Paying paying = pay(billed);
      writeOff(billed, paying.receipts(), items);
      items.forEach(item -> charge(account, item));
      paying.receipts().forEach(receipt -> receipt(account, receipt));
      bills(billed, items);
    }
  }

  private void account(Account account) {
    Home home = account.heads().place().home();
    desk.truth(TruthTable.ACCOUNTS)
        .key(account.key())
        .key("H" + account.heads().place().household().number())
        .number(home.uprn())
        .text(home.area().postcode())
        .text(desk.wardCode(home))
        .text(String.valueOf(home.band()))
        .day(account.spell().from())
        .day(Desk.known(account.spell().to(), Desk.LAST_EXTRACT))
        .end();
    party(account, 1, account.heads().head());
    Person partner = account.heads().partner();
    if (partner != null && account.dice().part(3).chance(JOINT)) {
      party(account, 2, partner);
    }
  }

  private void party(Account account, int number, Person person) {
    String key = account.key() + number;
    desk.truthOf(Feed.COUNCIL_TAX_ACCOUNTS, key, person);
    desk.truth(TruthTable.LIABILITIES)
        .key(key)
        .key(account.key())
        .key(Desk.id(person))
        .day(account.spell().from())
        .day(Desk.known(account.spell().to(), Desk.LAST_EXTRACT))
        .end();
    for (int i = 0; i < Feed.COUNCIL_TAX_ACCOUNTS.extracts().size(); i++) {
      int on = Block.day(Feed.COUNCIL_TAX_ACCOUNTS, i);
      if (account.spell().from() <= on) {
        party(account, key, person, on, desk.block().rows(Feed.COUNCIL_TAX_ACCOUNTS, i));
      }
    }
  }

  private void party(Account account, String key, Person person, int on, Rows rows) {
    Dice own = account.dice().part(key.hashCode());
    Home home = account.heads().place().home();
    Spell kept = new Spell(account.heads().place().from(), account.spell().to());
    // Of the person the name; of the home, which the council knows well, its own address.
    Seen seen =
        desk.see(
            Feed.COUNCIL_TAX_ACCOUNTS,
            person,
            HABITS,
            own,
            kept,
            on,
            told -> told.at(home).withoutBirth());
    String title = person.female() ? own.chance(0.6) ? "MRS " : "MS " : "MR ";
    rows.key(key)
        .text(account.key())
        .text((own.chance(0.5) ? title : "") + seen.inFull())
        .text(own.chance(0.5) ? Contacting.telephone(person, home) : "")
        .text(own.chance(0.25) ? Contacting.mail(person, on).toUpperCase(Locale.ROOT) : "")
        .number(home.uprn())
        .text(home.line() + ", WEXBOROUGH")
        .text(home.area().postcode())
        .day(account.spell().from())
        .day(Desk.known(account.spell().to(), on))
        .text(String.valueOf(home.band()))
        .end();
  }

  private static Paying pay(Billed billed) {
    Account account = billed.account();
    boolean onBenefit =
        billed.items().stream()
            .anyMatch(i -> i.type() == ChargeType.BENEFIT || i.type() == ChargeType.REDUCTION);
    var paying = new Paying(account.dice().part(4), onBenefit);
    int known = account.spell().from() + account.dice().part(5).between(8, 30);
    int last =
        account.spell().to() == Days.NEVER
            ? Days.NEVER
            : account.spell().to() + account.endNotice();
    for (int year = Calendar.FIRST_YEAR; year <= Calendar.LAST_YEAR; year++) {
      int from = Math.max(known, Calendar.begin(year) - 17);
      paying.pay(year, billed.net(year), from, Math.min(last, Calendar.begin(year + 1)));
    }
    return paying;
  }

  /** What is owed by those who left long ago is given up, now and then. */
  private static void writeOff(Billed billed, List<Receipt> receipts, List<Charge> items) {
    Account account = billed.account();
    Dice dice = account.dice().part(6);
    if (account.spell().to() == Days.NEVER || !dice.chance(0.25)) {
      return;
    }
    int day = account.spell().to() + dice.between(400, 700);
    for (int year = Calendar.FIRST_YEAR; year <= Calendar.LAST_YEAR; year++) {
      int which = year;
      long paid = receipts.stream().filter(r -> r.year() == which).mapToLong(Receipt::pence).sum();
      boolean settled = receipts.stream().noneMatch(r -> r.year() == which && r.recorded() >= day);
      long owed = billed.net(year) - paid;
      if (owed > 0 && settled && day <= Desk.LAST_EXTRACT) {
        items.add(new Charge(year, ChargeType.WRITE_OFF, day, day, -owed));
      }
    }
  }

  private void charge(Account account, Charge item) {
    String key = charges.next();
    desk.truth(TruthTable.CHARGES)
        .key(key)
        .key(account.key())
        .text(Calendar.text(item.year()))
        .code(item.type().word())
        .day(item.effective())
        .day(item.recorded())
        .money(item.pence())
        .end();
    for (int i = 0; i < Feed.COUNCIL_TAX_CHARGES.extracts().size(); i++) {
      if (item.recorded() <= Block.day(Feed.COUNCIL_TAX_CHARGES, i)) {
        desk.block()
            .rows(Feed.COUNCIL_TAX_CHARGES, i)
            .key(key)
            .text(account.key())
            .text(Calendar.text(item.year()))
            .code(item.type().code())
            .day(item.effective())
            .day(item.recorded())
            .money(item.pence())
            .end();
      }
    }
  }

  private void receipt(Account account, Receipt receipt) {
    String key = receipts.next();
    // Now and then it is first put to the wrong year, and delivered again a month later.
    int first = extract(receipt.recorded());
    int later = extract(Math.max(receipt.recorded() + 31, FIRST + 1));
    boolean corrected =
        later != Days.NEVER
            && later != first
            && receipt.year() > Calendar.FIRST_YEAR
            && account.dice().part(key.hashCode()).chance(CORRECTED);
    int firstYear = corrected ? receipt.year() - 1 : receipt.year();
    desk.truth(TruthTable.RECEIPTS)
        .key(key)
        .key(account.key())
        .text(Calendar.text(receipt.year()))
        .day(receipt.received())
        .day(receipt.recorded())
        .money(receipt.pence())
        .code(word(receipt.method()))
        .text(Calendar.text(firstYear))
        .day(corrected ? later : Days.NEVER)
        .end();
    deliver(first, key, account, receipt, firstYear);
    if (corrected) {
      deliver(later, key, account, receipt, receipt.year());
    }
  }

  /** The day of the extract that first has what is recorded on a day. */
  private static int extract(int recorded) {
    for (int i = 0; i < Feed.COUNCIL_TAX_RECEIPTS.extracts().size(); i++) {
      if (recorded <= Block.day(Feed.COUNCIL_TAX_RECEIPTS, i)) {
        return Block.day(Feed.COUNCIL_TAX_RECEIPTS, i);
      }
    }
    return Days.NEVER;
  }

  private void deliver(int extract, String key, Account account, Receipt receipt, int year) {
    Rows rows = desk.block().delivered(Feed.COUNCIL_TAX_RECEIPTS, extract);
    if (rows != null) {
      receipt(rows, key, account, receipt, year);
    }
  }

  private static final int FIRST = Block.day(Feed.COUNCIL_TAX_RECEIPTS, 0);

  private static void receipt(Rows rows, String key, Account account, Receipt receipt, int year) {
    rows.key(key)
        .text(account.key())
        .text(Calendar.text(year))
        .day(receipt.received())
        .day(receipt.recorded())
        .money(receipt.pence())
        .code(receipt.method())
        .end();
  }

  private static String word(String method) {
    return switch (method) {
      case "DD" -> "direct debit";
      case "SO" -> "standing order";
      case "CASH" -> "cash";
      case "CHQ" -> "cheque";
      default -> "card";
    };
  }

  private void bills(Billed billed, List<Charge> items) {
    for (int year = Calendar.FIRST_YEAR; year <= Calendar.LAST_YEAR; year++) {
      int which = year;
      if (items.stream().anyMatch(item -> item.year() == which)) {
        Rows rows =
            desk.truth(TruthTable.BILLS).key(billed.account().key()).text(Calendar.text(year));
        for (ChargeType type : ChargeType.values()) {
          rows.money(
              type == ChargeType.WRITE_OFF
                  ? items.stream()
                      .filter(i -> i.year() == which && i.type() == ChargeType.WRITE_OFF)
                      .mapToLong(Charge::pence)
                      .sum()
                  : billed.sum(year, type));
        }
        rows.end();
      }
    }
  }
}
