package dk.dfdg.gateway.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Companies and production units as they have been delivered. */
public final class CompanyStore {

  /** The company itself; empty when it has not been delivered. */
  public Optional<ProductionUnit> company(Handle handle, String cvr) {
    return handle
        .createQuery("select * from company where cvr = :cvr")
        .bind("cvr", cvr)
        .map((row, context) -> company(row))
        .findOne();
  }

  /** A production unit; empty when it has not been delivered. */
  public Optional<ProductionUnit> unit(Handle handle, String pNumber) {
    return handle
        .createQuery("select * from production_unit where p_number = :number")
        .bind("number", pNumber)
        .map((row, context) -> unit(row))
        .findOne();
  }

  /** A company's production units by their numbers. */
  public List<ProductionUnit> units(Handle handle, String cvr, int most) {
    return handle
        .createQuery("select * from production_unit where cvr = :cvr order by p_number limit :most")
        .bind("cvr", cvr)
        .bind("most", most)
        .map((row, context) -> unit(row))
        .list();
  }

  /** Takes in what is new; returns false when it is known so already. */
  public boolean save(Handle handle, ProductionUnit unit) {
    Optional<ProductionUnit> known =
        unit.isCompany() ? company(handle, unit.cvr()) : unit(handle, unit.pNumber());
    if (known.equals(Optional.of(unit))) {
      return false;
    }
    if (unit.isCompany()) {
      saveCompany(handle, unit, known.isPresent());
    } else {
      saveUnit(handle, unit, known.isPresent());
    }
    return true;
  }

  private static void saveCompany(Handle handle, ProductionUnit unit, boolean known) {
    handle.execute(
        known
            ? "update company set name = ?, valid_from = ?, valid_to = ? where cvr = ?"
            : "insert into company (name, valid_from, valid_to, cvr) values (?, ?, ?, ?)",
        unit.name(),
        unit.validFrom(),
        unit.validTo(),
        unit.cvr());
  }

  private static void saveUnit(Handle handle, ProductionUnit unit, boolean known) {
    handle.execute(
        known
            ? """
              update production_unit set cvr = ?, name = ?, address = ?, postal_code = ?, town = ?,
                valid_from = ?, valid_to = ? where p_number = ?"""
            : """
              insert into production_unit (cvr, name, address, postal_code, town, valid_from,
                valid_to, p_number) values (?, ?, ?, ?, ?, ?, ?, ?)""",
        unit.cvr(),
        unit.name(),
        unit.address(),
        unit.postalCode(),
        unit.town(),
        unit.validFrom(),
        unit.validTo(),
        unit.pNumber());
  }

  private static ProductionUnit company(ResultSet row) throws SQLException {
    return new ProductionUnit(
        row.getString("cvr"),
        null,
        row.getString("name"),
        null,
        null,
        null,
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }

  private static ProductionUnit unit(ResultSet row) throws SQLException {
    return new ProductionUnit(
        row.getString("cvr"),
        row.getString("p_number"),
        row.getString("name"),
        row.getString("address"),
        row.getString("postal_code"),
        row.getString("town"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
