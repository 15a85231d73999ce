package uk.wardline.jobs.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A wire between a load and a part of the platform that can be cut. It counts exchanges: each time
 * the load speaks after the part has answered. The part itself never notices anything but a client
 * that has gone. Thread-safe.
 */
final class Wire implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final long LATE_NANOS = 400_000_000;

  private final int to;
  private final ServerSocket listening;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private long exchanges;
  private long strikeAt;
  private Strike strike = Strike.NONE;
  private boolean struck;
  private boolean down;

  /** What happens to an exchange. */
  enum Strike {
    /** Nothing. */
    NONE,
    /** What the load says is lost, and its connection. */
    UNHEARD,
    /** It is heard and done, and the answer is lost, with the connection. */
    ANSWER_LOST,
    /** The answer is lost, and the part cannot be reached any more. */
    OUTAGE,
    /** The answer comes late. */
    LATE
  }

  /** A wire to a port of this machine. */
  Wire(int to) {
    this.to = to;
    try {
      this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** The port to speak to. */
  int port() {
    return listening.getLocalPort();
  }

  /** Exchanges since the last {@link #mend}. */
  synchronized long exchanges() {
    return exchanges;
  }

  /** Whether the strike has happened. */
  synchronized boolean struck() {
    return struck;
  }

  /** Lets a strike happen to the exchange that comes so many from now. */
  synchronized void strike(Strike what, long in) {
    strike = what;
    strikeAt = exchanges + in;
    struck = false;
  }

  /** Breaks every connection; none can be made until the wire is mended. */
  void cut() {
    synchronized (this) {
      down = true;
    }
    open.forEach(Wire::close);
  }

  /** Makes it whole and counts anew. */
  synchronized void mend() {
    down = false;
    strike = Strike.NONE;
    struck = false;
    exchanges = 0;
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        var client = listening.accept();
        if (isDown()) {
          close(client);
        } else {
          Thread.ofVirtual().start(() -> connect(client));
        }
      } catch (IOException e) {
        // Closed: no more will come.
        return;
      }
    }
  }

  private synchronized boolean isDown() {
    return down;
  }

  private void connect(Socket client) {
    try (client;
        var server = new Socket(InetAddress.getLoopbackAddress(), to)) {
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      open.add(client);
      open.add(server);
      var line = new Line(client, server);
      var answers = Thread.ofVirtual().start(line::answers);
      line.speak();
      answers.join();
    } catch (IOException e) {
      // A connection that breaks is what this is about.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
    }
  }

  /** What is to happen to an exchange that begins now. */
  private synchronized Strike next() {
    exchanges++;
    if (strike == Strike.NONE || struck || exchanges < strikeAt) {
      return Strike.NONE;
    }
    struck = true;
    return strike;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    cut();
  }

  /** One connection. */
  private final class Line {
    private final Socket client;
    private final Socket server;
    private volatile boolean answered = true;
    private volatile Strike now = Strike.NONE;

    Line(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    void speak() {
      pump(client, server, true);
    }

    void answers() {
      pump(server, client, false);
    }

    private void pump(Socket from, Socket into, boolean speaking) {
      try (from;
          into) {
        InputStream in = from.getInputStream();
        var out = into.getOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          if (speaking ? unheard() : lost()) {
            return;
          }
          out.write(buffer, 0, read);
          out.flush();
        }
      } catch (IOException e) {
        // A connection that breaks is what this is about.
      } finally {
        open.remove(from);
      }
    }

    private boolean unheard() {
      if (answered) {
        answered = false;
        now = next();
      }
      return now == Strike.UNHEARD;
    }

    private boolean lost() {
      answered = true;
      if (now == Strike.LATE) {
        now = Strike.NONE;
        LockSupport.parkNanos(LATE_NANOS);
      }
      if (now == Strike.OUTAGE) {
        cut();
      }
      return now == Strike.OUTAGE || now == Strike.ANSWER_LOST;
    }
  }
}
