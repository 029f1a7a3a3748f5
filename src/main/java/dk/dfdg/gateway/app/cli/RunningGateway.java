package dk.dfdg.gateway.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dk.dfdg.gateway.app.admin.AdminClient;
import dk.dfdg.gateway.app.settings.SettingsFile;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that name a running gateway. */
final class RunningGateway {
  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Directory of a running sandbox; target/sandbox when not given.")
  private Path directory;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings of a running production gateway, instead of --dir.")
  private Path config;

  JsonNode call(String command, Map<String, String> arguments) {
    return AdminClient.open(stateDirectory()).call(command, arguments);
  }

  private Path stateDirectory() {
    if (config != null) {
      return SettingsFile.stateDirectory(config);
    }
    return directory == null ? GatewayHome.find().sandbox() : directory;
  }
}
