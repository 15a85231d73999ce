package uk.wardline.index.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.wardline.index.Persons;
import uk.wardline.index.Town;
import uk.wardline.index.person.Field;
import uk.wardline.index.person.Kind;
import uk.wardline.index.person.PersonTable;

class BlockerTest {
  private static final BlockingRule SURNAME = rule(Kind.SURNAME);
  private static final BlockingRule STREET = rule(Kind.STREET);

  private final PersonTable town = new Town(150, 4).registers(false).table();

  @Test
  void aRuleCostsWhatItSaid() {
    BlockingPlan plan = BlockingPlan.of(town, List.of(SURNAME), Long.MAX_VALUE);
    assertThat(Blocker.pairs(plan).size()).isEqualTo((int) plan.costs().getFirst().pairs());
  }

  @Test
  void aPairThatTwoRulesFindComesOnce() {
    Pairs pairs = Blocker.pairs(BlockingPlan.of(town, List.of(SURNAME, STREET), Long.MAX_VALUE));
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < pairs.size(); i++) {
      assertThat(pairs.left(i)).isLessThan(pairs.right(i));
      assertThat(seen.add((long) pairs.left(i) << 32 | pairs.right(i))).isTrue();
    }
    long both = BlockingPlan.of(town, List.of(SURNAME), Long.MAX_VALUE).costs().getFirst().pairs();
    assertThat((long) seen.size()).isGreaterThan(both);
  }

  @Test
  void anExplodingRuleIsRefusedWithItsFigureAndItsWorstValue() {
    Persons persons = new Persons().source("tax");
    for (int i = 0; i < 200; i++) {
      persons.add("SURNAME=smith");
    }
    persons.add("SURNAME=lee");
    assertThatThrownBy(() -> BlockingPlan.of(persons.table(), List.of(SURNAME), 1_000))
        .isInstanceOf(ExplodingRuleException.class)
        .hasMessage(
            "Blocking rule refused, more than 1,000 pairs: surname: 19,900 pairs; its largest block"
                + " has 200 records (surname=smith). Add a field to the rule.");
  }

  @Test
  void ofARuleThatIsTooDearTheRareValuesAreUsedAndNoPairIsLostThatAnotherRuleFinds() {
    Persons persons = new Persons().source("tax");
    for (int i = 0; i < 200; i++) {
      persons.add("FORENAME=ann", "SURNAME=smith", "STREET=street " + i / 2);
    }
    persons.add("FORENAME=zeb", "SURNAME=lee", "STREET=a lane");
    persons.add("FORENAME=zeb", "SURNAME=lee", "STREET=b lane");
    PersonTable table = persons.table();
    BlockingRule name =
        BlockingRule.of(
            new KeyPart(Field.of(Kind.FORENAME), KeyPart.Cut.WHOLE),
            new KeyPart(Field.of(Kind.SURNAME), KeyPart.Cut.WHOLE));

    BlockingPlan plan = BlockingPlan.within(table, List.of(name, STREET), 1_000, 10_000);

    assertThat(plan.rules().stream().map(BlockingRule::toString))
        .containsExactly("forename + surname, shared by at most 2", "street");
    assertThat(plan.costs().stream().map(RuleCost::pairs)).containsExactly(1L, 100L);
    assertThat(Blocker.pairs(plan).size()).isEqualTo(101);
    assertThat(Blocker.pairs(BlockingPlan.of(table, plan.rules(), 1_000)).size()).isEqualTo(101);
  }

  @Test
  void aRuleOfOneAddressOrNameAloneIsNotUsedForItsRareValues() {
    Persons persons = new Persons().source("tax");
    for (int i = 0; i < 200; i++) {
      persons.add("SURNAME=smith");
    }
    persons.add("SURNAME=lee").add("SURNAME=lee");
    assertThat(BlockingPlan.within(persons.table(), List.of(SURNAME), 1_000, 10_000).rules())
        .isEmpty();
  }

  @Test
  void protectedPersonsAndSourcesThatHoldEachPersonOnceGiveNoPairs() {
    PersonTable table =
        new Persons()
            .sourceThatHoldsEachPersonOnce("tax")
            .add("SURNAME=lee")
            .add("SURNAME=lee")
            .source("library")
            .add("SURNAME=lee")
            .addProtected("SURNAME=lee")
            .table();
    Pairs pairs = Blocker.pairs(BlockingPlan.of(table, List.of(SURNAME), 100));
    assertThat(pairs.size()).isEqualTo(2).isEqualTo((int) table.pairs());
  }

  private static BlockingRule rule(Kind kind) {
    return BlockingRule.of(new KeyPart(Field.of(kind), KeyPart.Cut.WHOLE));
  }
}
