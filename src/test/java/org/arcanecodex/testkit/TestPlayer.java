package org.arcanecodex.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A guest over Socket.IO or a plain WebSocket, who notes everything that arrives and complains about every gap and
 * every double.
 *
 * <p>Frames come in on the client's own thread; everything else may be called from one thread at a time.
 */
public final class TestPlayer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final URI http;
    private final URI socketUrl;
    private final JsonNode opened;
    private final String account;
    private final String token;
    public final String name;
    private PlayerWire wire;
    private String room = "";
    private long seq = -1;
    private int seat;
    private JsonNode view = JSON.nullNode();
    private final List<JsonNode> frames = new ArrayList<>();
    private final List<JsonNode> early = new ArrayList<>();
    private boolean entering;
    /** Counts connections; what an older one still brings has been asked for anew on the next. */
    private int line;
    /** On this connection the room was entered before, so that what was under way then comes twice. */
    private boolean entered;
    private final List<JsonNode> others = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private TestPlayer(URI http, URI socketUrl, JsonNode opened, String name) {
        this.http = http;
        this.socketUrl = socketUrl;
        this.opened = opened;
        this.account = opened.get("account").get("id").asString();
        this.token = opened.get("accessToken").asString();
        this.name = name;
    }

    /** A new account with its token; not connected yet. Where to is said by the address, see {@link PlayerWire}. */
    public static TestPlayer guest(URI http, URI socketUrl, String name) {
        var answer = post(http, "/api/v1/accounts/guest", null, Map.of("displayName", name));
        return new TestPlayer(http, socketUrl, answer, name);
    }

    /** A new player with an address and a password. */
    public static TestPlayer player(URI http, URI socketUrl, Map<String, String> registration) {
        var answer = post(http, "/api/v1/accounts", null, registration);
        return new TestPlayer(http, socketUrl, answer, registration.get("displayName"));
    }

    /** The same person at another instance, where nothing was seen yet. */
    public TestPlayer at(URI otherHttp, URI otherSocketUrl) {
        return new TestPlayer(otherHttp, otherSocketUrl, opened, name);
    }

    /** Ends the log-in. */
    public void logOut() {
        send(HttpRequest.newBuilder(http.resolve("/api/v1/sessions/current"))
                .header("Authorization", "Bearer " + token)
                .DELETE());
    }

    public boolean isConnected() { return wire != null && wire.isOpen(); }

    /** What was told beside the frames, the oldest first. */
    public List<JsonNode> told(String type) {
        synchronized (others) {
            return others.stream()
                    .filter(one -> one.get("t").asString().equals(type))
                    .map(one -> one.get("d"))
                    .toList();
        }
    }

    /** Makes a hero of their own; its number. */
    public long makeHero(String called, String ancestry, String calling) {
        return post(http, "/api/v1/heroes", token, Map.of("name", called, "ancestry", ancestry, "calling", calling))
                .get("id")
                .asLong();
    }

    /** Makes a room; its code. */
    public String createRoom(String scenario, String visibility, int seats) {
        return post(http, "/api/v1/rooms", token,
                Map.of("scenario", scenario, "visibility", visibility, "seats", seats)).get("code").asString();
    }

    public TestPlayer connect(String code) {
        room = code;
        int mine;
        synchronized (frames) {
            mine = ++line;
            entered = false;
        }
        wire = PlayerWire.open(socketUrl, code, token, envelope -> heard(mine, envelope));
        return this;
    }

    /** Comes in, or comes back with what was missed. */
    public JsonNode join() {
        synchronized (frames) {
            entering = true;
        }
        return join(seq() < 0 ? Map.of("code", room, "nonce", "n-" + name) : Map.of("code", room, "lastSeq", seq()));
    }

    /** Comes in with just these fields, an invitation for example. */
    public JsonNode join(Map<String, Object> d) {
        synchronized (frames) {
            entering = true;
        }
        var answer = request("room.join", d);
        synchronized (frames) {
            entering = false;
            var known = new ArrayList<JsonNode>();
            if (answer.get("ok").asBoolean()) {
                entered(answer.get("d"));
                early.stream().filter(frame -> entered && number(frame) <= seq).forEach(known::add);
                entered = true;
            }
            early.removeAll(known);
            early.forEach(this::frame);
            early.clear();
        }
        return answer;
    }

    private void entered(JsonNode d) {
        if (d.has("seat")) {
            seat = d.get("seat").asInt();
        }
        if (d.has("view")) {
            view = d.get("view");
            seq = d.get("seq").asLong();
            frames.clear();
        } else {
            d.get("missed").forEach(this::frame);
        }
    }

    /** Sends one command under a new id and waits for its answer. */
    public JsonNode request(String type, Map<String, ?> d) {
        return request(type, UUID.randomUUID().toString(), d);
    }

    /** Sends one command under that id; the same id again is a retry. */
    public JsonNode request(String type, String id, Map<String, ?> d) {
        return waitFor(wire.send(Map.of("t", type, "id", id, "d", d)), name + " " + type);
    }

    private void heard(int on, JsonNode envelope) {
        if (!envelope.get("t").asString().equals("frame")) {
            synchronized (others) {
                others.add(envelope);
            }
            return;
        }
        synchronized (frames) {
            if (on != line) {
                return;
            }
            var frame = envelope.has("seq") ? envelope : envelope.get("d");
            if (entering) {
                early.add(frame);
            } else {
                frame(frame);
            }
        }
    }

    private void frame(JsonNode frame) {
        var number = number(frame);
        if (number <= seq) {
            complaints.add(name + " saw " + number + " again after " + seq);
            return;
        }
        if (seq >= 0 && number != seq + 1) {
            complaints.add(name + " saw " + number + " after " + seq);
        }
        seq = number;
        frames.add(frame);
    }

    private static long number(JsonNode frame) {
        return frame.get("seq").asLong();
    }

    /** What each number since the last whole view has told. */
    public SortedMap<Long, JsonNode> eventsByNumber() {
        synchronized (frames) {
            var all = new TreeMap<Long, JsonNode>();
            frames.forEach(frame -> all.put(number(frame), events(frame)));
            return all;
        }
    }

    private static JsonNode events(JsonNode frame) {
        return (frame.has("events") ? frame : frame.get("d")).get("events");
    }

    /** The events of all frames so far, oldest first. */
    public List<JsonNode> events() {
        synchronized (frames) {
            var events = new ArrayList<JsonNode>();
            frames.forEach(frame -> events(frame).forEach(events::add));
            return events;
        }
    }

    public List<JsonNode> events(String type) {
        return events().stream().filter(event -> event.get("t").asString().equals(type)).toList();
    }

    /** Gaps and other broken promises; empty if all is well. */
    public List<String> complaints() {
        synchronized (frames) {
            return List.copyOf(complaints);
        }
    }

    public JsonNode view() {
        return view;
    }

    public long seq() {
        synchronized (frames) {
            return seq;
        }
    }

    public int seat() {
        return seat;
    }

    /** The phase as the newest frame or the view has it. */
    public String phase() {
        var entered = events("phase-entered");
        var phase = entered.isEmpty() ? view.get("phase") : entered.getLast().get("phase");
        return phase.get("name").asString();
    }

    /** The number of the current phase, for telling one from the next of the same name. */
    public long entry() {
        var entered = events("phase-entered");
        var phase = entered.isEmpty() ? view.get("phase") : entered.getLast().get("phase");
        return phase.get("entry").asLong();
    }

    /** The buttons that this player has now. */
    public List<String> options() {
        var opened = events("options-opened");
        var options = opened.isEmpty() ? view.get("mine").get("options") : opened.getLast().get("options");
        var ids = new ArrayList<String>();
        options.forEach(option -> ids.add(option.get("id").asString()));
        return ids;
    }

    /** The connection breaks without a word. */
    public void cut() {
        wire.cut();
    }

    @Override
    public void close() {
        if (wire != null) {
            wire.close();
        }
    }

    public String account() {
        return account;
    }

    public String token() {
        return token;
    }

    public JsonNode get(String path) {
        return send(HttpRequest.newBuilder(http.resolve(path)).header("Authorization", "Bearer " + token).GET());
    }

    public void delete(String path) {
        send(HttpRequest.newBuilder(http.resolve(path)).header("Authorization", "Bearer " + token).DELETE());
    }

    private static JsonNode post(URI base, String path, String token, Object body) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request);
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.timeout(ANSWER).build(), HttpResponse.BodyHandlers.ofString());
            PlantedSecrets.heard(answer);
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T waitFor(CompletableFuture<T> future, String what) {
        try {
            return future.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(what, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("No answer to: " + what, e);
        }
    }
}
