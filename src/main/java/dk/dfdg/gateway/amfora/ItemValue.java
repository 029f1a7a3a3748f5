package dk.dfdg.gateway.amfora;

import dk.dfdg.gateway.measure.MeasureField;

/** A value on its way from the wire into a record. */
final class ItemValue {
  private ItemValue() {}

  /** As it was sent, but for the two spellings that xsd:boolean has. */
  static String read(MeasureField field, String sent) {
    if (field.form() != MeasureField.Form.FLAG) {
      return sent;
    }
    return switch (sent.strip()) {
      case "1" -> "true";
      case "0" -> "false";
      default -> sent;
    };
  }
}
