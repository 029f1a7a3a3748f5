package dk.dfdg.gateway.filing;

import static dk.dfdg.gateway.filing.Files52.AID_HEADER;
import static dk.dfdg.gateway.filing.Files52.HEADER;
import static dk.dfdg.gateway.filing.Files52.ROW;
import static dk.dfdg.gateway.filing.Files52.aids;
import static dk.dfdg.gateway.filing.Files52.join;
import static dk.dfdg.gateway.filing.Files52.latin;
import static dk.dfdg.gateway.filing.Files52.measures;
import static dk.dfdg.gateway.filing.Files52.row;
import static dk.dfdg.gateway.filing.Files52.utf8;
import static dk.dfdg.gateway.filing.Files52.zip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.testing.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files of which nothing is taken in, and what their senders are told. */
class BadFilesTest {
  private static final Charset LATIN = StandardCharsets.ISO_8859_1;

  @Test
  void anEmptyFileIsRefused() {
    assertEquals(FaultCode.FILE_EMPTY, refused(new byte[0]).violation().code());
    assertEquals(FaultCode.FILE_EMPTY, refused(latin(HEADER)).violation().code());
    assertEquals(FaultCode.FILE_EMPTY, refused(latin(HEADER, ";".repeat(25))).violation().code());
    assertEquals(FaultCode.FILE_EMPTY, refused(zip(new byte[0])).violation().code());
    assertEquals(FaultCode.FILE_EMPTY, refused(utf8("\uFEFF" + HEADER)).violation().code());
  }

  @Test
  void aFileOfOneLineWithoutAnEndIsCutOff() {
    assertEquals(FaultCode.FILE_CUT_OFF, refused(HEADER.getBytes(LATIN)).violation().code());
    assertEquals(FaultCode.FILE_CUT_OFF, refused("\uFEFF".getBytes(UTF_8)).violation().code());
    assertEquals(FaultCode.FILE_CUT_OFF, refused(zip(HEADER.getBytes(LATIN))).violation().code());
  }

  /** A disk that lost what was written leaves them, within a file or behind it. */
  @Test
  @Rule("FIL-3")
  void zeroBytesAreRefusedWithTheLine() {
    FileFault within = refused(latin(HEADER, ROW, row(18, "Caf\0e")));
    assertEquals(FaultCode.FILE_ENCODING_WRONG, within.violation().code());
    assertEquals(3, within.line());
    FileFault behind = refused(join(utf8(HEADER, ROW), new byte[512]));
    assertEquals(FaultCode.FILE_ENCODING_WRONG, behind.violation().code());
    assertEquals(3, behind.line());
    assertEquals(FaultCode.FILE_ENCODING_WRONG, refused(new byte[512]).violation().code());
    assertEquals(
        FaultCode.FILE_ENCODING_WRONG,
        refused(zip(join(utf8(HEADER, ROW), new byte[512]))).violation().code());
  }

  @Test
  void aFileThatIsCutOffIsRefusedWhereverItWasCut() {
    byte[] whole = latin(HEADER, ROW, ROW);
    int row = ROW.length() + 2;
    for (int cut : new int[] {1, 2, 10, row - 1}) {
      FileFault fault = refused(Arrays.copyOf(whole, whole.length - cut));
      assertEquals(FaultCode.FILE_CUT_OFF, fault.violation().code(), "cut " + cut);
      assertEquals(3, fault.line());
    }
  }

  @Test
  @Rule("AMF-55-2")
  void anotherHeaderIsRefusedWithTheColumnThatIsWrong() {
    FileFault fault = refused(latin(HEADER.replace("Slutdt;", "Sluttid;"), ROW));
    assertEquals(FaultCode.FILE_COLUMNS_WRONG, fault.violation().code());
    assertEquals("Slutdt", fault.column());
    assertEquals(1, fault.line());
    assertTrue(columns(HEADER + ";Mere").contains("27 columns"));
    assertTrue(columns(HEADER.replace(';', ',')).contains("semicolons"));
    assertTrue(columns(AID_HEADER).contains("5 columns, and the format has 26"));
    assertTrue(columns(ROW).contains("no header"));
    assertTrue(columns("").contains("first line is empty"));
    assertEquals(FaultCode.FILE_COLUMNS_WRONG, refused(utf8("", "", "")).violation().code());
  }

