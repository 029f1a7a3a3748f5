package dk.dfdg.gateway.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.dfdg.gateway.app.admin.AdminCommand;
import dk.dfdg.gateway.app.admin.AdminServer;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code gateway queue}: what it asks of a gateway, and what it prints. */
class QueueCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final List<String> asked = new ArrayList<>();
  private AdminServer admin;

  @BeforeEach
  void start() {
    Map<String, AdminCommand> commands = new HashMap<>();
    answer(commands, "queue/list", table("organisation", "2:01"));
    answer(commands, "queue/show", table("type", "5"));
    answer(commands, "queue/dead", table("message_identifier", "m"));
    answer(commands, "queue/failing", table("message_identifier", "f"));
    answer(commands, "queue/give-up", Map.of());
    answer(commands, "queue/requeue", Map.of("requeued", 2));
    answer(commands, "queue/pause", Map.of());
    answer(commands, "queue/resume", Map.of());
    admin = AdminServer.start(0, folder, URI.create("https://localhost:8443/"), commands);
  }

  @AfterEach
  void stop() {
    admin.close();
  }

  private void answer(Map<String, AdminCommand> commands, String name, Object answer) {
    commands.put(
        name,
        arguments -> {
          Map<String, String> told = new TreeMap<>(arguments);
          told.remove("by");
          asked.add(name + " " + told);
          return answer;
        });
  }

  private static Object table(String column, String cell) {
    return Map.of("columns", List.of(column), "rows", List.of(List.of(cell)));
  }

  private List<String> run(String... arguments) {
    CommandLine line =
        GatewayCommand.commandLine(
            InputStream.nullInputStream(),
            settings -> {
              throw new AssertionError("nothing is started");
            });
    line.setOut(new PrintWriter(out));
    List<String> all = new ArrayList<>(List.of("queue"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--dir", folder.toString()));
    assertEquals(0, line.execute(all.toArray(String[]::new)));
    return out.toString().lines().toList();
  }

  @Test
  void listsTheQueues() {
    assertEquals(List.of("organisation", "2:01"), run("list"));
  }

  @Test
  void showsOneWithWhatIsDead() {
    assertEquals(
        List.of(
            "type",
            "5",
            "",
            "Tried several times:",
            "message_identifier",
            "f",
            "",
            "Given up:",
            "message_identifier",
            "m"),
        run("show", "2:01", "--after", "7"));
    assertEquals("queue/dead {after=7, organisation=2:01}", asked.get(2));
  }

  @Test
  void givesOneUp() {
    assertEquals(
        List.of("The message is given up; 'queue requeue' has it tried again."),
        run("give-up", "2:01", "--message", "m"));
    assertEquals(List.of("queue/give-up {message=m, organisation=2:01}"), asked);
  }

  @Test
  void hasOneMessageOrAllTriedAgain() {
    assertEquals(List.of("2 messages are tried again."), run("requeue", "2:01"));
    run("requeue", "2:01", "--message", "m");
    assertEquals(
        List.of(
            "queue/requeue {organisation=2:01}", "queue/requeue {message=m, organisation=2:01}"),
        asked);
  }

  @Test
  void pausesAndResumes() {
    assertEquals(
        List.of(
            "Nothing goes out to 2:01 until an operator resumes it.", "Delivery to 2:01 goes on."),
        List.of(run("pause", "2:01"), run("resume", "2:01")).get(1));
    assertEquals(
        List.of("queue/pause {organisation=2:01}", "queue/resume {organisation=2:01}"), asked);
  }
}
