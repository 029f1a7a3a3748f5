package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.base.Masked;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.Violation;
import dk.dfdg.gateway.measure.MeasureField;
import dk.dfdg.gateway.measure.MeasureRecord;
import java.util.UUID;
import java.util.regex.Pattern;

/** The key of a single record: without one nobody can say which record is meant. */
final class MeasureKey {
  private static final String RULE = "AMF-46.5-1";

  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private MeasureKey() {}

  static UUID of(MeasureRecord record) {
    String key = record.has(MeasureField.KEY) ? record.text(MeasureField.KEY) : "";
    if (!GUID.matcher(key).matches()) {
      throw new Refusal(
          Violation.of(FaultCode.RECORD_KEY_MISSING, RULE)
              .at(MeasureField.KEY.field(), Masked.of(key)));
    }
    return UUID.fromString(key);
  }
}
