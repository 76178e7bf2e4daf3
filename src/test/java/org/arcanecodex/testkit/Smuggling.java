package org.arcanecodex.testkit;

import java.util.List;

/**
 * Requests that say twice, or in a way that two readers understand differently, where they end; and a second one behind
 * that must never be answered.
 *
 * @param text with the second one at its end
 */
public record Smuggling(String name, String text) {

    /** In the path of what is smuggled. */
    public static final String CONTRABAND = "smuggled-in";

    private static final String SECOND = "GET /api/v1/" + CONTRABAND + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String CHUNK = Integer.toHexString(SECOND.length()) + "\r\n" + SECOND + "\r\n0\r\n\r\n";
    private static final String END = "0\r\n\r\n";
    private static final String LONG = "Content-Length: " + (END + SECOND).length();

    /** @param target of a POST that the server knows */
    public static List<Smuggling> all(String target) {
        return List.of(
                of(target, "a length and chunks, length first", LONG + "\r\nTransfer-Encoding: chunked", END + SECOND),
                of(target, "chunks and a length, chunks first", "Transfer-Encoding: chunked\r\nContent-Length: 4",
                        CHUNK),
                of(target, "two lengths", "Content-Length: 0\r\nContent-Length: " + SECOND.length(), SECOND),
                of(target, "two lengths in one line", "Content-Length: 0, " + SECOND.length(), SECOND),
                of(target, "a length with a sign", "Content-Length: +0", SECOND),
                of(target, "a length that is none", "Content-Length: 0x0", SECOND),
                of(target, "chunks not last", "Transfer-Encoding: chunked, identity\r\n" + LONG, END + SECOND),
                of(target, "another coding", "Transfer-Encoding: xchunked\r\n" + LONG, END + SECOND),
                of(target, "two codings", "Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n" + LONG,
                        END + SECOND),
                of(target, "a blank before the colon", "Transfer-Encoding : chunked\r\n" + LONG, END + SECOND),
                of(target, "a tab for a blank", "Transfer-Encoding:\u000bchunked\r\n" + LONG, END + SECOND),
                of(target, "a folded line", "Transfer-Encoding:\r\n chunked\r\n" + LONG, END + SECOND),
                of(target, "a bare line feed", "X-One: a\nTransfer-Encoding: chunked\r\n" + LONG, END + SECOND),
                of(target, "a bare carriage return", "X-One: a\rTransfer-Encoding: chunked\r\n" + LONG, END + SECOND),
                of(target, "a chunk's size that is none", "Transfer-Encoding: chunked", "0x0\r\n\r\n" + SECOND),
                of(target, "a line feed in a chunk's extension", "Transfer-Encoding: chunked",
                        "0;a\nb\r\n\r\n" + SECOND));
    }

    private static Smuggling of(String target, String name, String framing, String rest) {
        return new Smuggling(name,
                "POST " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + framing + "\r\n\r\n" + rest);
    }

    @Override
    public String toString() { return name; }
}
