package dk.dfdg.gateway.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.measure.MeasureField.Form;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Parquet file of ours is read by an engine that shares no code with what wrote it. */
class ParquetRowsTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("name", Form.TEXT),
          new Column("code", Form.CODE),
          new Column("start", Form.DATE),
          new Column("minutes", Form.NUMBER),
          new Column("open_offer", Form.FLAG));

  @TempDir Path folder;

  @Test
  void valuesKeepTheirTypesAndWhatIsMissingStaysMissing() throws IOException, SQLException {
    Path file = folder.resolve("few.parquet");
    try (ParquetRows rows = new ParquetRows(file, COLUMNS)) {
      rows.write(new String[] {"Æbelø", "139", "2011-09-05", "2220", "true"});
      rows.write(new String[] {null, null, null, null, null});
      rows.write(new String[] {"b", "8", "1899-12-31", "0", "false"});
    }
    assertEquals(
        List.of(
            "name VARCHAR", "code VARCHAR", "start DATE", "minutes INTEGER", "open_offer BOOLEAN"),
        asked("select column_name || ' ' || column_type from (describe from '" + file + "')"));
    assertEquals(
        List.of("Æbelø 139 2011-09-05 2220 true", "- - - - -", "b 8 1899-12-31 0 false"),
        asked(
            "select concat_ws(' ', coalesce(name, '-'), coalesce(code, '-'),"
                + " coalesce(start::varchar, '-'), coalesce(minutes::varchar, '-'),"
                + " coalesce(open_offer::varchar, '-')) from '"
                + file
                + "'"));
  }

  @Test
  void aFileWithoutRowsIsAFile() throws IOException, SQLException {
    Path file = folder.resolve("none.parquet");
    new ParquetRows(file, COLUMNS).close();
    assertEquals(List.of("0"), asked("select count(*)::varchar from '" + file + "'"));
  }

  @Test
  void manyRowsAreWrittenInGroupsSoThatTheyNeedNotBeHeld() throws IOException, SQLException {
    Path file = folder.resolve("many.parquet");
    int many = 400_000;
    try (ParquetRows rows = new ParquetRows(file, COLUMNS)) {
      for (int i = 0; i < many; i++) {
        rows.write(
            new String[] {
              new UUID(i * 0x9E3779B97F4A7C15L, i).toString()
                  + new UUID(i, i * 0x9E3779B97F4A7C15L)
                  + i,
              Integer.toString(i % 90),
              "2011-09-05",
              Integer.toString(i),
              null
            });
      }
    }
    assertEquals(
        List.of(many + " " + many + " " + (long) many * (many - 1) / 2),
        asked(
            "select concat_ws(' ', count(*), count(distinct name), sum(minutes)) from '"
                + file
                + "'"));
    List<String> groups =
        asked("select distinct row_group_id::varchar from parquet_metadata('" + file + "')");
    assertTrue(groups.size() > 1, groups.toString());
  }

  @Test
  void aValueThatIsNotOfItsFormIsNotWritten() throws IOException {
    Path file = folder.resolve("wrong.parquet");
    ParquetRows rows = new ParquetRows(file, COLUMNS);
    assertThrows(
        RuntimeException.class, () -> rows.write(new String[] {"a", "1", "05-09-2011", "1", "no"}));
  }

  private static List<String> asked(String question) throws SQLException {
    try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = engine.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      List<String> answers = new ArrayList<>();
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
      return answers;
    }
  }
}
