package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Violation;
import java.nio.file.Path;
import java.util.List;

/** What chapters 8, 9 and 10 of the guidance and the order of 2010 say of one record. */
public final class MeasureLaw {
  private MeasureLaw() {}

  /**
   * Reads the tables of the law.
   *
   * @param conf the directory with codelists/, rules/ and registers/
   */
  public static MeasureLaw load(Path conf, CodeLists lists) {
    return new MeasureLaw();
  }

  /** Everything that the record alone tells: all that is wrong at once, and advice. */
  public Checked check(MeasureRecord record, Filing filing) {
    return new Checked(record, List.of(), List.of());
  }

  /**
   * What is wrong with a record that is right in itself, where something is known already.
   *
   * @param before the version that is known, or null when the measure is new
   * @param participant the citizen, or null when not known here
   */
  public List<Violation> checkChange(
      Known before, MeasureRecord now, Filing filing, Participant participant) {
    return List.of();
  }

  /** What the reporter should know of a record that {@link #checkChange} finds right. */
  public List<Advice> adviseChange(
      Known before, MeasureRecord now, Filing filing, Participant participant) {
    return List.of();
  }
}
