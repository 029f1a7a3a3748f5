package dk.dfdg.gateway.extract;

import dk.dfdg.gateway.measure.MeasureField;

/** A column of a file: its name and what its values look like. */
record Column(String name, MeasureField.Form form) {
  static Column of(MeasureField field) {
    return new Column(field.field(), field.form());
  }
}
