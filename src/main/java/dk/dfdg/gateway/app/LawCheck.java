package dk.dfdg.gateway.app;

import dk.dfdg.gateway.app.settings.GatewaySettings;
import dk.dfdg.gateway.access.AccessMatrix;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.BadLawData;
import dk.dfdg.gateway.measure.MeasureLaw;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Whether all rules can be made from the law with other versions of code lists: a value that has
 * its row in a table of the law, for example, must have it there before it can be announced.
 */
final class LawCheck implements Consumer<List<CodeList>> {
  private final Path conf;
  private final CodeLists files;
  private final GatewaySettings.Limits limits;
  private final byte[] tables;

  /**
   * @param files the code lists as the files have them
   */
  LawCheck(Path conf, CodeLists files, GatewaySettings.Limits limits) {
    this.conf = conf;
    this.files = files;
    this.limits = limits;
    this.tables = digest();
  }

  /**
   * @throws BadLawData with the table that does not go with the lists
   */
  @Override
  public void accept(List<CodeList> versions) {
    if (!Arrays.equals(tables, digest())) {
      throw new BadLawData(
          conf.resolve("rules"),
          0,
          "the tables have changed since the gateway started; start it again first");
    }
    CodeLists others = files.with(versions);
    AccessMatrix matrix =
        AccessMatrix.load(conf.resolve("rules"), others.get("DelegatedTaskType")::name);
    new LawRules(conf, others, matrix, limits);
    MeasureLaw.load(conf, others);
  }

  /** Of the tables on which the running rules stand. */
  private byte[] digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String folder : List.of("rules", "registers")) {
        try (Stream<Path> listed = Files.list(conf.resolve(folder))) {
          for (Path file : listed.filter(Files::isRegularFile).sorted().toList()) {
            digest.update(Files.readAllBytes(file));
          }
        }
      }
      return digest.digest();
    } catch (IOException e) {
      throw new UncheckedIOException("The tables of the law cannot be read", e);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
