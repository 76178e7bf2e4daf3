package org.arcanecodex.ops.loadtest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** What the servers say of themselves at their management ports, added up. */
final class ServerNumbers {

    private final HttpClient http;
    private final List<URI> addresses;

    /** The answers of all servers at one moment. */
    record Moment(List<String> pages) {

        /** The sum of a number over servers and labels; only of lines that contain the text. */
        double sum(String name, String with) {
            return each(page -> lines(page, name, with)).sum();
        }

        double most(String name) {
            return each(page -> lines(page, name, "")).max().orElse(0);
        }

        private DoubleStream each(ToDoubleFunction<String> number) {
            return pages.stream().mapToDouble(number);
        }

        private static double lines(String page, String name, String with) {
            return page.lines()
                    .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                    .filter(line -> line.contains(with))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .filter(Double::isFinite)
                    .sum();
        }
    }

    ServerNumbers(HttpClient http, List<URI> addresses) {
        this.http = http;
        this.addresses = addresses;
    }

    boolean areKnown() { return !addresses.isEmpty(); }

    /** Without those that do not answer. */
    Moment now() throws InterruptedException {
        var pages = new ArrayList<String>();
        for (var address : addresses) {
            try {
                pages.add(http.send(HttpRequest.newBuilder(address.resolve("/metrics"))
                        .timeout(Duration.ofSeconds(10))
                        .build(), BodyHandlers.ofString()).body());
            } catch (IOException e) {
                System.out.println("No numbers from " + address + ": " + e.getMessage());
            }
        }
        return new Moment(List.copyOf(pages));
    }
}
