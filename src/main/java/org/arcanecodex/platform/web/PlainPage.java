package org.arcanecodex.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/** What a person sees who follows a link to nowhere: one sentence and the way back. */
final class PlainPage {

    static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private PlainPage() {}

    /** Whether somebody reads the answer in a browser's window, and not a program. */
    static boolean isWantedBy(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && !isApi(request) && names(accept).contains(MediaType.TEXT_HTML);
    }

    private static boolean isApi(HttpServletRequest request) {
        var asked = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI);
        return (asked instanceof String uri ? uri : request.getRequestURI()).startsWith("/api/");
    }

    private static List<MediaType> names(String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream().map(MediaType::removeQualityValue).toList();
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }

    static String of(ApiProblem problem, String requestId) {
        return """
               <!doctype html>
               <html lang="en">
               <meta charset="utf-8">
               <meta name="viewport" content="width=device-width">
               <meta name="color-scheme" content="dark light">
               <title>The Arcane Codex</title>
               <main>
               <h1>%s</h1>
               <p><a href="/">Back to the table</a></p>
               <p><small>Request %s</small></p>
               </main>
               </html>
               """.formatted(HtmlUtils.htmlEscape(problem.detail()), HtmlUtils.htmlEscape(requestId));
    }
}
