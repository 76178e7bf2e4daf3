package org.arcanecodex.platform.web;

/**
 * Which filter comes before which: each has what it needs from those before it. The chain that authenticates, looks for
 * forged writes and authorises follows at -100, as Spring Boot has it.
 */
public final class FilterOrder {

    static final int REQUEST_ID = -200;
    static final int TRACE = -195;
    static final int CLIENT_ADDRESS = -190;
    static final int ACCESS_LOG = -180;
    static final int SECURITY_HEADERS = -170;
    static final int CROSS_ORIGIN = -160;
    static final int BODY_LIMIT = -150;
    public static final int LIMITS = -140;
    static final int CROWD = -135;

    /** Outside of whatever may refuse, inside of what names the request. */
    public static final int AUDIT = -175;

    private FilterOrder() {}
}
