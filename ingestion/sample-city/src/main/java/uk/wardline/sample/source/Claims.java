package uk.wardline.sample.source;

import java.util.ArrayList;
import java.util.List;
import uk.wardline.sample.address.Home;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.life.Days;
import uk.wardline.sample.life.Heads;
import uk.wardline.sample.life.Household;
import uk.wardline.sample.life.Means;
import uk.wardline.sample.life.Stay;

/** Who claims benefits, when, and what is awarded: most of those who may, and not at once. */
final class Claims {

  private static final int POOR_PENCE = 2_000_000;

  private static final double SILENT = 0.06;

  private final Desk desk;
  private final Dice dice;
  private final Desk.Numbers claimNumbers;
  private final Awarding awarding;

  Claims(Desk desk) {
    this.desk = desk;
    this.dice = desk.dice("claims");
    this.claimNumbers = desk.numbers("CL", 2000);
    this.awarding = new Awarding(desk);
  }

  List<Claim> make() {
    var claims = new ArrayList<Claim>();
    for (Household household : desk.town().households()) {
      for (Spell poor : poorSpells(household)) {
        for (List<Heads> run : runs(household)) {
          Spell lived = new Spell(run.getFirst().place().from(), run.getLast().place().to());
          claim(household, run, poor.within(lived), claims);
        }
      }
    }
    return claims;
  }

  /** Consecutive spells under the same head. */
  static List<List<Heads>> runs(Household household) {
    var runs = new ArrayList<List<Heads>>();
    for (Heads heads : household.heads()) {
      if (runs.isEmpty() || !runs.getLast().getLast().head().equals(heads.head())) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(heads);
    }
    return runs;
  }

  private static List<Spell> poorSpells(Household household) {
    var spells = new ArrayList<Spell>();
    for (Means means : household.means()) {
      if (!means.kind().passports() && means.annualPence() > POOR_PENCE) {
        continue;
      }
      if (!spells.isEmpty() && spells.getLast().to() == means.from()) {
        spells.add(new Spell(spells.removeLast().from(), means.to()));
      } else {
        spells.add(new Spell(means.from(), means.to()));
      }
    }
    return spells;
  }

  private void claim(Household household, List<Heads> run, Spell may, List<Claim> claims) {
    if (may.isEmpty() || may.to() - may.from() < 30 || !dice.chance(0.8)) {
      return;
    }
    int from = may.from() == Days.FIRST ? Days.FIRST : may.from() + dice.waiting(12);
    Spell spell = new Spell(from, may.to());
    if (spell.isEmpty() || from > Desk.LAST_EXTRACT) {
      return;
    }
    List<Means> assessments = assessments(household.means(), spell);
    List<Heads> places = places(run, spell);
    boolean silent = dice.chance(SILENT);
    var awards = new ArrayList<Award>();
    for (Heads heads : places) {
      Stay place = silent ? at(places.getFirst().place().home(), heads.place()) : heads.place();
      for (Means means : assessments) {
        awarding.award(household, place, means, awards);
      }
    }
    claims.add(
        new Claim(
            claimNumbers.next(),
            household,
            run.getFirst().head(),
            spell,
            places,
            assessments,
            awards,
            silent));
  }

  /** The same spell in another home. */
  private static Stay at(Home home, Stay place) {
    return new Stay(place.household(), home, place.from(), place.to());
  }

  private static List<Means> assessments(List<Means> all, Spell spell) {
    var clipped = new ArrayList<Means>();
    for (Means means : all) {
      Spell part = new Spell(means.from(), means.to()).within(spell);
      if (!part.isEmpty()) {
        clipped.add(
            new Means(
                part.from(),
                part.to(),
                means.kind(),
                means.annualPence(),
                means.childTaxCredit(),
                means.workingTaxCredit()));
      }
    }
    return clipped;
  }

  private static List<Heads> places(List<Heads> run, Spell spell) {
    var clipped = new ArrayList<Heads>();
    for (Heads heads : run) {
      Stay place = heads.place();
      Spell part = new Spell(place.from(), place.to()).within(spell);
      if (!part.isEmpty()) {
        Stay stay = new Stay(place.household(), place.home(), part.from(), part.to());
        clipped.add(new Heads(stay, heads.head(), heads.partner()));
      }
    }
    return clipped;
  }
}
