package dk.dfdg.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Closed loop: each client sends its next message when it has the answer to the last one. Plain
 * sockets that stay open, so that the generator takes as little as possible of the cores that it
 * shares with the server.
 */
final class LoadGenerator {
  private final SSLContext tls;
  private final URI address;

  /** What a run measured; latencies sorted, in nanoseconds. */
  record Result(int calls, int refused, double seconds, long[] latencies, String firstRefusal) {
    /** Several runs as one. */
    static Result together(List<Result> runs) {
      return new Result(
          runs.stream().mapToInt(Result::calls).sum(),
          runs.stream().mapToInt(Result::refused).sum(),
          runs.stream().mapToDouble(Result::seconds).sum(),
          runs.stream().flatMapToLong(run -> Arrays.stream(run.latencies())).sorted().toArray(),
          runs.stream().map(Result::firstRefusal).collect(Collectors.joining()));
    }

    double perSecond() {
      return calls / seconds;
    }

    double millisecondsAt(double quantile) {
      return latencies.length == 0
          ? Double.NaN
          : latencies[Math.min(latencies.length - 1, (int) (quantile * latencies.length))] / 1e6;
    }
  }

  LoadGenerator(SSLContext tls, URI address) {
    this.tls = tls;
    this.address = address;
  }

  /** Sends the messages, each once, until they are used up or the time is over. */
  Result run(int clients, List<byte[]> messages, String action, Duration limit)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    StringBuffer firstRefusal = new StringBuffer();
    List<long[]> latencies = new ArrayList<>();
    CountDownLatch ready = new CountDownLatch(clients);
    CountDownLatch go = new CountDownLatch(1);
    AtomicLong deadline = new AtomicLong();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Thread thread =
          new Thread(
              () -> {
                long[] own = new long[messages.size()];
                int count = 0;
                try (Connection connection = new Connection()) {
                  ready.countDown();
                  go.await();
                  int index;
                  while ((index = next.getAndIncrement()) < messages.size()
                      && System.nanoTime() < deadline.get()) {
                    long start = System.nanoTime();
                    String answer = connection.post(messages.get(index), action);
                    own[count++] = System.nanoTime() - start;
                    if (answer != null && refused.getAndIncrement() == 0) {
                      firstRefusal.append(answer);
                    }
                  }
                } catch (IOException e) {
                  refused.incrementAndGet();
                  firstRefusal.append(e);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                synchronized (latencies) {
                  latencies.add(Arrays.copyOf(own, count));
                }
              });
      thread.start();
      threads.add(thread);
    }
    ready.await();
    long start = System.nanoTime();
    deadline.set(start + limit.toNanos());
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long[] all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Result(all.length, refused.get(), seconds, all, firstRefusal.toString());
  }

  /**
   * Sends at a fixed rate, whatever the answers take: a message is late from the moment at which it
   * should have gone. Messages are signed a little ahead, so that none is too old.
   *
   * @param next makes the message of a number; called by one thread
   * @param until ends the run
   */
  Result paced(
      int clients, int perSecond, IntFunction<byte[]> next, String action, BooleanSupplier until)
      throws InterruptedException {
    BlockingQueue<byte[]> ready = new ArrayBlockingQueue<>(perSecond);
    AtomicBoolean over = new AtomicBoolean();
    Thread signer =
        new Thread(
            () -> {
              for (int i = 0; !over.get(); i++) {
                byte[] message = next.apply(i);
                try {
                  while (!over.get() && !ready.offer(message, 1, TimeUnit.SECONDS)) {}
                } catch (InterruptedException e) {
                  return;
                }
              }
            });
    signer.start();
    while (ready.remainingCapacity() > 0) {
      Thread.sleep(10);
    }
    AtomicInteger number = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    StringBuffer firstRefusal = new StringBuffer();
    Queue<Long> latencies = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    CountDownLatch connected = new CountDownLatch(clients);
    CountDownLatch go = new CountDownLatch(1);
    AtomicLong start = new AtomicLong();
    long interval = 1_000_000_000L / perSecond;
    for (int i = 0; i < clients; i++) {
      Thread thread =
          new Thread(
              () -> {
                try (Connection connection = new Connection()) {
                  connected.countDown();
                  go.await();
                  while (!over.get()) {
                    long due = start.get() + number.getAndIncrement() * interval;
                    LockSupport.parkNanos(due - System.nanoTime());
                    byte[] message = ready.poll(100, TimeUnit.MILLISECONDS);
                    if (message == null) {
                      continue;
                    }
                    String answer = connection.post(message, action);
                    latencies.add(System.nanoTime() - due);
                    if (answer != null && refused.getAndIncrement() == 0) {
                      firstRefusal.append(answer);
                    }
                  }
                } catch (IOException e) {
                  refused.incrementAndGet();
                  firstRefusal.append(e);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      thread.start();
      threads.add(thread);
    }
    connected.await();
    start.set(System.nanoTime());
    go.countDown();
    while (!until.getAsBoolean()) {
      Thread.sleep(250);
    }
    over.set(true);
    for (Thread thread : threads) {
      thread.join();
    }
    double seconds = (System.nanoTime() - start.get()) / 1e9;
    signer.join();
    long[] all = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Result(all.length, refused.get(), seconds, all, firstRefusal.toString());
  }

  private final class Connection implements AutoCloseable {
    private final SSLSocket socket;
    private final InputStream in;
    private final OutputStream out;

    Connection() throws IOException {
      socket =
          (SSLSocket) tls.getSocketFactory().createSocket(address.getHost(), address.getPort());
      socket.setTcpNoDelay(true);
      socket.startHandshake();
      in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
      out = socket.getOutputStream();
    }

    /** Null when the answer is 200, otherwise the answer. */
    String post(byte[] message, String action) throws IOException {
      String head =
          "POST "
              + address.getPath()
              + " HTTP/1.1\r\nHost: "
              + address.getAuthority()
              + "\r\nContent-Type: text/xml; charset=UTF-8\r\nSOAPAction: \""
              + action
              + "\"\r\nContent-Length: "
              + message.length
              + "\r\n\r\n";
      ByteArrayOutputStream request = new ByteArrayOutputStream(message.length + 512);
      request.write(head.getBytes(StandardCharsets.US_ASCII));
      request.write(message);
      out.write(request.toByteArray());
      out.flush();
      String status = line();
      int length = -1;
      boolean chunked = false;
      for (String header = line(); !header.isEmpty(); header = line()) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
          length = Integer.parseInt(lower.substring(15).trim());
        }
        chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
      }
      byte[] body = chunked ? chunks() : in.readNBytes(length);
      return status.contains(" 200 ")
          ? null
          : status + " " + new String(body, StandardCharsets.UTF_8);
    }

    private byte[] chunks() throws IOException {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      for (int size = Integer.parseInt(line().trim(), 16);
          size > 0;
          size = Integer.parseInt(line().trim(), 16)) {
        body.write(in.readNBytes(size));
        line();
      }
      line();
      return body.toByteArray();
    }

    private String line() throws IOException {
      StringBuilder text = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new IOException("The server closed the connection");
        }
        if (c != '\r') {
          text.append((char) c);
        }
      }
      return text.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
