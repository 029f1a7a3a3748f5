package dk.dfdg.gateway.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpareCoresTest {
  private final SpareCores cores = new SpareCores(2);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void withoutCallsLongWorkHasAllCores() throws Exception {
    CountDownLatch together = new CountDownLatch(3);
    List<Future<Boolean>> steps = new ArrayList<>();
    for (int step = 0; step < 3; step++) {
      steps.add(
          threads.submit(
              () ->
                  cores.use(
                      () -> {
                        together.countDown();
                        return together.await(10, TimeUnit.SECONDS);
                      })));
    }
    for (Future<Boolean> step : steps) {
      assertTrue(step.get());
    }
  }

  @Test
  void whileCallsComeItHasHalfOfThem() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    cores.begin();
    cores.end();
    List<Future<Integer>> steps = new ArrayList<>();
    for (int step = 0; step < 4; step++) {
      steps.add(
          threads.submit(
              () ->
                  cores.use(
                      () -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        TimeUnit.MILLISECONDS.sleep(20);
                        return now.decrementAndGet();
                      })));
    }
    for (Future<Integer> step : steps) {
      step.get();
    }
    assertEquals(1, most.get());
  }

  @Test
  void longWorkGoesOnWhileACallLasts() throws Exception {
    cores.begin();
    Future<Integer> step = threads.submit(() -> cores.use(() -> 7));
    assertEquals(7, step.get(10, TimeUnit.SECONDS));
    cores.end();
  }

  @Test
  void longWorkLetsACallThatIsBeingAnsweredGoFirst() throws Exception {
    cores.begin();
    long begun = System.nanoTime();
    long step = threads.submit(() -> cores.use(System::nanoTime)).get(10, TimeUnit.SECONDS);
    cores.end();
    assertTrue(TimeUnit.NANOSECONDS.toMillis(step - begun) >= 20);
  }

  @Test
  void whoIsToStopDoesNotWaitForCalls() throws Exception {
    cores.begin();
    boolean stopped =
        threads
            .submit(
                () -> {
                  Thread.currentThread().interrupt();
                  cores.giveWay();
                  return Thread.interrupted();
                })
            .get(10, TimeUnit.SECONDS);
    cores.end();
    assertTrue(stopped);
  }
}
