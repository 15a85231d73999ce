package uk.wardline.index.block;

import static uk.wardline.index.block.KeyPart.Cut.INITIAL;
import static uk.wardline.index.block.KeyPart.Cut.MONTH_DAY;
import static uk.wardline.index.block.KeyPart.Cut.SOUND;
import static uk.wardline.index.block.KeyPart.Cut.START;
import static uk.wardline.index.block.KeyPart.Cut.WHOLE;
import static uk.wardline.index.block.KeyPart.Cut.YEAR;
import static uk.wardline.index.block.KeyPart.Cut.YEAR_MONTH;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.wardline.index.block.KeyPart.Cut;
import uk.wardline.index.person.Column;
import uk.wardline.index.person.Field;
import uk.wardline.index.person.Kind;
import uk.wardline.index.person.PersonTable;

/**
 * Blocking rules from the kinds of fields alone. Where everything can be compared with everything
 * within the budget, it is. Otherwise rules are taken in order of promise, each only if it is
 * within its share, until the budget is spent.
 */
public final class DerivedRules {
  /** Pairs that are always worth comparing: some seconds' work. */
  private static final long SMALL = 2_000_000;

  private static final int PAIRS_FOR_A_RECORD = 12;

  private final PersonTable table;
  private final List<BlockingRule> candidates = new ArrayList<>();

  private DerivedRules(PersonTable table) {
    this.table = table;
  }

  public static long budget(PersonTable table) {
    return Math.max(SMALL, (long) PAIRS_FOR_A_RECORD * table.size());
  }

  public static BlockingPlan of(PersonTable table) {
    long budget = budget(table);
    if (table.pairs() <= budget) {
      return BlockingPlan.of(table, List.of(BlockingRule.EVERYTHING), budget);
    }
    List<BlockingRule> rules = new DerivedRules(table).inOrderOfPromise();
    return BlockingPlan.within(table, rules, budget / 4, budget);
  }

  private List<BlockingRule> inOrderOfPromise() {
    table.columns().stream()
        .map(Column::field)
        .filter(f -> f.kind().isPersonal() || f.kind() == Kind.TELEPHONE)
        .forEach(f -> candidates.add(BlockingRule.of(new KeyPart(f, WHOLE))));
    pair(Kind.SURNAME, SOUND, Kind.BIRTH_DATE, WHOLE);
    pair(Kind.FORENAME, SOUND, Kind.BIRTH_DATE, WHOLE);
    pair(Kind.SURNAME, SOUND, Kind.FORENAME, SOUND);
    pair(Kind.BIRTH_DATE, WHOLE, Kind.POSTCODE, WHOLE);
    pair(Kind.FORENAME, SOUND, Kind.POSTCODE, WHOLE);
    pair(Kind.BIRTH_DATE, WHOLE, Kind.STREET, WHOLE);
    pair(Kind.FORENAME, SOUND, Kind.STREET, WHOLE);
    pair(Kind.FORENAME, START, Kind.BIRTH_DATE, MONTH_DAY);
    pair(Kind.SURNAME, START, Kind.BIRTH_DATE, MONTH_DAY);
    pair(Kind.FORENAME, START, Kind.BIRTH_DATE, YEAR_MONTH);
    pair(Kind.SURNAME, START, Kind.BIRTH_DATE, YEAR_MONTH);
    pair(Kind.SURNAME, SOUND, Kind.POSTCODE, WHOLE);
    pair(Kind.SURNAME, SOUND, Kind.STREET, WHOLE);
    pair(Kind.HOUSE, WHOLE, Kind.STREET, WHOLE);
    pair(Kind.HOUSE, WHOLE, Kind.POSTCODE, WHOLE);
    pair(Kind.POSTCODE, WHOLE, Kind.BIRTH_DATE, YEAR);
    single(Kind.BIRTH_DATE, WHOLE);
    single(Kind.POSTCODE, WHOLE);
    single(Kind.STREET, WHOLE);
    single(Kind.SURNAME, WHOLE);
    single(Kind.LOCALITY, WHOLE);
    single(Kind.FORENAME, WHOLE);
    triple(Kind.FORENAME, INITIAL, Kind.SURNAME, INITIAL, Kind.BIRTH_DATE, YEAR);
    triple(Kind.FORENAME, INITIAL, Kind.SURNAME, SOUND, Kind.BIRTH_DATE, YEAR);
    return candidates;
  }

  private void single(Kind kind, Cut cut) {
    part(kind, cut).ifPresent(p -> candidates.add(BlockingRule.of(p)));
  }

  private void pair(Kind first, Cut firstCut, Kind second, Cut secondCut) {
    part(first, firstCut)
        .ifPresent(
            p -> part(second, secondCut).ifPresent(q -> candidates.add(BlockingRule.of(p, q))));
  }

  private void triple(
      Kind first, Cut firstCut, Kind second, Cut secondCut, Kind third, Cut thirdCut) {
    if (part(first, firstCut).isPresent() && part(second, secondCut).isPresent()) {
      part(third, thirdCut)
          .ifPresent(r ->
              candidates.add(
                  BlockingRule.of(
                      part(first, firstCut).orElseThrow(),
                      part(second, secondCut).orElseThrow(),
                      r)));
    }
  }

  private Optional<KeyPart> part(Kind kind, Cut cut) {
    Optional<Field> field = table.first(kind).map(Column::field);
    return field.map(f -> new KeyPart(f, cut));
  }
}
