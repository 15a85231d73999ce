package uk.wardline.sample.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.wardline.sample.address.Home;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.error.Habits;
import uk.wardline.sample.error.Seen;
import uk.wardline.sample.life.Days;
import uk.wardline.sample.life.Heads;
import uk.wardline.sample.life.Means;
import uk.wardline.sample.life.Person;
import uk.wardline.sample.life.Stay;
import uk.wardline.sample.write.Block;
import uk.wardline.sample.write.Feed;
import uk.wardline.sample.write.Rows;
import uk.wardline.sample.write.TruthTable;

/** The benefits system: claims with their people, assessments and awards. */
final class Benefits {

  private static final Habits HABITS = new Habits(true, 0, 25, true);

  // Of those who move and do not say so, it never learns.
  private static final Habits NEVER_TOLD = new Habits(true, 0, 1_000_000, true);

  private final Desk desk;
  private final Dice dice;
  private final Desk.Numbers members;
  private final Desk.Numbers assessments;

  /** Somebody on a claim. */
  private record Member(String key, Person person, String relation, Spell spell, Dice dice) {}

  Benefits(Desk desk) {
    this.desk = desk;
    this.dice = desk.dice("benefits");
    this.members = desk.numbers("BM", 4000);
    this.assessments = desk.numbers("IA", 8000);
  }

  void write(List<Claim> claims) {
    for (Claim claim : claims) {
      List<Member> people = people(claim);
      people.forEach(member -> write(claim, member));
      claim.assessments().forEach(means -> write(claim, means));
      claim.awards().forEach(award -> write(claim, people.getFirst(), award));
      if (claim.silent()) {
        conflicts(claim);
      }
    }
  }

  /** Where the claimant lived while the claim went on at the first address. */
  private void conflicts(Claim claim) {
    Home claimed = claim.places().getFirst().place().home();
    for (Heads heads : claim.places()) {
      Stay place = heads.place();
      if (!place.home().equals(claimed) && place.from() <= Desk.LAST_EXTRACT) {
        desk.truth(TruthTable.ADDRESS_CONFLICTS)
            .key(claim.key())
            .key(Desk.id(claim.claimant()))
            .text(claimed.area().postcode())
            .text(place.home().area().postcode())
            .day(place.from())
            .day(Desk.known(place.to(), Desk.LAST_EXTRACT))
            .end();
      }
    }
  }

  private List<Member> people(Claim claim) {
    var people = new ArrayList<Member>();
    people.add(member(claim.claimant(), "claimant", claim.spell()));
    Person partner = null;
    for (Heads heads : claim.places()) {
      Person other = heads.partner();
      if (other != null && !other.equals(partner)) {
        Spell spell = spell(claim, other);
        if (!spell.isEmpty() && spell.from() <= Desk.LAST_EXTRACT) {
          people.add(member(other, "partner", spell));
        }
      }
      partner = other == null ? partner : other;
    }
    for (Person child : children(claim, people)) {
      people.add(member(child, "child", childSpell(claim, child)));
    }
    return people;
  }

  private Member member(Person person, String relation, Spell spell) {
    return new Member(members.next(), person, relation, spell, person.dice(7).part(dice.roll()));
  }

  private List<Person> children(Claim claim, List<Member> grownUps) {
    List<Person> others = grownUps.stream().map(Member::person).toList();
    return desk.town().people().stream()
        .filter(p -> !others.contains(p))
        .filter(p -> !childSpell(claim, p).isEmpty())
        .filter(p -> childSpell(claim, p).from() <= Desk.LAST_EXTRACT)
        .sorted(Comparator.comparingInt(Person::birth).thenComparingLong(Person::number))
        .toList();
  }

  private static Spell childSpell(Claim claim, Person child) {
    return spell(claim, child).within(new Spell(0, Days.yearsLater(child.birth(), 18)));
  }

  /** When somebody lived with the household while it claimed: from the first stay to the last. */
  private static Spell spell(Claim claim, Person person) {
    int from = Days.NEVER;
    int to = 0;
    for (Stay stay : person.stays()) {
      if (stay.household().equals(claim.household())) {
        from = Math.min(from, stay.from());
        to = Math.max(to, stay.to());
      }
    }
    return new Spell(from, to).within(claim.spell());
  }

