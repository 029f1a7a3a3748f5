package dk.dfdg.gateway.filing;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Answers that take long, found by threads of their own: those of the web server are for everybody.
 */
final class LaterAnswers implements AutoCloseable {
  private static final int SECONDS_TO_STOP = 60;
  private static final long LONGEST_MILLIS = TimeUnit.HOURS.toMillis(1);

  /** As many threads as there are such answers: whoever begins one holds a place among few. */
  private final ExecutorService workers =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "files");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Lets the web server's thread go.
   *
   * @param work finds the answer, whatever happens
   * @param send tells it, on a thread of the web server
   * @throws RejectedExecutionException when the gateway stops; the request is as it was
   */
  void begin(HttpServletRequest request, Supplier<Reply> work, Consumer<Reply> send) {
    CompletableFuture<Reply> reply = CompletableFuture.supplyAsync(work, workers);
    AsyncContext later = request.startAsync();
    later.setTimeout(LONGEST_MILLIS);
    reply.thenAccept(found -> tell(later, found, send));
  }

  private static void tell(AsyncContext later, Reply reply, Consumer<Reply> send) {
    later.start(
        () -> {
          try {
            send.accept(reply);
          } finally {
            later.complete();
          }
        });
  }

  /**
   * Stops after what is being worked on. Without an interrupt: H2 closes its file when a thread is
   * interrupted in the middle of it.
   */
  @Override
  public void close() {
    workers.shutdown();
    try {
      workers.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