  private static String columns(String header) {
    FileFault fault = refused(latin(header, ROW));
    assertEquals(FaultCode.FILE_COLUMNS_WRONG, fault.violation().code());
    return fault.violation().detailEnglish();
  }

  @Test
  void mixedLineEndsAreRefusedWithTheLineWhereTheyChange() {
    byte[] first = latin(HEADER, ROW);
    FileFault fault = refused(join(first, (ROW + "\n").getBytes(LATIN)));
    assertEquals(FaultCode.FILE_LINE_ENDS_MIXED, fault.violation().code());
    assertEquals(3, fault.line());
    FileFault other = refused(join(utf8(HEADER, ROW), utf8(ROW + "\r")));
    assertEquals(FaultCode.FILE_LINE_ENDS_MIXED, other.violation().code());
    FileFault alone = refused((HEADER + "\r" + ROW + "\r").getBytes(LATIN));
    assertEquals(FaultCode.FILE_LINE_ENDS_MIXED, alone.violation().code());
  }

  @Test
  @Rule("FIL-3")
  void anotherEncodingOrTwoInOneFileIsRefusedWithTheLine() {
    FileFault dos = refused((HEADER + "\r\n" + ROW + "\r\n").getBytes(Charset.forName("IBM850")));
    assertEquals(FaultCode.FILE_ENCODING_WRONG, dos.violation().code());
    assertEquals(1, dos.line());
    byte[] wide = (HEADER + "\r\n" + ROW + "\r\n").getBytes(StandardCharsets.UTF_16);
    assertEquals(FaultCode.FILE_ENCODING_WRONG, refused(wide).violation().code());
    byte[] first = Files52.bytes(LATIN, "\n", HEADER, ROW);
    FileFault changes = refused(join(first, utf8(row(18, "Smørhul"))));
    assertEquals(FaultCode.FILE_ENCODING_WRONG, changes.violation().code());
    assertEquals(3, changes.line());
    FileFault back = refused(join(utf8(HEADER, ROW), (row(18, "Smørhul") + "\n").getBytes(LATIN)));
    assertEquals(FaultCode.FILE_ENCODING_WRONG, back.violation().code());
    assertEquals(3, back.line());
  }

  @Test
  @Rule("FIL-3")
  void aFileThatIsNotInTheEncodingItsSenderNamedIsRefused() {
    Expected utf8 = new Expected(measures().format(), "101", StandardCharsets.UTF_8, null);
    assertEquals(
        FaultCode.FILE_ENCODING_WRONG, refused(latin(HEADER, ROW), utf8).violation().code());
    Expected latin = new Expected(measures().format(), "101", LATIN, null);
    assertEquals(
        FaultCode.FILE_ENCODING_WRONG, refused(utf8(HEADER, ROW), latin).violation().code());
    assertEquals(1, Files52.read(latin(HEADER, ROW), latin).size());
  }

  @Test
  @Rule("AMF-52.2-1")
  void aFileForAnotherMunicipalityIsRefusedWithTheLine() {
    FileFault fault = refused(latin(HEADER, ROW, row(2, "147")));
    assertEquals(FaultCode.FILE_OF_ANOTHER_MUNICIPALITY, fault.violation().code());
    assertEquals(3, fault.line());
    assertEquals("Komnr", fault.column());
    assertEquals("147", fault.violation().maskedValue());
    Expected untold = new Expected(null, null, null, null);
    assertEquals(3, refused(latin(HEADER, ROW, row(2, "147")), untold).line());
  }

