package org.arcanecodex.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.arcanecodex.protocol.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemCodesTest {

    @ParameterizedTest
    @EnumSource
    void everyCodeOfTheSocketsHasAStatus(ErrorCode code) {
        assertThat(ProblemCodes.status(code.name())).isBetween(400, 503);
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeIsExplainedOnItsPage(ErrorCode code) throws Exception {
        try (var page = getClass().getResourceAsStream("/static/problems.html")) {
            assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8)).contains("<dt id=\"" + code + "\">");
        }
    }

    @Test
    void aCodeThatClientsDoNotKnowIsAFaultOfOurs() {
        assertThatThrownBy(() -> new ApiProblem("OOPS", "…")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 409, 413, 414, 415, 422, 429, 431, 500, 501, 503})
    void everyStatusOfALibraryHasACodeAndASentence(int status) {
        ErrorCode.valueOf(ProblemCodes.code(status));
        assertThat(BadRequests.sentence(status)).endsWith(".");
    }
}
