package dk.dfdg.gateway.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the files of an extract are written. */
enum FileFormat {
  /** UTF-8, semicolons, a header, days as 2011-09-05, flags as true and false */
  CSV {
    @Override
    RowWriter open(Path file, List<Column> columns) throws IOException {
      return new CsvRows(file, columns);
    }
  },
  /** Apache Parquet */
  PARQUET {
    @Override
    RowWriter open(Path file, List<Column> columns) throws IOException {
      return new ParquetRows(file, columns);
    }
  };

  static Optional<FileFormat> named(String word) {
    return Arrays.stream(values()).filter(each -> each.ending().equals(word)).findFirst();
  }

  /** Of the file's name, and its name in the list of recipients. */
  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Writes a file that is there and empty. */
  abstract RowWriter open(Path file, List<Column> columns) throws IOException;
}
