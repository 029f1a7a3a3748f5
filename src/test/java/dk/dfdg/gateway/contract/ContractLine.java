package dk.dfdg.gateway.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One element of a message, as it goes over the wire.
 *
 * @param direction request or response
 * @param operation its name; * for what every operation has
 * @param path from the message's root, for example /CreateAbsenceRequest/Absence; where an element
 *     is not in the service's own namespace, the namespace's short name stands before it
 * @param most -1 for any number
 * @param type a type of XML Schema, or structure for one with elements of its own
 * @param limits the facets of a simple type; for an element of a choice also "choice", optional
 *     when the whole choice may be left out
 */
record ContractLine(
    String direction,
    String operation,
    String path,
    int least,
    int most,
    String type,
    Map<String, List<String>> limits) {
  static final String REQUEST = "request";
  static final String RESPONSE = "response";
  static final String STRUCTURE = "structure";
  static final String CHOICE = "choice";

  private static final Pattern LINE =
      Pattern.compile("(request|response) (\\S+) (\\S+) (\\d+)\\.\\.(\\d+|n) (\\S+)(.*)");
  private static final Pattern LIMIT = Pattern.compile("(\\w+)=\"([^\"]*)\"");

  /** What the element is compared by. */
  record Key(String direction, String operation, String path) {
    Key parent() {
      return new Key(direction, operation, path.substring(0, Math.max(0, path.lastIndexOf('/'))));
    }
  }

  Key key() {
    return new Key(direction, operation, path);
  }

  List<String> limit(String name) {
    return limits.getOrDefault(name, List.of());
  }

  boolean isAlternative() {
    return limits.containsKey(CHOICE);
  }

  static ContractLine parse(String text) {
    Matcher line = LINE.matcher(text);
    if (!line.matches()) {
      throw new IllegalArgumentException("Not a line of a contract: " + text);
    }
    Map<String, List<String>> limits = new TreeMap<>();
    Matcher limit = LIMIT.matcher(line.group(7));
    while (limit.find()) {
      limits
          .computeIfAbsent(limit.group(1), name -> new ArrayList<>())
          .add(limit.group(2).replace("&quot;", "\"").replace("&amp;", "&"));
    }
    return new ContractLine(
        line.group(1),
        line.group(2),
        line.group(3),
        Integer.parseInt(line.group(4)),
        line.group(5).equals("n") ? -1 : Integer.parseInt(line.group(5)),
        line.group(6),
        limits);
  }

  @Override
  public String toString() {
    return direction
        + " "
        + operation
        + " "
        + path
        + " "
        + least
        + ".."
        + (most < 0 ? "n" : most)
        + " "
        + type
        + limits.entrySet().stream()
            .flatMap(
                limit ->
                    limit.getValue().stream()
                        .map(value -> " " + limit.getKey() + "=\"" + escaped(value) + "\""))
            .collect(Collectors.joining());
  }

  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("\"", "&quot;");
  }
}
