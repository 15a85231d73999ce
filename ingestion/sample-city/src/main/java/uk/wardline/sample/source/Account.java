package uk.wardline.sample.source;

import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.life.Heads;

/**
 * A Council Tax account: one home under the same liable people.
 *
 * @param spell the days of liability
 * @param endNotice how many days after its end the council learns of it
 */
record Account(String key, Heads heads, Spell spell, int endNotice, Dice dice) {}
