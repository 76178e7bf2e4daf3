package org.arcanecodex.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last word on what no controller answered: a problem, whatever the container thinks of it. */
@Controller
class ProblemErrorController implements ErrorController {

    private final Problems problems;

    ProblemErrorController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
        var problem = new ApiProblem(ProblemCodes.code(status), BadRequests.sentence(status));
        if (PlainPage.isWantedBy(request)) {
            response.setStatus(status);
            response.setContentType(PlainPage.TYPE.toString());
            var page = PlainPage.of(problem, RequestId.of(request));
            response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
        } else {
            problems.write(request, response, problem, status);
        }
    }
}
