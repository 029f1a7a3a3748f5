package dk.dfdg.gateway.filing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Works on the folders of all accounts in turn, one file of each, so that nobody waits for another
 * one's many. What goes wrong with one file or one folder leaves the others alone.
 */
final class FolderRounds {
  private static final int SECONDS_BETWEEN = 5;
  private static final int SECONDS_TO_FINISH = 60;
  private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);
  private static final Duration UNFINISHED = Duration.ofDays(1);

  private final Map<SftpAccount, AccountFolder> folders;
  private final FolderRound round;
  private final Duration keepAnswers;
  private final Retries retries = new Retries();
  private final AtomicBoolean wanted = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor worker =
      new ScheduledThreadPoolExecutor(
          1,
          work -> {
            Thread thread = new Thread(work, "file-folders");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean stopping;
  private Instant nextSweep = Instant.MIN;

  FolderRounds(Map<SftpAccount, AccountFolder> folders, FolderRound round, Duration keepAnswers) {
    this.folders = Map.copyOf(folders);
    this.round = round;
    this.keepAnswers = keepAnswers;
    worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  void start() {
    worker.execute(this::runAndGoOn);
  }

  /** A file has become complete; however many do, one round takes them all. */
  void soon() {
    if (wanted.compareAndSet(false, true) && !stopping) {
      worker.execute(this::run);
    }
  }

  /** Whatever is thrown, there is a next round. */
  private void runAndGoOn() {
    try {
      run();
    } finally {
      if (!stopping) {
        worker.schedule(this::runAndGoOn, SECONDS_BETWEEN, TimeUnit.SECONDS);
      }
    }
  }

  private void run() {
    wanted.set(false);
    Map<SftpAccount, Deque<Path>> queues = new HashMap<>();
    boolean any = true;
    while (any && !stopping) {
      any = false;
      sweep();
      for (Map.Entry<SftpAccount, AccountFolder> each : folders.entrySet()) {
        Path next = next(each.getValue(), queues.computeIfAbsent(each.getKey(), a -> queue()));
        if (next != null && !stopping) {
          any = true;
          take(each.getKey(), each.getValue(), next);
        }
      }
    }
  }

  private static Deque<Path> queue() {
    return new ArrayDeque<>();
  }

  private void take(SftpAccount account, AccountFolder folder, Path file) {
    if (round.take(account, folder, file)) {
      retries.answered(file);
    } else {
      retries.failed(file, round.now());
    }
  }

  /** What has come meanwhile is looked for when the account's earlier files are done. */
  private Path next(AccountFolder folder, Deque<Path> queue) {
    if (queue.isEmpty()) {
      try {
        folder.claim();
      } catch (IOException | RuntimeException failure) {
        round.failed(failure);
      }
      try {
        for (Path file : folder.claimed()) {
          if (retries.isDue(file, round.now())) {
            queue.add(file);
          }
        }
      } catch (IOException | RuntimeException failure) {
        round.failed(failure);
      }
    }
    return queue.poll();
  }

  private void sweep() {
    Instant now = round.now();
    if (now.isBefore(nextSweep)) {
      return;
    }
    nextSweep = now.plus(BETWEEN_SWEEPS);
    for (AccountFolder folder : folders.values()) {
      try {
        folder.sweep(now.minus(UNFINISHED), now.minus(keepAnswers));
      } catch (IOException | RuntimeException failure) {
        round.failed(failure);
      }
    }
  }

  /** Stops after the file that is being worked on. */
  void stop() throws InterruptedException {
    stopping = true;
    worker.shutdown();
    worker.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
  }
}
