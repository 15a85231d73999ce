package uk.wardline.feeds.contract;

import java.io.Serializable;

/**
 * Who keeps the records, and why and by what right they are shared.
 *
 * @param system the source system
 * @param owner the team that answers for it
 * @param purpose what the records may be used for
 * @param legalGateway the law, licence or agreement that lets them be shared for that purpose
 */
public record Source(String system, String owner, String purpose, String legalGateway)
    implements Serializable {}
