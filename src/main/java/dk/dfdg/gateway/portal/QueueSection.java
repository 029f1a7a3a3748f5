package dk.dfdg.gateway.portal;

import dk.dfdg.gateway.store.StorageException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What waits for whom, on the start page of a sandbox, where a vendor looks first.
 *
 * @param columns names of what is known
 * @param rows one organisation each, by those names; no personal data
 */
public record QueueSection(List<String> columns, Supplier<List<List<String>>> rows) {
  private static final List<String> SHOWN =
      List.of("organisation", "waiting", "dead", "oldest_seconds", "last_success");

  String html() {
    return "<h2>Messages</h2>" + table() + "<p><code>bin/gateway queue list</code> shows more.</p>";
  }

  private String table() {
    List<List<String>> all;
    try {
      all = rows.get();
    } catch (StorageException unreadable) {
      return "<p><span class=\"bad\">The queues cannot be read.</span></p>";
    }
    if (all.isEmpty()) {
      return "<p>Nothing waits for anybody, and nothing has been delivered.</p>";
    }
    String heads =
        SHOWN.stream()
            .map(name -> "<th>" + Html.escape(name.replace('_', ' ')) + "</th>")
            .collect(Collectors.joining());
    return "<table><tr>"
        + heads
        + "</tr>"
        + all.stream().map(this::row).collect(Collectors.joining())
        + "</table>";
  }

  private String row(List<String> values) {
    return Html.row(
        SHOWN.stream()
            .map(name -> Html.escape(values.get(columns.indexOf(name))))
            .toArray(String[]::new));
  }
}
