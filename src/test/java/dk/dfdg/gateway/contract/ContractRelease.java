package dk.dfdg.gateway.contract;

import java.nio.file.Path;
import java.util.List;

/**
 * Writes the contracts' changelog, in the project's folder:
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=dk.dfdg.gateway.contract.ContractRelease -Dexec.args=next
 * </pre>
 *
 * With {@code next} it lists every change since the last release; with the name of a release it
 * makes the contracts of now the released ones. A second argument names another project folder from
 * which the contracts of now are read.
 */
final class ContractRelease {
  private ContractRelease() {}

  public static void main(String[] arguments) {
    String release = arguments.length == 0 ? ContractChangelog.NEXT : arguments[0];
    Path project = Path.of(arguments.length < 2 ? "" : arguments[1]);
    ContractChangelog changelog = new ContractChangelog(Path.of("wsdl"));
    List<ContractForm> present = ContractForm.present(Contracts.of(project));
    List<String> problems =
        ContractChangelog.problems(
            ContractDifference.between(changelog.released(), present), changelog.rows());
    if (!release.equals(ContractChangelog.NEXT) && !problems.isEmpty()) {
      throw new IllegalStateException(
          "Not released. Undeclared or not there:\n" + String.join("\n", problems));
    }
    changelog.write(release, present);
  }
}
