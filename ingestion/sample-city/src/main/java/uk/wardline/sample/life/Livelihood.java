package uk.wardline.sample.life;

import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.dice.Weights;
import uk.wardline.sample.life.Means.Kind;
import uk.wardline.sample.names.Origin;

/** What a household lives on, by who belongs to it. */
final class Livelihood {

  private static final int PENSIONER = 63;
  private static final int CHILD = 16;
  private static final int UNIVERSAL_CREDIT = Days.of(2013, 10, 1);
  private static final int NO_MORE_INCOME_SUPPORT_FOR_NEWCOMERS = Days.of(2008, 10, 27);

  // Out of work; work that tax credits top up; tax credit for the children alone, and little;
  // the same, and more; more than that.
  private static final Weights COUPLE_WITH_CHILDREN = new Weights(13, 20, 9, 14, 44);
  private static final Weights LONE_PARENT = new Weights(42, 26, 10, 9, 13);
  private static final Weights WITHOUT_CHILDREN = new Weights(12, 5, 0, 0, 83);

  private Livelihood() {}

  static void draw(Household household, int day, Dice dice) {
    Person head = household.head();
    if (head == null) {
      return;
    }
    long children = household.members().stream().filter(m -> m.roughAge(day) < CHILD).count();
    household.liveOn(
        head.roughAge(day) >= PENSIONER
            ? pension(day, dice)
            : working(household, head, children > 0, day, dice));
  }

  private static Means pension(int day, Dice dice) {
    return dice.chance(0.34)
        ? means(day, Kind.PENSION_CREDIT, dice.between(4500, 7000), false, false)
        : means(day, Kind.PENSION, dice.between(7500, 26_000), false, false);
  }

  private static Means working(
      Household household, Person head, boolean children, int day, Dice dice) {
    if (isNewRefugee(head, day) && dice.chance(0.3)) {
      return means(day, Kind.ASYLUM_SUPPORT, 0, false, false);
    }
    boolean couple = household.partner() != null;
    Weights weights = !children ? WITHOUT_CHILDREN : couple ? COUPLE_WITH_CHILDREN : LONE_PARENT;
    return switch (weights.draw(dice)) {
      case 0 -> outOfWork(head, children, couple, day, dice);
      case 1 -> means(day, Kind.WORK, dice.between(6500, 19_500), children, true);
      case 2 -> means(day, Kind.WORK, dice.between(3000, 16_190), true, false);
      case 3 -> means(day, Kind.WORK, dice.between(15_800, 26_000), true, false);
      default -> means(day, Kind.WORK, dice.between(17_000, 68_000), false, false);
    };
  }

  private static boolean isNewRefugee(Person head, int day) {
    return head.origin() == Origin.SOMALI && day - head.arrived() < 500;
  }

  private static Means outOfWork(
      Person head, boolean children, boolean couple, int day, Dice dice) {
    if (day >= UNIVERSAL_CREDIT && dice.chance(0.1)) {
      return means(day, Kind.UNIVERSAL_CREDIT, dice.between(0, 3000), false, false);
    }
    if (head.disabledSince() <= day || dice.chance(0.3)) {
      return means(day, sick(day), dice.between(0, 4000), children, false);
    }
    Kind kind = children && !couple && dice.chance(0.7) ? Kind.INCOME_SUPPORT : Kind.JOBSEEKER;
    return means(day, kind, dice.between(0, 3500), children, false);
  }

  private static Kind sick(int day) {
    return day < NO_MORE_INCOME_SUPPORT_FOR_NEWCOMERS
        ? Kind.INCOME_SUPPORT
        : Kind.EMPLOYMENT_SUPPORT;
  }

  private static Means means(
      int day, Kind kind, int pounds, boolean childTaxCredit, boolean workingTaxCredit) {
    return new Means(day, Days.NEVER, kind, pounds * 100, childTaxCredit, workingTaxCredit);
  }

  /** A new tax year: the Revenue assesses anew what tax credits go by. */
  static void assessAnew(Household household, int day, Dice dice) {
    if (household.means().isEmpty()) {
      return;
    }
    Means last = household.means().getLast();
    if (last.childTaxCredit() && last.kind() == Kind.WORK) {
      int grown = (int) (last.annualPence() / 100.0 * (0.985 + 0.07 * dice.share()));
      household.liveOn(
          means(day, last.kind(), grown, last.childTaxCredit(), last.workingTaxCredit()));
    }
  }
}
