package org.arcanecodex.platform.cluster;

import java.time.Duration;
import java.util.Optional;

/** There is nobody to share a copy with. */
final class NoRankings implements Rankings {

    @Override
    public Optional<Piece> from(String ranking, long before, int limit) { return Optional.empty(); }

    @Override
    public Optional<Piece> after(String ranking, Placed last, int limit) { return Optional.empty(); }

    @Override
    public Optional<Piece> around(String ranking, long id, int reach) { return Optional.empty(); }

    @Override
    public void better(String ranking, Placed placed) {}

    @Override
    public void remove(String ranking, long id) {}

    @Override
    public Optional<Boolean> has(String ranking) { return Optional.empty(); }

    @Override
    public Optional<Long> replace(String ranking, Duration keptFor, Source source) { return Optional.empty(); }
}
