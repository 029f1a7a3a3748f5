package dk.dfdg.gateway.person;

import java.util.List;

/**
 * Which contact group applies (Bilag 1)?
 *
 * @param benefits values of GroupOrBenefitType
 * @param situations values of BenefitSituationType, possibly none
 */
public record BenefitsQuestion(List<Integer> benefits, List<Integer> situations) {}
