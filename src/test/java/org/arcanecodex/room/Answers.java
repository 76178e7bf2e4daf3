package org.arcanecodex.room;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.arcanecodex.core.rule.Refusal;

/** Waits for the one answer to a command, as a word. */
final class Answers implements Reply<Auction> {

    private final CompletableFuture<String> answer = new CompletableFuture<>();
    private volatile Auction state = Auction.nothing();

    @Override
    public void accepted(long seq, Auction now) {
        state = now;
        say("accepted " + seq);
    }

    @Override
    public void refused(Refusal why) { say("refused " + why.code()); }

    @Override
    public void tryAgain() { say("try again"); }

    @Override
    public void busy() { say("busy"); }

    @Override
    public void closed() { say("closed"); }

    @Override
    public void missing() { say("missing"); }

    @Override
    public void failed() { say("failed"); }

    private void say(String word) {
        if (!answer.complete(word)) {
            throw new AssertionError("A second answer: " + word);
        }
    }

    String word() {
        try {
            return answer.get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("No answer", e);
        }
    }

    boolean given() { return answer.isDone(); }

    Auction state() { return state; }
}
