package org.arcanecodex.platform.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.lettuce.core.ScriptOutputType;

/**
 * Rankings as sorted sets, one script for each question. Scores are negative and numbers have leading zeros, so that
 * Redis' own order is ours. {@link #END} stands last in every complete set and shows it from one that was begun only.
 *
 * <p>While a set is filled, its changes are noted in a list beside it and made once more before it takes its place.
 */
final class RedisRankings implements Rankings {

    private static final String END = "~";
    private static final Duration FILLING = Duration.ofMinutes(2);

    private static final String AT = """
                                     local function piece(from, many)
                                       local all = redis.call('ZRANGE', KEYS[1], from, from + many - 1, 'WITHSCORES')
                                       return {from, redis.call('ZCARD', KEYS[1]) - 1, unpack(all)}
                                     end
                                     if redis.call('EXISTS', KEYS[1]) == 0 then return {} end
                                     """;
    private static final String FROM = AT + "return piece(tonumber(ARGV[2]), tonumber(ARGV[1]))";
    private static final String AFTER = AT
            + """
              redis.call('ZADD', KEYS[1], ARGV[2], ARGV[3])
              local from = redis.call('ZRANK', KEYS[1], ARGV[3])
              redis.call('ZREM', KEYS[1], ARGV[3])
              return piece(from, tonumber(ARGV[1]))
              """;
    private static final String AROUND = AT
            + """
              local reach = tonumber(ARGV[1])
              local mine = redis.call('ZRANK', KEYS[1], ARGV[2])
              if not mine then return {} end
              local from = math.max(0, mine - reach)
              return piece(from, mine - from + reach + 1)
              """;
    private static final String BETTER = """
                                         if redis.call('EXISTS', KEYS[2]) == 1 then
                                           redis.call('RPUSH', KEYS[2], ARGV[1], ARGV[2])
                                         end
                                         if redis.call('EXISTS', KEYS[1]) == 1 then
                                           redis.call('ZADD', KEYS[1], 'LT', ARGV[1], ARGV[2])
                                         end
                                         return 1
                                         """;
    private static final String REMOVE = """
                                         if redis.call('EXISTS', KEYS[2]) == 1 then
                                           redis.call('RPUSH', KEYS[2], '-', ARGV[1])
                                         end
                                         return redis.call('ZREM', KEYS[1], ARGV[1])
                                         """;
    private static final String BEGIN = """
                                        redis.call('DEL', KEYS[1])
                                        redis.call('RPUSH', KEYS[1], ARGV[1])
                                        return redis.call('PEXPIRE', KEYS[1], ARGV[2])
                                        """;
    private static final String FINISH = """
                                         if redis.call('LINDEX', KEYS[2], 0) ~= ARGV[1]
                                             or redis.call('ZCARD', KEYS[3]) ~= tonumber(ARGV[2]) then
                                           redis.call('UNLINK', KEYS[3])
                                           return -1
                                         end
                                         local noted = redis.call('LRANGE', KEYS[2], 1, -1)
                                         for i = 1, #noted, 2 do
                                           if noted[i] == '-' then
                                             redis.call('ZREM', KEYS[3], noted[i + 1])
                                           else
                                             redis.call('ZADD', KEYS[3], 'LT', noted[i], noted[i + 1])
                                           end
                                         end
                                         redis.call('ZADD', KEYS[3], '+inf', ARGV[4])
                                         redis.call('UNLINK', KEYS[1], KEYS[2])
                                         redis.call('RENAME', KEYS[3], KEYS[1])
                                         redis.call('PEXPIRE', KEYS[1], ARGV[3])
                                         return redis.call('ZCARD', KEYS[1]) - 1
                                         """;

    private final RedisLink redis;

    RedisRankings(RedisLink redis) { this.redis = redis; }

    @Override
    public Optional<Piece> from(String ranking, long before, int limit) {
        return piece(FROM, ranking, Integer.toString(limit), Long.toString(before));
    }

    @Override
    public Optional<Piece> after(String ranking, Placed last, int limit) {
        return piece(AFTER, ranking, Integer.toString(limit), score(last), member(last.id()) + END);
    }

    @Override
    public Optional<Piece> around(String ranking, long id, int reach) {
        return piece(AROUND, ranking, Integer.toString(reach), member(id));
    }

    @Override
    public void better(String ranking, Placed placed) {
        redis.tell(to -> to.eval(BETTER, ScriptOutputType.INTEGER, new String[]{set(ranking), noted(ranking)},
                score(placed), member(placed.id())));
    }

    @Override
    public void remove(String ranking, long id) {
        redis.tell(to -> to.eval(REMOVE, ScriptOutputType.INTEGER, new String[]{set(ranking), noted(ranking)},
                member(id)));
    }

    @Override
    public Optional<Boolean> has(String ranking) {
        return redis.ask(to -> to.exists(set(ranking))).map(found -> found == 1);
    }

    @Override
    public Optional<Long> replace(String ranking, Duration keptFor, Source source) {
        var token = UUID.randomUUID().toString();
        var filling = set(ranking) + ":" + token;
        return redis.<Long>ask(to -> to.eval(BEGIN, ScriptOutputType.INTEGER, new String[]{noted(ranking)}, token,
                millis(FILLING)))
                .flatMap(_ -> fill(filling, source))
                .flatMap(filled -> redis.<Long>ask(to -> to.eval(FINISH, ScriptOutputType.INTEGER,
                        new String[]{set(ranking), noted(ranking), filling}, token, filled.toString(),
                        millis(keptFor), END)))
                .filter(size -> size >= 0);
    }

    private Optional<Long> fill(String key, Source source) {
        long filled = 0;
        for (var some = source.next(); !some.isEmpty(); some = source.next()) {
            var values = some.stream()
                    .<Object>mapMulti((one, to) -> {
                        to.accept((double) -one.score());
                        to.accept(member(one.id()));
                    })
                    .toArray();
            Optional<Long> added = redis.ask(to -> to.zadd(key, values));
            if (added.isEmpty() || redis.ask(to -> to.pexpire(key, FILLING.plusMinutes(1))).isEmpty()) {
                return Optional.empty();
            }
            filled += added.get();
        }
        return Optional.of(filled);
    }

    private Optional<Piece> piece(String script, String ranking, String... values) {
        return redis
                .<List<Object>>ask(
                        to -> to.eval(script, ScriptOutputType.MULTI, new String[]{set(ranking)}, values))
                .filter(answer -> !answer.isEmpty())
                .map(RedisRankings::read);
    }

    /** The place of the first from 0, how many there are, then numbers and scores in turn. */
    private static Piece read(List<Object> answer) {
        var placed = new ArrayList<Placed>();
        for (int i = 2; i < answer.size(); i += 2) {
            var member = answer.get(i).toString();
            if (!member.equals(END)) {
                placed.add(
                        new Placed(Long.parseLong(member), -(long) Double.parseDouble(answer.get(i + 1).toString())));
            }
        }
        return new Piece(1 + (Long) answer.get(0), placed, (Long) answer.get(1));
    }

    /** In braces is what decides where a cluster of Redis keeps all three keys. */
    private static String set(String ranking) {
        return "ranking:{" + ranking + "}";
    }

    private static String noted(String ranking) { return set(ranking) + ":noted"; }

    private static String member(long id) { return "%019d".formatted(id); }

    private static String score(Placed placed) { return Long.toString(-placed.score()); }

    private static String millis(Duration time) { return Long.toString(time.toMillis()); }
}
