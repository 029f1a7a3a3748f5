package dk.dfdg.gateway.law;

/**
 * Advis: something the case worker should know or do, which does not prevent the registration.
 *
 * @param rule id of the rule in the catalogue
 * @param danish one sentence
 * @param english the same in English
 */
public record Advice(String rule, String danish, String english) {}
