package uk.wardline.server.answer;

import java.sql.Connection;
import uk.wardline.server.account.Reader;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.TrinoDoor;
import uk.wardline.warehouse.trino.TrinoService;

/** Somebody who asks the warehouse, with no more than the own rights. Immutable. */
public sealed interface Asker {
  /** The name under which it is recorded. */
  String login();

  /** A new connection to what is released, which the caller closes. */
  Connection connect();

  /** A person who has an account. */
  record Person(TrinoDoor trino, Reader reader) implements Asker {
    @Override
    public String login() {
      return reader.login();
    }

    @Override
    public Connection connect() {
      return trino.asPerson(reader.login(), Catalog.WAREHOUSE);
    }
  }

  /** Whoever owns the data folder, on the command line alone. */
  record Owner(TrinoDoor trino) implements Asker {
    @Override
    public String login() {
      return TrinoService.LOCAL.user();
    }

    @Override
    public Connection connect() {
      return trino.asService(TrinoService.LOCAL, Catalog.WAREHOUSE);
    }
  }
}
