package org.arcanecodex.platform.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import org.apache.coyote.Constants;
import org.apache.coyote.ErrorState;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Reads and answers the requests of one connection, and is known to the watch as long as one of them is under way. */
final class PunctualProcessor extends Http11Processor {

    private final RefusingAdapter adapter;
    private final Map<PunctualProcessor, SocketWrapperBase<?>> underWay;
    private volatile boolean headIsToCome;

    PunctualProcessor(PunctualProtocol protocol, RefusingAdapter adapter,
            Map<PunctualProcessor, SocketWrapperBase<?>> underWay) {
        super(protocol, adapter);
        this.adapter = adapter;
        this.underWay = underWay;
    }

    @Override
    public SocketState process(SocketWrapperBase<?> connection, SocketEvent event) throws IOException {
        underWay.put(this, connection);
        var state = SocketState.CLOSED;
        try {
            state = super.process(connection, event);
            return state;
        } finally {
            headIsToCome = state == SocketState.LONG && !isAsync();
            if (state != SocketState.LONG) {
                underWay.remove(this, connection);
            }
        }
    }

    @Override
    protected void setErrorState(ErrorState state, @Nullable Throwable why) {
        if (!response.isCommitted() && request.getRequestProcessor().getStage() <= Constants.STAGE_PREPARE) {
            adapter.prepare(response);
        }
        super.setErrorState(state, why);
    }

    /** From any thread. */
    boolean isLate(Duration limit) {
        long began = request.getStartTimeNanos();
        return began >= 0 && System.nanoTime() - began > limit.toNanos() && !isWhole();
    }

    /** Between two pieces of a head, the processor calls itself done. */
    private boolean isWhole() {
        int stage = request.getRequestProcessor().getStage();
        return !headIsToCome
                && (stage > Constants.STAGE_ENDINPUT || stage >= Constants.STAGE_SERVICE && request.isFinished());
    }
}
