package dk.dfdg.gateway.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes bytes to a port of this machine and back, until it falls silent. */
final class LossyNetwork implements AutoCloseable {
  private final int target;
  private final ServerSocket entrance;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile boolean silent;

  private LossyNetwork(int target) throws IOException {
    this.target = target;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  static LossyNetwork to(int port) throws IOException {
    return new LossyNetwork(port);
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** From now on nothing arrives, in no direction, and no connection ends. */
  void fallSilent() {
    silent = true;
  }

  /** What was connected is cut off; new connections work. */
  void comeBack() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    sockets.clear();
    silent = false;
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "lossy-network");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket near = entrance.accept();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(near);
        sockets.add(far);
        start(() -> pass(near, far));
        start(() -> pass(far, near));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void pass(Socket from, Socket to) {
    byte[] bytes = new byte[8192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
        if (!silent) {
          out.write(bytes, 0, length);
        }
      }
      if (!silent) {
        to.close();
      }
    } catch (IOException cut) {
      // One of them has been closed.
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    comeBack();
  }
}
