package org.arcanecodex.realtime;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import org.json.JSONException;
import org.json.JSONObject;

/** The official JavaScript client in a page of its own: everything that it hears is fetched from the page in turn. */
final class JsClient implements GameClient {

    private static final String SCRIPT = """
                                         async ([url, transports]) => {
                                           const { io } = await import('/vendor/socket.io.esm.min.js');
                                           const heard = [];
                                           const auth = {};
                                           const socket = io(url,
                                             { transports, auth, autoConnect: false, reconnection: false, forceNew: true });
                                           const note = (kind, what) => heard.push({ kind, ...what });
                                           socket.on('connect', () => note('greeted', { text: '' }));
                                           socket.on('connect_error',
                                             (error) => note('greeted', { text: error.data?.code ?? error.message }));
                                           socket.on('msg', (message) => note('told', { text: JSON.stringify(message) }));
                                           window.client = {
                                             greet(token) { auth.token = token; socket.connect(); },
                                             send([number, text]) {
                                               socket.emit('msg', JSON.parse(text),
                                                 (answer) => note('answer', { number, text: JSON.stringify(answer) }));
                                             },
                                             look: () => ({ open: socket.connected, heard: heard.splice(0) }),
                                             close: () => { socket.close(); },
                                           };
                                         }""";

    private final BrowserThread browser;
    private final Page page;
    private final Future<?> looking;
    private final CompletableFuture<String> greeted = new CompletableFuture<>();
    private final Map<Integer, CompletableFuture<JSONObject>> asked = new ConcurrentHashMap<>();
    private final BlockingQueue<JSONObject> heard = new LinkedBlockingQueue<>();
    private final AtomicInteger last = new AtomicInteger();
    private volatile boolean open;

    JsClient(BrowserThread browser, int pagePort, int doorPort, String road) {
        this.browser = browser;
        page = browser.open("http://localhost:" + pagePort + "/problems.html");
        browser.with(page,
                it -> it.evaluate(SCRIPT, List.of("http://localhost:" + doorPort, List.of(road.split(",")))));
        looking = browser.keep(this::look);
    }

    private void look() {
        var now = (Map<?, ?>) page.evaluate("window.client.look()");
        open = (boolean) now.get("open");
        ((List<?>) now.get("heard")).forEach(one -> heard((Map<?, ?>) one));
    }

    private void heard(Map<?, ?> one) {
        var text = (String) one.get("text");
        switch ((String) one.get("kind")) {
            case "greeted" -> greeted.complete(text);
            case "told" -> heard.add(json(text));
            default -> asked.remove((int) one.get("number")).complete(json(text));
        }
    }

    private static JSONObject json(String text) {
        try {
            return new JSONObject(text);
        } catch (JSONException malformed) {
            throw new AssertionError(text, malformed);
        }
    }

    @Override
    public String greet(String token) throws Exception {
        browser.with(page, it -> it.evaluate("token => window.client.greet(token)", token));
        return greeted.get(PATIENCE, TimeUnit.SECONDS);
    }

    @Override
    public CompletableFuture<JSONObject> send(JSONObject envelope) {
        var answer = new CompletableFuture<JSONObject>();
        var number = last.incrementAndGet();
        asked.put(number, answer);
        browser.later(() -> page.evaluate("message => window.client.send(message)",
                List.of(number, envelope.toString())));
        return answer;
    }

    @Override
    public BlockingQueue<JSONObject> heard() { return heard; }

    @Override
    public boolean isOpen() { return open; }

    @Override
    public void close() {
        looking.cancel(false);
        open = false;
        browser.with(page, it -> {
            it.context().close();
            return true;
        });
    }
}
