package dk.dfdg.gateway.extract;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rows as {@link FileFormat#CSV}. */
final class CsvRows implements RowWriter {
  private final CsvWriter csv;

  CsvRows(Path file, List<Column> columns) throws IOException {
    csv =
        CsvWriter.builder()
            .fieldSeparator(';')
            .lineDelimiter(LineDelimiter.LF)
            .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    csv.writeRecord(columns.stream().map(Column::name).toList());
  }

  @Override
  public void write(String[] values) {
    csv.writeRecord(values);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
