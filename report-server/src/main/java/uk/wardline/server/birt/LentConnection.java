package uk.wardline.server.birt;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/**
 * A connection as BIRT gets it: it cannot be closed, and its class is one of this package. BIRT
 * shows everything it is given to the design's expressions, which may touch no class but those that
 * {@link ScriptGuard} knows; what the connection hands out, such as statements, is of other classes
 * and stays out of their reach.
 */
interface LentConnection extends Connection {

  /** The connection, for as long as its owner keeps it open. */
  static LentConnection of(Connection owned) {
    return (LentConnection)
        Proxy.newProxyInstance(
            LentConnection.class.getClassLoader(),
            new Class<?>[] {LentConnection.class},
            (_, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(owned, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }
}
