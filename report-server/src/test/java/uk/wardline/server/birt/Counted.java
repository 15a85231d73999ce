package uk.wardline.server.birt;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection that is counted while it is open. */
final class Counted {
  private Counted() {}

  static Connection of(Connection connection, AtomicInteger open) {
    open.incrementAndGet();
    return (Connection)
        Proxy.newProxyInstance(
            Counted.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              if (method.getName().equals("close")) {
                open.decrementAndGet();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }
}
