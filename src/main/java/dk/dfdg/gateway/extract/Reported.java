package dk.dfdg.gateway.extract;

import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A measure of a person as one municipality has reported it.
 *
 * @param person null when nobody is named
 * @param version of the stored record: what was recorded later has a higher one
 */
record Reported(String person, long version, MeasureRecord record) {

  /**
   * Each course of a person once, in their order. When somebody moves, both municipalities report
   * the courses of the open jobplan (pkt. 48.1): records with the same key (§ 46 nr. 5) are one
   * course, by whomever and under whichever chapter they are reported, and the one that was
   * recorded last says how it is. The law does not say so; counted twice, a course would be written
   * down against itself.
   */
  static List<MeasureRecord> courses(List<Reported> reports) {
    Map<String, Long> latest = new HashMap<>();
    for (Reported report : reports) {
      if (report.key() != null) {
        latest.merge(report.key(), report.version(), Math::max);
      }
    }
    return reports.stream()
        .filter(each -> each.key() == null || latest.get(each.key()) == each.version())
        .map(Reported::record)
        .toList();
  }

  private String key() {
    return record.text(MeasureField.KEY);
  }
}
