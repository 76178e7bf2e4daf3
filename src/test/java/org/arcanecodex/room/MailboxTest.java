package org.arcanecodex.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

import org.arcanecodex.room.Mailbox.Lane;
import org.arcanecodex.room.Mailbox.Put;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private final Mailbox<String> mailbox = new Mailbox<>(2, 3, 2, new ReentrantLock());

    @Test
    void visitsAreServedBeforeMoves() throws Exception {
        mailbox.put("move", Lane.MOVES, null);
        mailbox.put("visit", Lane.VISITS, null);
        mailbox.put("visit 2", Lane.VISITS, null);
        assertThat(take()).isEqualTo("visit");
        assertThat(take()).isEqualTo("visit 2");
        assertThat(take()).isEqualTo("move");
        assertThat(take()).isNull();
    }

    @Test
    void eachLaneIsBoundedByItself() {
        for (int i = 0; i < 3; i++) {
            assertThat(mailbox.put("move", Lane.MOVES, null)).isEqualTo(Put.ACCEPTED);
        }
        assertThat(mailbox.put("move", Lane.MOVES, null)).isEqualTo(Put.FULL);
        assertThat(mailbox.put("visit", Lane.VISITS, null)).isEqualTo(Put.ACCEPTED);
        assertThat(mailbox.put("visit", Lane.VISITS, null)).isEqualTo(Put.ACCEPTED);
        assertThat(mailbox.put("visit", Lane.VISITS, null)).isEqualTo(Put.FULL);
    }

    @Test
    void whatIsBeingWorkedOnStillCountsAsItsSenders() throws Exception {
        mailbox.put("one", Lane.MOVES, "ana");
        mailbox.put("two", Lane.VISITS, "ana");
        assertThat(mailbox.put("three", Lane.MOVES, "ana")).isEqualTo(Put.FULL);
        assertThat(mailbox.put("ben's", Lane.MOVES, "ben")).isEqualTo(Put.ACCEPTED);
        take();
        assertThat(mailbox.put("three", Lane.MOVES, "ana")).isEqualTo(Put.FULL);
        take();
        assertThat(mailbox.put("three", Lane.MOVES, "ana")).isEqualTo(Put.ACCEPTED);
    }

    @Test
    void aNudgeEndsTheNextWaitWithoutATask() throws Exception {
        mailbox.nudge();
        assertThat(mailbox.take(Duration.ofDays(1))).isNull();
    }

    @Test
    void itClosesOnlyWhenNothingWaits() throws Exception {
        mailbox.put("move", Lane.MOVES, null);
        assertThat(mailbox.closeIfEmpty()).isFalse();
        take();
        assertThat(mailbox.closeIfEmpty()).isTrue();
        assertThat(mailbox.put("late", Lane.VISITS, null)).isEqualTo(Put.CLOSED);
    }

    @Test
    void whatWaitsWhenItIsClosedIsHandedBack() {
        mailbox.put("move", Lane.MOVES, null);
        mailbox.put("visit", Lane.VISITS, null);
        assertThat(mailbox.close()).containsExactly("visit", "move");
        assertThat(mailbox.isClosed()).isTrue();
    }

    private String take() throws InterruptedException { return mailbox.take(Duration.ZERO); }
}
