/**
 * Files of municipalities (vejledningen af 2011 pkt. 52.2, 55.1 and 57.2): their formats, and the
 * two ways by which they come, upload and SFTP. What stands in them goes the same way as what comes
 * by web service.
 */
package dk.dfdg.gateway.filing;
