package dk.dfdg.gateway.filing;

import java.nio.charset.Charset;

/**
 * What is known of a file before it is read.
 *
 * @param format which of the formats, or null when its header tells
 * @param municipality whose rows it holds, or null when its first row tells
 * @param encoding as the sender named it, or null when the bytes tell
 * @param aidType value of the code list AidType, or null when the header tells (FIL-8)
 */
public record Expected(FileFormat format, String municipality, Charset encoding, String aidType) {}
