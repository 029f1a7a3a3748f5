package dk.dfdg.gateway.filing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GivingWayTest {
  private final AtomicInteger gaveWay = new AtomicInteger();

  @Test
  void aLargeFileGivesWayAgainAndAgainAndComesWhole() throws IOException {
    byte[] sent = new byte[1024 * 1024];
    new Random(1).nextBytes(sent);
    assertArrayEquals(sent, receive(sent));
    assertEquals(8, gaveWay.get(), "after each of eight parts of 128 KB");
  }

  @Test
  void aSmallFileDoesNotWait() throws IOException {
    receive(new byte[100_000]);
    assertEquals(0, gaveWay.get());
  }

  private byte[] receive(byte[] sent) throws IOException {
    try (GivingWay received =
        new GivingWay(new ByteArrayInputStream(sent), gaveWay::incrementAndGet)) {
      return received.readAllBytes();
    }
  }
}
