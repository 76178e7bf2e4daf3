package org.arcanecodex.testkit;

import java.io.IOException;

/** Signals that Java has no word for. */
public final class Signals {

    private Signals() {}

    /** SIGSTOP: the process keeps everything and does nothing. */
    public static void stop(long pid) {
        send("STOP", pid);
    }

    /** SIGCONT. */
    public static void goOn(long pid) {
        send("CONT", pid);
    }

    private static void send(String signal, long pid) {
        try {
            if (new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor() != 0) {
                throw new IllegalStateException("Cannot send SIG" + signal + " to " + pid);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
