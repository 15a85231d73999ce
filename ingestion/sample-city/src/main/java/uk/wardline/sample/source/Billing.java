package uk.wardline.sample.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.life.Days;

/**
 * Turns what holds over days into items of bills: for each year in full to 31 March as long as no
 * end is known, and corrected when it is.
 */
final class Billing {

  private final Dice dice;
  private final List<Charge> charges = new ArrayList<>();

  Billing(Dice dice) {
    this.dice = dice;
  }

  List<Charge> charges() {
    return charges;
  }

  /**
   * Something that counts by the day.
   *
   * @param spell from when to when it holds
   * @param startNotice how many days after its start it is recorded
   * @param endNotice how many days after its end that is recorded
   * @param lastYear the last financial year in which it counts
   * @param sign 1 for what is to be paid, -1 for what lowers it
   * @param yearly the amount of a whole year, in pence, by the year
   */
  record Item(
      ChargeType type,
      Spell spell,
      int startNotice,
      int endNotice,
      int lastYear,
      int sign,
      IntUnaryOperator yearly) {

    int startRecorded() {
      return spell.from() + startNotice;
    }

    int endRecorded() {
      return spell.to() == Days.NEVER ? Days.NEVER : spell.to() + endNotice;
    }

    /** What it comes to in a year, if it holds until that day. */
    long amount(int year, int until) {
      Spell days = new Spell(spell.from(), until).within(Calendar.spell(year));
      return days.isEmpty() || year > lastYear
          ? 0
          : sign
              * Math.round(
                  (double) yearly.applyAsInt(year)
                      * (days.to() - days.from())
                      / Calendar.days(year));
    }

    /** What it comes to in a year, as far as it is recorded by the last extract. */
    long known(int year) {
      if (recordedFor(year) > Desk.LAST_EXTRACT) {
        return 0;
      }
      return amount(year, endRecorded() <= Desk.LAST_EXTRACT ? spell.to() : Days.NEVER);
    }

    /** The day on which a year's amount is first recorded, bills of a new year aside. */
    private int recordedFor(int year) {
      return Math.max(startRecorded(), Calendar.begin(year) - BILLS_AHEAD);
    }
  }

  /** Bills of a year go out that many days before it begins. */
  private static final int BILLS_AHEAD = 17;

  void add(Item item) {
    for (int year = Calendar.FIRST_YEAR; year <= Calendar.LAST_YEAR; year++) {
      int recorded = item.recordedFor(year);
      boolean endKnown = item.endRecorded() <= recorded;
      long first = item.amount(year, endKnown ? item.spell().to() : Days.NEVER);
      if (first == 0 || recorded > Desk.LAST_EXTRACT) {
        continue;
      }
      int effective = Math.max(item.spell().from(), Calendar.begin(year));
      charges.add(new Charge(year, item.type(), effective, recorded, first));
      long correction = item.amount(year, item.spell().to()) - first;
      if (!endKnown && correction != 0 && item.endRecorded() <= Desk.LAST_EXTRACT) {
        int from = Math.max(item.spell().to(), Calendar.begin(year));
        charges.add(new Charge(year, item.type(), from, item.endRecorded(), correction));
      }
    }
  }

  /** How long it takes until the council learns of something; now and then much longer. */
  int notice(int mean) {
    return dice.chance(0.04) ? dice.between(80, 300) : dice.waiting(mean);
  }
}
