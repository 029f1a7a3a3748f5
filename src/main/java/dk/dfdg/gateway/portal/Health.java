package dk.dfdg.gateway.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Named checks of whether the gateway can do its work; each answers with a sentence, and an empty
 * one means it can.
 */
public final class Health {
  private final Map<String, Supplier<String>> checks = new LinkedHashMap<>();

  /** Adds a check; an exception counts as not good. */
  public Health with(String name, Supplier<String> check) {
    checks.put(name, check);
    return this;
  }

  /** What each check says now. */
  Map<String, String> ask() {
    Map<String, String> answers = new LinkedHashMap<>();
    checks.forEach((name, check) -> answers.put(name, answer(check)));
    return answers;
  }

  private static String answer(Supplier<String> check) {
    try {
      return check.get();
    } catch (RuntimeException e) {
      return "The check failed: " + e.getClass().getSimpleName();
    }
  }
}