  private void write(Claim claim, Member member) {
    desk.truthOf(Feed.BENEFITS_MEMBERS, member.key(), member.person());
    desk.truth(TruthTable.CLAIM_MEMBERS)
        .key(member.key())
        .key(claim.key())
        .key(Desk.id(member.person()))
        .code(member.relation())
        .day(member.spell().from())
        .day(Desk.known(member.spell().to(), Desk.LAST_EXTRACT))
        .end();
    for (int i = 0; i < Feed.BENEFITS_MEMBERS.extracts().size(); i++) {
      int on = Block.day(Feed.BENEFITS_MEMBERS, i);
      if (member.spell().from() <= on) {
        write(claim, member, on, desk.block().rows(Feed.BENEFITS_MEMBERS, i));
      }
    }
  }

  private void write(Claim claim, Member member, int on, Rows rows) {
    Person person = member.person();
    Seen seen =
        desk.see(
            Feed.BENEFITS_MEMBERS,
            person,
            claim.silent() ? NEVER_TOLD : HABITS,
            member.dice(),
            member.spell(),
            on);
    rows.key(member.key())
        .text(claim.key())
        .code(code(member.relation()))
        .text(seen.forename())
        .text(seen.middle())
        .text(seen.surname())
        .day(seen.birth())
        .text(person.female() ? "F" : "M")
        .text(Contacting.insurance(person, on))
        .text(seen.line())
        .text("Wexborough")
        .text(seen.postcode())
        .day(member.spell().from())
        .day(Desk.known(member.spell().to(), on))
        .end();
  }

  private static String code(String relation) {
    return switch (relation) {
      case "claimant" -> "C";
      case "partner" -> "P";
      default -> "D";
    };
  }

  private void write(Claim claim, Means means) {
    String key = assessments.next();
    if (means.from() > Desk.LAST_EXTRACT) {
      return;
    }
    desk.truth(TruthTable.ASSESSMENTS)
        .key(key)
        .key(claim.key())
        .day(means.from())
        .day(Desk.known(means.to(), Desk.LAST_EXTRACT))
        .text(means.kind().benefit())
        .money(means.annualPence())
        .text(Boolean.toString(means.childTaxCredit()))
        .text(Boolean.toString(means.workingTaxCredit()))
        .end();
    for (int i = 0; i < Feed.BENEFITS_INCOMES.extracts().size(); i++) {
      int on = Block.day(Feed.BENEFITS_INCOMES, i);
      if (means.from() <= on) {
        Rows rows = desk.block().rows(Feed.BENEFITS_INCOMES, i);
        rows.key(key).text(claim.key()).day(means.from()).day(Desk.known(means.to(), on));
        if (means.kind().passports()) {
          rows.code(code(means.kind()));
        } else {
          rows.blank();
        }
        rows.money(means.annualPence())
            .flag(means.childTaxCredit())
            .flag(means.workingTaxCredit())
            .end();
      }
    }
  }

  private static String code(Means.Kind kind) {
    return switch (kind) {
      case INCOME_SUPPORT -> "IS";
      case JOBSEEKER -> "JSAIB";
      case EMPLOYMENT_SUPPORT -> "ESAIR";
      case PENSION_CREDIT -> "GPC";
      case ASYLUM_SUPPORT -> "NASS";
      case UNIVERSAL_CREDIT -> "UC";
      case WORK, PENSION -> "";
    };
  }

  private void write(Claim claim, Member claimant, Award award) {
    desk.truth(TruthTable.AWARDS)
        .key(award.key())
        .key(claim.key())
        .key(Desk.id(claimant.person()))
        .code(award.type().word())
        .day(award.spell().from())
        .day(Desk.known(award.spell().to(), Desk.LAST_EXTRACT))
        .money(award.weeklyPence())
        .number(award.home().uprn())
        .text(award.home().area().postcode())
        .text(desk.wardCode(award.home()))
        .end();
    for (int i = 0; i < Feed.BENEFITS_AWARDS.extracts().size(); i++) {
      int on = Block.day(Feed.BENEFITS_AWARDS, i);
      if (award.spell().from() <= on) {
        desk.block()
            .rows(Feed.BENEFITS_AWARDS, i)
            .key(award.key())
            .text(claim.key())
            .text(claimant.key())
            .code(award.type().code())
            .day(award.spell().from())
            .day(Desk.known(award.spell().to(), on))
            .money(award.weeklyPence())
            .number(award.home().uprn())
            .text(award.home().area().postcode())
            .end();
      }
    }
  }
}
