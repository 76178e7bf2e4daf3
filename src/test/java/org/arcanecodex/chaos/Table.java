package org.arcanecodex.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A few people who play one story after the other, together, until they are told to stop. */
final class Table implements Runnable {

    private static final AtomicLong NAMES = new AtomicLong();
    private static final String STORY = "quiet-coach";
    /** Less time than a token lasts. */
    private static final int EVENINGS_OF_A_HOST = 4;

    private final World world;
    private final Told told;
    private final int people;
    private final long thinkMillis;
    private final Random random;
    private final List<Bot> everybody = new java.util.concurrent.CopyOnWriteArrayList<>();
    private volatile List<Bot> playing = List.of();
    private volatile boolean stopping;
    private volatile int rooms;
    private Web.Person lastHost;

    private final Manners manners;
    private final Seating seating;

    /** What people do besides playing. */
    enum Manners {
        /** Nothing: all stay and all act. */
        STEADY(Duration.ofSeconds(15)),
        /** Their connections break now and then. */
        FICKLE(Duration.ofSeconds(4)),
        /** That, and somebody lets the time of a phase run out now and then. */
        DREAMY(Duration.ofSeconds(4));

        /** How long they wait for an answer; where instances are killed and frozen, not for long. */
        private final Duration patience;

        Manners(Duration patience) { this.patience = patience; }
    }

    /** Where people of one table come in. */
    enum Seating {
        /** All by one instance, as NGINX has it. */
        TOGETHER,
        /** The last of them perhaps by another one. */
        APART
    }

    Table(World world, Told told, int people, long thinkMillis, Manners manners, Seating seating, long seed) {
        this.world = world;
        this.told = told;
        this.people = people;
        this.thinkMillis = thinkMillis;
        this.manners = manners;
        this.seating = seating;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                evening();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void evening() throws InterruptedException {
        var web = new Web(world.nginx.url(), told);
        var guests = new ArrayList<Web.Person>();
        guests.add(host(web));
        while (guests.size() < people) {
            guests.add(web.guest("Bot" + NAMES.incrementAndGet()));
        }
        var code = web.room(guests.getFirst(), STORY, people);
        playing.forEach(Bot::close);
        var bots = guests.stream()
                .map(guest -> new Bot(guest, world.nginx.url(), code, route(guest, guests.getLast(), code), told,
                        manners.patience))
                .toList();
        everybody.addAll(bots);
        playing = bots;
        rooms++;
        for (var bot : bots) {
            bot.connected();
        }
        var players = new ArrayList<Thread>();
        for (var bot : bots) {
            var seed = random.nextLong();
            players.add(Thread.startVirtualThread(() -> play(bot, bots, new Random(seed))));
        }
        for (var player : players) {
            player.join();
        }
    }

    /** Where things may go wrong the host comes again with the same hero, who must have been let go by then. */
    private Web.Person host(Web web) throws InterruptedException {
        var last = lastHost;
        if (last == null || manners == Manners.STEADY || rooms % EVENINGS_OF_A_HOST == 0) {
            last = web.guest("Bot" + NAMES.incrementAndGet());
            lastHost = last;
        }
        return last;
    }

    private String route(Web.Person who, Web.Person last, String code) {
        return seating == Seating.APART && who == last ? "X" + who.account() : code;
    }

    private void play(Bot bot, List<Bot> bots, Random dice) {
        try {
            var done = new HashSet<String>();
            while (!stopping && !bot.look(Screen::phase).equals("EPILOGUE")) {
                var phase = bot.look(Screen::phase);
                var now = phase + bot.look(Screen::entry);
                if (!act(bot, bots, phase, now, done, dice)) {
                    bot.awaitNews(200);
                }
                Thread.sleep(dice.nextLong(thinkMillis) + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return false if there is nothing left to do in this phase */
    private boolean act(Bot bot, List<Bot> bots, String phase, String now, HashSet<String> done, Random dice)
            throws InterruptedException {
        if (phase.equals("LOBBY")) {
            return lobby(bot, bot == bots.getFirst(), now, done);
        }
        if (done.add(now + "chat") && dice.nextInt(8) == 0) {
            return whisper(bot, bots.get(dice.nextInt(bots.size())));
        }
        if (phase.equals("COUNSEL") && done.add(now + "share") && dice.nextBoolean()) {
            return share(bot, dice);
        }
        if (manners != Manners.STEADY && dice.nextInt(60) == 0) {
            bot.vanish();
            Thread.sleep(dice.nextLong(6_000));
        }
        if (manners == Manners.DREAMY && dice.nextInt(4) == 0) {
            done.add(now);
        }
        if (!done.contains(now) && goOn(bot, phase, dice)) {
            done.add(now);
            return true;
        }
        return false;
    }

    private static boolean lobby(Bot bot, boolean leads, String now, HashSet<String> done)
            throws InterruptedException {
        if (done.add(now + "hero")) {
            return bot.command("hero.pick", Map.of("own", bot.person.hero()));
        }
        return done.add(now) ? bot.command("ready", Map.of("on", true)) : leads && bot.command("start", Map.of());
    }

    /** What the table waits for; who is refused, or has nothing to choose from yet, tries again after the next look. */
    private static boolean goOn(Bot bot, String phase, Random dice) throws InterruptedException {
        return switch (phase) {
            case "SCENE", "AFTERMATH" -> bot.command("continue", Map.of());
            case "COUNSEL" -> bot.command("ready", Map.of("on", true));
            case "CHOICE" -> choose(bot, dice);
            default -> false;
        };
    }

    private static boolean choose(Bot bot, Random dice) throws InterruptedException {
        var options = bot.look(Screen::options);
        return !options.isEmpty() && bot.command("choose",
                Map.of("option", options.get(dice.nextInt(options.size())), "momentum", "none"));
    }

    private static boolean share(Bot bot, Random dice) throws InterruptedException {
        var whispers = bot.look(Screen::whispers);
        return !whispers.isEmpty() && bot.command("share",
                Map.of("whisper", whispers.get(dice.nextInt(whispers.size())), "form",
                        List.of("truth", "part", "twist").get(dice.nextInt(3))));
    }

    /** Says something that only one other may hear. */
    private boolean whisper(Bot from, Bot to) throws InterruptedException {
        if (from == to) {
            return false;
        }
        var text = "canary-" + UUID.randomUUID();
        told.canaries.put(text, List.of(from.person.account(), to.person.account()));
        return from.command("chat", Map.of("channel", "seat", "to", to.seat(), "text", text));
    }

    /** Nobody begins anything new. */
    void stop() {
        stopping = true;
    }

    List<Bot> playing() {
        return playing;
    }

    int rooms() {
        return rooms;
    }

    List<Bot> everybody() {
        return List.copyOf(everybody);
    }

    void leave() {
        playing.forEach(Bot::close);
    }
}
