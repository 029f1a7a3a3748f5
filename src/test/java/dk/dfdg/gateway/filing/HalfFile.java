package dk.dfdg.gateway.filing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.net.ssl.SSLSocket;

/** An upload that has come half way, and goes on or not as a test wants. */
final class HalfFile implements AutoCloseable {
  private final SSLSocket socket;
  private final byte[] file;

  HalfFile(FileSender sender, String address, byte[] file) throws IOException {
    this.socket = sender.connect();
    this.file = file;
    OutputStream out = socket.getOutputStream();
    out.write(
        ("PUT "
                + address
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                + file.length
                + "\r\n\r\n")
            .getBytes(US_ASCII));
    out.write(Arrays.copyOf(file, file.length / 2));
    out.flush();
  }

  /** Sends the other half. */
  void finish() throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(file, file.length / 2, file.length - file.length / 2);
    out.flush();
  }

  /** Everything that the gateway says. */
  String answer() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
