package dk.dfdg.gateway.extract;

import dk.dfdg.gateway.measure.MeasureField.Form;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * Rows as {@link FileFormat#PARQUET}, by the parts of Apache Parquet that need no Hadoop. Every
 * column may be empty.
 *
 * <p>Pages are not compressed beyond Parquet's own encodings: what a compressor makes of the same
 * rows differs between its versions, and an extract is repeatable to the byte.
 */
final class ParquetRows implements RowWriter {
  private static final int GROUP_BYTES = 32 * 1024 * 1024;
  private static final int ROWS_BETWEEN_LOOKS = 1000;
  private static final int INDEX_BYTES = 64;
  private static final ParquetProperties PROPERTIES = ParquetProperties.builder().build();

  private final List<Column> columns;
  private final MessageType schema;
  private final MessageColumnIO form;
  private final ParquetFileWriter file;
  private ColumnChunkPageWriteStore pages;
  private ColumnWriteStore group;
  private RecordConsumer rows;
  private long rowsInGroup;

  private static final class Uncompressed implements BytesInputCompressor {
    @Override
    public BytesInput compress(BytesInput bytes) {
      return bytes;
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.UNCOMPRESSED;
    }

    @Override
    public void release() {
      // Holds nothing.
    }
  }

  ParquetRows(Path path, List<Column> columns) throws IOException {
    this.columns = List.copyOf(columns);
    schema = schema(columns);
    form = new ColumnIOFactory(true).getColumnIO(schema);
    file =
        new ParquetFileWriter(
            new LocalOutputFile(path),
            schema,
            ParquetFileWriter.Mode.OVERWRITE,
            GROUP_BYTES,
            0,
            INDEX_BYTES,
            INDEX_BYTES,
            true);
    file.start();
    startGroup();
  }

  private static MessageType schema(List<Column> columns) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (Column column : columns) {
      switch (column.form()) {
        case DATE ->
            schema
                .optional(PrimitiveTypeName.INT32)
                .as(LogicalTypeAnnotation.dateType())
                .named(column.name());
        case NUMBER -> schema.optional(PrimitiveTypeName.INT32).named(column.name());
        case FLAG -> schema.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
        case TEXT, CODE ->
            schema
                .optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(column.name());
      }
    }
    return schema.named("extract");
  }

  private void startGroup() {
    pages =
        new ColumnChunkPageWriteStore(
            new Uncompressed(), schema, PROPERTIES.getAllocator(), INDEX_BYTES, true);
    group = PROPERTIES.newColumnWriteStore(schema, pages);
    rows = form.getRecordWriter(group);
    rowsInGroup = 0;
  }

  @Override
  public void write(String[] values) throws IOException {
    rows.startMessage();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        String name = columns.get(i).name();
        rows.startField(name, i);
        add(columns.get(i).form(), values[i]);
        rows.endField(name, i);
      }
    }
    rows.endMessage();
    rowsInGroup++;
    if (rowsInGroup % ROWS_BETWEEN_LOOKS == 0 && group.getBufferedSize() > GROUP_BYTES) {
      endGroup();
      startGroup();
    }
  }

  private void add(Form form, String value) {
    switch (form) {
      case DATE -> rows.addInteger(Math.toIntExact(LocalDate.parse(value).toEpochDay()));
      case NUMBER -> rows.addInteger(Integer.parseInt(value));
      case FLAG -> rows.addBoolean(Boolean.parseBoolean(value));
      case TEXT, CODE -> rows.addBinary(Binary.fromString(value));
    }
  }

  private void endGroup() throws IOException {
    rows.flush();
    if (rowsInGroup > 0) {
      group.flush();
      file.startBlock(rowsInGroup);
      pages.flushToFileWriter(file);
      file.endBlock();
    }
    group.close();
    pages.close();
  }

  @Override
  public void close() throws IOException {
    endGroup();
    file.end(Map.of());
    file.close();
  }
}