  @Test
  void aQuotationMarkThatIsNotClosedIsRefusedWithTheLine() {
    FileFault open = refused(latin(HEADER, ROW, row(18, "\"Café"), ROW));
    assertEquals(FaultCode.FILE_QUOTES_WRONG, open.violation().code());
    assertEquals(3, open.line());
    FileFault after = refused(latin(HEADER, row(18, "\"Café\"s")));
    assertEquals(FaultCode.FILE_QUOTES_WRONG, after.violation().code());
    String[] lines = new String[5_000];
    Arrays.fill(lines, ROW);
    lines[0] = HEADER;
    lines[7] = row(18, "\"Café");
    FileFault far = refused(latin(lines));
    assertEquals(FaultCode.FILE_QUOTES_WRONG, far.violation().code());
    assertEquals(8, far.line());
  }

  @Test
  void aLineWithoutAnEndIsRefusedBeforeItFillsTheMemory() {
    FileFault fault = refused(latin(HEADER, "x".repeat(1_000_000)));
    assertEquals(FaultCode.FILE_LINE_TOO_LONG, fault.violation().code());
    assertEquals(2, fault.line());
  }

  @Test
  void anArchiveMustBeWholeAndHaveOneFile() throws IOException {
    byte[] plain = latin(HEADER, ROW);
    byte[] packed = zip(plain);
    assertEquals(FaultCode.ARCHIVE_UNREADABLE, refused(zip(plain, plain)).violation().code());
    assertEquals(FaultCode.ARCHIVE_UNREADABLE, refused(zip()).violation().code());
    assertEquals(
        FaultCode.ARCHIVE_UNREADABLE, refused(Arrays.copyOf(packed, 80)).violation().code());
    assertEquals(
        FaultCode.ARCHIVE_UNREADABLE, refused(Arrays.copyOf(packed, 20)).violation().code());
    byte[] damaged = packed.clone();
    damaged[60] ^= 0x55;
    assertEquals(FaultCode.ARCHIVE_UNREADABLE, refused(damaged).violation().code());
    byte[] encrypted = packed.clone();
    encrypted[6] |= 1;
    assertEquals(FaultCode.ARCHIVE_UNREADABLE, refused(encrypted).violation().code());
  }

  /** Also behind its file: another one may have been cut off. */
  @Test
  void anArchiveThatIsCutOffIsRefusedWhereverItWasCut() {
    byte[] packed = zip(latin(HEADER, ROW));
    for (int length = 4; length < packed.length; length++) {
      assertEquals(
          FaultCode.ARCHIVE_UNREADABLE,
          refused(Arrays.copyOf(packed, length)).violation().code(),
          "cut to " + length);
    }
    assertEquals(1, Files52.read(packed).size());
  }

  @Test
  void aZipBombIsRefusedBeforeItIsUnpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("bombe.csv"));
      zip.write(latin(HEADER));
      byte[] rows = latin(ROW);
      for (int i = 0; i < 100_000; i++) {
        zip.write(rows);
      }
      zip.closeEntry();
    }
    FileFault fault = refused(bytes.toByteArray());
    assertEquals(FaultCode.ARCHIVE_TOO_LARGE, fault.violation().code());
  }

  @Test
  @Rule({"HJM-57-1", "FIL-8"})
  void aFileOfAidsThatDoesNotSayWhichKindIsRefused() {
    FileFault fault = refused(latin(AID_HEADER, "101;;;05-09-2011;0101801234"), aids(null));
    assertEquals(FaultCode.AID_TYPE_NOT_TOLD, fault.violation().code());
    assertEquals(
        FaultCode.AID_TYPE_NOT_TOLD,
        refused(latin(AID_HEADER, "101;;;05-09-2011;0101801234"), aids("3")).violation().code());
  }

  private static FileFault refused(byte[] content) {
    return refused(content, measures());
  }

  private static FileFault refused(byte[] content, Expected expected) {
    FileFault fault =
        assertThrows(FileRefused.class, () -> Files52.read(content, expected)).fault();
    assertTrue(fault.violation().detailEnglish().endsWith("."));
    assertTrue(fault.violation().detailDanish().endsWith("."));
    return fault;
  }
}
