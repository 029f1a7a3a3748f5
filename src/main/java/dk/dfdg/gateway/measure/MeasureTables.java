package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.CsvFile;
import dk.dfdg.gateway.law.CsvFile.CsvRow;
import java.nio.file.Path;
import java.util.List;

/** Tables of the law on measures that more than one reader has to do with. */
public final class MeasureTables {
  private MeasureTables() {}

  /** {@code measure-fields.csv}: the items of each kind of record (pkt. 46.1, 52.1, 57.1). */
  public static List<CsvRow> items(Path confRules) {
    return CsvFile.read(
        confRules.resolve("measure-fields.csv"),
        "record",
        "measures",
        "number",
        "field",
        "name_da",
        "condition",
        "demand",
        "channels",
        "minimum",
        "maximum",
        "warn_above",
        "code_list",
        "valid_from",
        "valid_to",
        "rule",
        "source");
  }

  /** {@code job-order-types.csv}: what each jobordretype is (pkt. 46.1 nr. 15). */
  public static List<CsvRow> jobOrderTypes(Path confRules) {
    return CsvFile.read(
        confRules.resolve("job-order-types.csv"),
        "job_order_type",
        "status",
        "kind",
        "sector",
        "order_insured",
        "order_uninsured",
        "order_not_unemployed",
        "new_order",
        "new_offer",
        "client_category",
        "move",
        "result_data",
        "quota",
        "ministry_area",
        "description_da",
        "rule",
        "source");
  }
}
