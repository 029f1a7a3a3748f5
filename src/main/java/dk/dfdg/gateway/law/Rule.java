package dk.dfdg.gateway.law;

/**
 * A rule of the catalogue.
 *
 * @param id as in the requirements, for example AFM-08.6-2
 * @param source the text and paragraph it comes from
 * @param rule the rule in one English sentence
 * @param term the Danish key term
 */
public record Rule(String id, String source, String rule, String term) {}
