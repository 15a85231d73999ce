package uk.wardline.sample.source;

import java.util.List;
import uk.wardline.sample.life.Heads;
import uk.wardline.sample.life.Household;
import uk.wardline.sample.life.Means;
import uk.wardline.sample.life.Person;

/**
 * A household's claim for benefits.
 *
 * @param places where it lived meanwhile, and who answered for it
 * @param assessments what it lived on meanwhile
 * @param silent whether it moved and told nobody in Benefits
 */
record Claim(
    String key,
    Household household,
    Person claimant,
    Spell spell,
    List<Heads> places,
    List<Means> assessments,
    List<Award> awards,
    boolean silent) {}
