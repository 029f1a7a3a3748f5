package dk.dfdg.gateway.report;

import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.Filing;
import dk.dfdg.gateway.measure.Known;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureLaw;
import dk.dfdg.gateway.measure.MeasureRecord;
import dk.dfdg.gateway.measure.Participant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * What is known of the persons whom records are about. A grant for a mentor may be about several:
 * the law is asked about each.
 */
final class People {
  private static final int CPR_NUMBER = 1;

  private final Map<String, Participant> byNumber;

  private People(Map<String, Participant> byNumber) {
    this.byNumber = byNumber;
  }

  static People of(
      Handle handle, ParticipantStore participants, Collection<MeasureRecord> records) {
    Set<String> numbers = new HashSet<>();
    records.forEach(record -> numbers.addAll(numbers(record)));
    return new People(participants.byNumber(handle, numbers));
  }

  /** The persons for whom the municipality has the duty to act, as far as they have numbers. */
  static List<String> numbers(MeasureRecord record) {
    return switch (record.kind()) {
      case AID ->
          Integer.valueOf(CPR_NUMBER).equals(record.number(MeasureField.IDENTIFICATION_TYPE))
              ? atMostOne(record.text(MeasureField.IDENTIFICATION))
              : List.of();
      case MENTOR -> {
        String supported = record.text(MeasureField.SUPPORTED);
        yield supported == null ? List.of() : Arrays.asList(supported.split(" +"));
      }
      default -> atMostOne(record.text(MeasureField.CPR));
    };
  }

  private static List<String> atMostOne(String number) {
    return number == null ? List.of() : List.of(number);
  }

  /** What the law refuses for any of them. */
  List<Violation> check(MeasureLaw law, Known before, MeasureRecord now, Filing filing) {
    return ofEach(now, person -> law.checkChange(before, now, filing, person));
  }

  /** What the reporter should know about any of them. */
  List<Advice> advise(MeasureLaw law, Known before, MeasureRecord now, Filing filing) {
    return ofEach(now, person -> law.adviseChange(before, now, filing, person));
  }

  private <T> List<T> ofEach(MeasureRecord record, Function<Participant, List<T>> work) {
    List<String> numbers = numbers(record);
    if (numbers.size() <= 1) {
      return work.apply(numbers.isEmpty() ? null : byNumber.get(numbers.get(0)));
    }
    Set<T> found = new LinkedHashSet<>();
    numbers.forEach(number -> found.addAll(work.apply(byNumber.get(number))));
    return found.isEmpty() ? Collections.emptyList() : new ArrayList<>(found);
  }
}
