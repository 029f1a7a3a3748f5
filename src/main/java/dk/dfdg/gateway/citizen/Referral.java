package dk.dfdg.gateway.citizen;

/**
 * Henvisning: the company and the job (§ 65 stk. 2).
 *
 * @param orderNumber the order number on Jobnet
 * @param company its name
 * @param address street, number, postal code and town in one text
 * @param phone, fax and email: at least one of the three
 * @param contact name of the contact person, with a phone number or an e-mail address
 */
public record Referral(
    String orderNumber,
    String company,
    String address,
    String phone,
    String fax,
    String email,
    String contact,
    String contactPhone,
    String contactEmail) {}
