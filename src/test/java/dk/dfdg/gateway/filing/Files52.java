package dk.dfdg.gateway.filing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files of the printed formats, right ones and such as come with something wrong. */
final class Files52 {
  static final FileFormats FORMATS = FileFormats.load(Path.of("conf/rules"));
  static final String HEADER =
      "CPRnr;Komnr;Foranstalt;Startdt;Slutdt;Timetal;Hovedydelse;Abtilbud;StdtAb;SldtAB;;;;;Stedkode;CVR;Pnr;Navn;Adresse;Postnummer;By;Ministerområde;Stillingsbetegnelse;CVR;Pnr;HoldID";

  /** Virksomhedspraktik in a private company. */
  static final String ROW =
      "0101801234;101;140;12/09/2011;14/10/2011;25;10;0;;;;;;;60;99000015;1000000009;Sandkassens Café;Ågade 1;0800;Høje Taastrup;;5123;;;";

  static final String AID_HEADER = "Komnr;CVR;Pnr;Startdtgod;Identnr";

  private Files52() {}

  /** A row with one column changed. */
  static String row(int position, String value) {
    List<String> columns = new ArrayList<>(Arrays.asList(ROW.split(";", -1)));
    columns.set(position - 1, value);
    return String.join(";", columns);
  }

  static byte[] latin(String... lines) {
    return bytes(StandardCharsets.ISO_8859_1, "\r\n", lines);
  }

  static byte[] utf8(String... lines) {
    return bytes(StandardCharsets.UTF_8, "\n", lines);
  }

  static byte[] bytes(Charset encoding, String lineEnd, String... lines) {
    return (String.join(lineEnd, lines) + lineEnd).getBytes(encoding);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] zip(byte[]... contents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < contents.length; i++) {
        zip.putNextEntry(new ZipEntry("fil" + i + ".csv"));
        zip.write(contents[i]);
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static Expected measures() {
    return new Expected(FORMATS.named("52.2").orElseThrow(), "101", null, null);
  }

  static Expected aids(String type) {
    return new Expected(FORMATS.named("57.2").orElseThrow(), "101", null, type);
  }

  /** All rows of a file. */
  static List<FileRow> read(byte[] content, Expected expected) {
    try {
      Path file = Files.createTempFile("dfdg-file-", ".csv");
      try {
        Files.write(file, content);
        try (FileReader reader = FileReader.open(file, FORMATS, expected, 100_000_000)) {
          List<FileRow> rows = new ArrayList<>();
          for (FileRow row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
          }
          return rows;
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static List<FileRow> read(byte[] content) {
    return read(content, measures());
  }

  static FileRow one(String row) {
    return read(latin(HEADER, row)).get(0);
  }
}
