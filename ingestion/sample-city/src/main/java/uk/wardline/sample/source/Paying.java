package uk.wardline.sample.source;

import java.util.ArrayList;
import java.util.List;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.dice.Weights;
import uk.wardline.sample.life.Days;

/** How the people of one account pay: by direct debit or orderly, late, or hardly. */
final class Paying {

  /** Kinds of payer. */
  private enum Kind {
    DEBIT,
    ORDERLY,
    LATE,
    POOR
  }

  private static final Kind[] KINDS = Kind.values();
  private static final Weights USUAL = new Weights(66, 25, 7, 2);
  private static final Weights ON_BENEFIT = new Weights(33, 43, 16, 8);
  private static final List<String> METHODS = List.of("CARD", "CARD", "SO", "CASH", "CASH", "CHQ");
  private static final int INSTALMENTS = 10;

  private final Dice dice;
  private final Kind kind;
  private final String method;
  private final int payday;
  private final boolean ahead;
  private final List<Receipt> receipts = new ArrayList<>();

  Paying(Dice dice, boolean onBenefit) {
    this.dice = dice;
    this.kind = KINDS[(onBenefit ? ON_BENEFIT : USUAL).draw(dice)];
    this.method = kind == Kind.DEBIT ? "DD" : dice.pick(METHODS);
    this.payday = dice.pick(List.of(1, 8, 15, 28));
    this.ahead = kind != Kind.POOR && dice.chance(0.05);
  }

  List<Receipt> receipts() {
    return receipts;
  }

  /**
   * Pays for a year.
   *
   * @param net what is to be paid
   * @param from the first day on which the bill is known
   * @param to the day on which the last of it is due at the latest
   */
  void pay(int year, long net, int from, int to) {
    if (net <= 0) {
      return;
    }
    if (ahead && from < Calendar.begin(year)) {
      // All at once, before the year begins.
      int received = Calendar.begin(year) - dice.between(1, 14);
      add(year, received, received + dice.between(0, 6), net);
      return;
    }
    switch (kind) {
      case DEBIT, ORDERLY -> instalments(year, net, from, to);
      case LATE -> late(year, net, from);
      case POOR -> poor(year, net, from);
    }
  }

  private void instalments(int year, long net, int from, int to) {
    List<Integer> due = due(year, from, to);
    long each = net / due.size();
    for (int i = 0; i < due.size(); i++) {
      long pence = i == 0 ? net - each * (due.size() - 1) : each;
      if (kind == Kind.DEBIT) {
        debit(year, due.get(i), pence);
      } else if (!dice.chance(0.015)) {
        int received = Math.max(from, due.get(i) + dice.between(-6, 16));
        add(year, received, received + lag(), pence);
      }
    }
  }

  private void debit(int year, int day, long pence) {
    add(year, day, day + dice.between(1, 4), pence);
    if (dice.chance(0.012)) {
      int back = day + dice.between(3, 6);
      add(year, back, back + dice.between(0, 3), -pence);
      if (dice.chance(0.8)) {
        int again = back + dice.between(8, 14);
        add(year, again, again + dice.between(1, 4), pence);
      }
    }
  }

  /** The days of the instalments that are left after a day. */
  private List<Integer> due(int year, int from, int to) {
    var due = new ArrayList<Integer>();
    for (int i = 0; i < INSTALMENTS; i++) {
      int month = i < 9 ? 4 + i : 1;
      int day = Days.of(i < 9 ? year : year + 1, month, payday);
      if (day > from && day <= to) {
        due.add(day);
      }
    }
    if (due.isEmpty()) {
      due.add(Math.max(from, Math.min(to, Calendar.begin(year + 1))) + dice.between(5, 25));
    }
    return due;
  }

  /** In a few sums, the last of them after the year. */
  private void late(int year, long net, int from) {
    int sums = dice.between(2, 5);
    int first = Math.max(from, Calendar.begin(year)) + dice.between(20, 80);
    long left = net;
    for (int i = 0; i < sums; i++) {
      long pence = i == sums - 1 ? left : net * dice.between(12, 30) / 100;
      pence = Math.min(pence, left);
      int received =
          i == sums - 1
              ? Math.max(first, Calendar.begin(year + 1)) + dice.between(-60, 300)
              : first + i * 55 + dice.between(0, 40);
      left -= pence;
      if (pence > 0 && !(i == sums - 1 && dice.chance(0.2))) {
        add(year, received, received + lag(), pence);
      }
    }
  }

  private void poor(int year, long net, int from) {
    int first = Math.max(from, Calendar.begin(year));
    long paid = net * dice.below(60) / 100;
    int sums = dice.between(1, 4);
    for (int i = 0; i < sums && paid / sums > 0; i++) {
      int received = first + dice.between(30, 300);
      add(year, received, received + lag(), paid / sums);
    }
    long rest = (net - paid) * dice.below(80) / 100;
    if (rest > 0 && dice.chance(0.6)) {
      int received = Calendar.begin(year + 1) + dice.between(40, 700);
      add(year, received, received + lag(), rest);
    }
  }

  private int lag() {
    return method.equals("CHQ") ? dice.between(1, 8) : dice.between(0, 4);
  }

  private void add(int year, int received, int recorded, long pence) {
    if (recorded <= Desk.LAST_EXTRACT) {
      receipts.add(new Receipt(year, received, recorded, pence, method));
    }
  }
}
