package uk.wardline.sample.source;

import java.util.List;
import uk.wardline.sample.address.CityMap;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.error.Witness;
import uk.wardline.sample.life.Town;
import uk.wardline.sample.source.Accounts.Billed;
import uk.wardline.sample.write.Block;

/** All systems. Immutable and safe to share. */
public final class Systems {

  private final CityMap map;
  private final Witness witness;
  private final Viewer viewer;

  public Systems(CityMap map, Witness witness, Viewer viewer) {
    this.map = map;
    this.witness = witness;
    this.viewer = viewer;
  }

  /** Writes what each system knows of a town, and the truth beside it. */
  public void write(Town town, Block block, Dice dice) {
    var desk = new Desk(town, map, witness, viewer, block, dice);
    new Census(desk).write();
    List<Claim> claims = new Claims(desk).make();
    new Benefits(desk).write(claims);
    List<Billed> billed = new Accounts(desk).make(claims);
    new CouncilTax(desk).write(billed);
    new Housing(desk).write(claims);
    new Registrars(desk).write();
    new CustomerServices(desk).write(claims);
    new Education(desk).write();
    new SocialCare(desk).write();
    new Safety(desk).write();
    new Travel(desk).write();
    new Libraries(desk).write();
    new Preferences(desk).write();
  }
}
