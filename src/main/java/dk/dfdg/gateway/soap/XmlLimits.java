package dk.dfdg.gateway.soap;

/**
 * What a message may cost to read. All limits hold before anything is verified.
 *
 * @param depth nesting of elements
 * @param elements elements in the whole message
 * @param children child elements of one element
 * @param attributes attributes of one element
 * @param attributeSize characters of one attribute
 * @param characters characters in the whole message
 * @param textLength characters of one text
 */
public record XmlLimits(
    int depth,
    int elements,
    int children,
    int attributes,
    int attributeSize,
    int characters,
    int textLength) {}
