package dk.dfdg.gateway.reference;

import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.codelist.CodeList;
import dk.dfdg.gateway.codelist.JobTitles;
import dk.dfdg.gateway.law.CsvFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A register of the running gateway that is small enough to be replaced whole. */
public final class ReplaceableRegister implements Replaceable {
  private static final String ENDING = ".csv";

  private final String name;
  private final String file;
  private final Function<String, List<ReferenceRow>> rows;
  private final Consumer<String> replace;

  private ReplaceableRegister(
      Path file, Function<String, List<ReferenceRow>> rows, Consumer<String> replace) {
    this.name = file.getFileName().toString().replace(ENDING, "");
    this.file = CsvFile.text(file);
    this.rows = rows;
    this.replace = replace;
  }

  /** Job titles: told apart by classification and code. */
  public static Replaceable jobTitles(JobTitles titles, Path confRegisters) {
    return new ReplaceableRegister(
        confRegisters.resolve(JobTitles.FILE),
        csv ->
            JobTitles.read(csv).all().stream()
                .map(
                    title ->
                        new ReferenceRow(
                            title.classification() + " " + title.code(),
                            "%s (level %d)".formatted(title.nameDanish(), title.level()),
                            title.validFrom(),
                            title.validTo()))
                .toList(),
        csv -> titles.take(JobTitles.read(csv)));
  }

  /** Jobcentres, which have no days: one that is closed is taken away. */
  public static Replaceable jobcentres(JobcentreRegister jobcentres, Path confRegisters) {
    return new ReplaceableRegister(
        confRegisters.resolve(JobcentreRegister.FILE),
        csv ->
            JobcentreRegister.read(csv).all().stream()
                .map(
                    jobcentre ->
                        new ReferenceRow(
                            jobcentre.number(),
                            "%s (%s, %s)"
                                .formatted(
                                    jobcentre.name(),
                                    jobcentre.municipality(),
                                    jobcentre.portal() ? "portal" : "municipal"),
                            null,
                            null))
                .toList(),
        csv -> jobcentres.take(JobcentreRegister.read(csv)));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public List<ReferenceRow> rows(String csv) {
    return rows.apply(csv);
  }

  @Override
  public void replace(String csv) {
    replace.accept(csv);
  }

  @Override
  public Optional<CodeList> codeList(String csv) {
    return Optional.empty();
  }

  @Override
  public Optional<CodeList> current() {
    return Optional.empty();
  }
}
