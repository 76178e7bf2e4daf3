package org.arcanecodex.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.ErrorCode;
import org.junit.jupiter.api.Test;

class PendingRequestsTest {

    private final List<Answer> answers = new CopyOnWriteArrayList<>();

    @Test
    void aRequestThatNobodyAnswersIsGivenUp() {
        var pending = new PendingRequests(Duration.ofMillis(40));
        var request = pending.await(new TestConnection("a", 1, "203.0.113.9"), "1",
                (answer, id) -> answers.add(answer));
        await().until(() -> !answers.isEmpty());
        request.answer(Answer.Ok.EMPTY);
        assertThat(answers).singleElement()
                .isInstanceOfSatisfying(Answer.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.RETRY));
        assertThat(pending.count()).isZero();
        assertThat(pending.givenUp()).isEqualTo(1);
        pending.stop();
    }

    @Test
    void anAnsweredRequestIsForgotten() {
        var pending = new PendingRequests(Duration.ofMinutes(1));
        pending.await(new TestConnection("a", 1, "203.0.113.9"), "1", (answer, id) -> answers.add(answer))
                .answer(Answer.Ok.EMPTY);
        assertThat(answers).containsExactly(Answer.Ok.EMPTY);
        assertThat(pending.count()).isZero();
        pending.stop();
    }
}
