package org.arcanecodex.platform.web;

import java.util.Map;

import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Gives every answer what browsers have to be told, before Tomcat looks at the request: what it refuses by itself comes
 * by no filter. {@link SecurityHeadersFilter} says more where it gets to.
 */
final class RefusingAdapter implements Adapter {

    private static final Map<String, String> ALWAYS = Map.of("Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'", "X-Content-Type-Options", "nosniff", "X-Frame-Options",
            "DENY", "Referrer-Policy", "no-referrer");

    private final Adapter next;
    private final String strictTransport;

    /** @param strictTransport empty: it is not told */
    RefusingAdapter(Adapter next, String strictTransport) {
        this.next = next;
        this.strictTransport = strictTransport;
    }

    /** Also for what is refused before it is a request. */
    void prepare(Response response) {
        ALWAYS.forEach(response::setHeader);
        if (!strictTransport.isEmpty()) {
            response.setHeader("Strict-Transport-Security", strictTransport);
        }
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        prepare(response);
        next.service(request, response);
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return next.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
        return next.asyncDispatch(request, response, event);
    }

    @Override
    public void log(Request request, Response response, long time) { next.log(request, response, time); }

    @Override
    public void checkRecycled(Request request, Response response) { next.checkRecycled(request, response); }

    @Override
    public String getDomain() { return next.getDomain(); }
}
