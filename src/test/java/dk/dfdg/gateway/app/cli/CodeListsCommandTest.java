package dk.dfdg.gateway.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.app.admin.AdminCommand;
import dk.dfdg.gateway.app.admin.AdminRefusal;
import dk.dfdg.gateway.app.admin.AdminServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
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

/** {@code gateway codelists}: what it asks of a gateway, and what it prints. */
class CodeListsCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> asked = new ArrayList<>();
  private final Map<String, AdminCommand> commands = new HashMap<>();
  private AdminServer admin;

  @BeforeEach
  void start() {
    Map<String, Object> table =
        Map.of("columns", List.of("name"), "rows", List.of(List.of("AidType")));
    Map<String, Object> version =
        Map.of("version", 3, "effective_on", "2027-01-01", "changes", table);
    answer("codelists/announce", version);
    answer("codelists/withdraw", version);
    answer("codelists/show", Map.of("csv", "code;name_da\n1;En\n"));
    answer("codelists/list", table);
    answer("codelists/changes", table);
    admin = AdminServer.start(0, folder, URI.create("https://localhost:8443/"), commands);
  }

  @AfterEach
  void stop() {
    admin.close();
  }

  private void answer(String name, Object answer) {
    commands.put(
        name,
        arguments -> {
          if (arguments.getOrDefault("csv", "").contains("wrong")) {
            throw new AdminRefusal("AidType.csv, line 2: source is empty");
          }
          Map<String, String> told = new TreeMap<>(arguments);
          told.remove("by");
          asked.add(name + " " + told);
          return answer;
        });
  }

  private int run(String... arguments) {
    CommandLine line =
        GatewayCommand.commandLine(
            InputStream.nullInputStream(),
            settings -> {
              throw new AssertionError();
            });
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    List<String> all = new ArrayList<>(List.of("codelists"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--dir", folder.toString()));
    return line.execute(all.toArray(String[]::new));
  }

  @Test
  void anAnnouncementGoesWholeWithItsDayAndItsReason() throws IOException {
    Path file = Files.writeString(folder.resolve("new.csv"), "1;å");
    String path = file.toString();
    assertEquals(
        0, run("announce", "AidType", path, "--from", "2027-01-01", "--reason", "varslet"));
    assertEquals(0, run("load", "AidType", path, "--reason", "nu", "--correction"));
    assertEquals(
        List.of(
            "codelists/announce {correction=false, csv=1;å, from=2027-01-01, name=AidType,"
                + " reason=varslet}",
            "codelists/announce {correction=true, csv=1;å, name=AidType, reason=nu}"),
        asked);
    assertTrue(
        out.toString().startsWith("Version 3 of AidType is used from 2027-01-01.\nname\nAidType\n"),
        out.toString());
  }

  @Test
  void aListThatIsWrongIsRefusedWithItsLine() throws IOException {
    Path file = Files.writeString(folder.resolve("new.csv"), "wrong");
    assertEquals(1, run("load", "AidType", file.toString(), "--reason", "nu"));
    assertTrue(err.toString().contains("AidType.csv, line 2: source is empty"), err.toString());
    assertEquals(2, run("load", "AidType", "nowhere.csv", "--reason", "nu"));
    assertEquals(2, run("load", "AidType", file.toString()));
  }

  @Test
  void listsAreShownAndWithdrawn() {
    assertEquals(0, run("show", "AidType", "--day", "2027-01-01"));
    assertEquals(0, run("list"));
    assertEquals(0, run("changes", "AidType", "--since", "2026-01-01"));
    assertEquals(0, run("withdraw", "AidType"));
    assertEquals(
        List.of(
            "codelists/show {day=2027-01-01, name=AidType}",
            "codelists/list {}",
            "codelists/changes {name=AidType, since=2026-01-01}",
            "codelists/withdraw {name=AidType}"),
        asked);
    assertTrue(out.toString().startsWith("code;name_da\n1;En\nname\nAidType\n"), out.toString());
  }
}
