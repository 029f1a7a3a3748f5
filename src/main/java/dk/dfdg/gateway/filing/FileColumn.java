package dk.dfdg.gateway.filing;

import dk.dfdg.gateway.measure.MeasureField;

/**
 * A column of a format: what stands in it, and in which form.
 *
 * @param position from 1; it decides, since names occur twice (FIL-52.2-4)
 * @param name as printed, or empty where none is printed
 * @param field the item
 * @param shape how its values are turned into those of records
 * @param pattern the form of a value that is there
 * @param form what the form is, for the person who must mend it
 * @param rule that has the form
 */
record FileColumn(
    int position,
    String name,
    MeasureField field,
    Shape shape,
    ValuePattern pattern,
    Words form,
    String rule) {

  /** How values are turned into those of records. */
  enum Shape {
    AS_IT_IS,
    DATE,
    FLAG,
    /** a number or a code of a list: zeros before it do not count */
    NUMBER
  }

  /** The same in both languages. */
  record Words(String danish, String english) {}

  /** The printed name, or its place where none is printed. */
  String shown() {
    return name.isEmpty() ? field.field() : name;
  }
}
