package dk.dfdg.gateway.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one fund has been given, in the order in which it came. Each citizen's events say which one
 * they are: 1, 2, 3 …
 */
final class Tally {
  private final String fund;

  /** By citizen: the number of each event that came, in that order, also those that came again. */
  private final Map<String, List<Integer>> received = new HashMap<>();

  private final Map<String, String> identifiers = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final AtomicInteger first = new AtomicInteger();
  private int again;

  Tally(String fund) {
    this.fund = fund;
  }

  /**
   * One message.
   *
   * @param text the event's free text: the fund that it is for, a space, and its number
   */
  synchronized void took(String identifier, String citizen, String text) {
    String[] words = text.split(" ");
    if (!words[0].equals(fund)) {
      wrong.add("A message for " + words[0] + " reached " + fund);
      return;
    }
    int number = Integer.parseInt(words[1]);
    String before = identifiers.putIfAbsent(citizen + " " + number, identifier);
    if (before == null) {
      first.incrementAndGet();
    } else {
      again++;
      if (!before.equals(identifier)) {
        wrong.add("The same event came to " + fund + " under two identifiers");
      }
    }
    received.computeIfAbsent(citizen, each -> new ArrayList<>()).add(number);
  }

  /** How many different events have come. */
  int events() {
    return first.get();
  }

  /** How many came that had come before. */
  synchronized int again() {
    return again;
  }

  /** What is not as it should be: something missing, out of order, or for somebody else. */
  synchronized List<String> faults(Map<String, Integer> expected) {
    List<String> faults = new ArrayList<>(wrong);
    expected.forEach(
        (citizen, count) -> {
          int next = 1;
          for (int number : received.getOrDefault(citizen, List.of())) {
            if (number > next) {
              faults.add(fund + ": event " + number + " came before event " + next);
              return;
            }
            next = Math.max(next, number + 1);
          }
          if (next != count + 1) {
            faults.add(fund + ": " + (next - 1) + " of " + count + " events came");
          }
        });
    return faults;
  }
}
