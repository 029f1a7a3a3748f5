package dk.dfdg.gateway.app.soapui;

import dk.dfdg.gateway.app.sandbox.SandboxAgreements;
import dk.dfdg.gateway.app.sandbox.SandboxSubscriber;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.soap.ServiceContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * Run by the build: writes a SoapUI project for each service from the contracts and the sample
 * messages, with the signing set up for the sandbox's keys.
 */
public final class SoapUiProjects {
  /** Its services are those of subscribers, and the gateway calls them. */
  private static final String OF_SUBSCRIBERS = "NotificationReceiverService";

  private SoapUiProjects() {}

  /** Arguments: the directory with wsdl/, xsd/ and conf/, and the directory to write to. */
  public static void main(String[] arguments) throws IOException, XMLStreamException {
    write(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  static void write(Path source, Path target) throws IOException, XMLStreamException {
    Path sandbox = source.resolve("conf/sandbox");
    Map<String, Organisation> senders =
        SandboxAgreements.load(sandbox.resolve("agreements.yaml")).stream()
            .collect(
                Collectors.toMap(
                    SandboxSubscriber::name, each -> each.controllers().get(0).organisation()));
    Files.createDirectories(target);
    for (Path wsdl : contracts(source)) {
      ServiceContract contract = ServiceContract.load(wsdl);
      List<SampleRequest> requests =
          SampleRequest.load(sandbox.resolve("messages").resolve(contract.name()), senders);
      Path file = target.resolve(contract.name() + "-soapui-project.xml");
      new SoapUiProject(contract, requests).write(file);
    }
  }

  /**
   * The contracts of the services that can be called here; beside them stands what has been
   * released of them.
   */
  static List<Path> contracts(Path source) throws IOException {
    return files(source.resolve("wsdl")).stream()
        .filter(file -> file.toString().endsWith(".wsdl"))
        .filter(file -> !file.getFileName().toString().startsWith(OF_SUBSCRIBERS))
        .toList();
  }

  static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
