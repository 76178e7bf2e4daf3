package org.arcanecodex.adventure;

import java.util.Optional;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.room.Visit;
import org.springframework.stereotype.Component;

/** Rooms by the codes that strangers type over HTTP; whoever guesses is held back. */
@Component
class Lookups {

    private final RoomSight sight;
    private final Guesses guesses;

    Lookups(RoomSight sight, Guesses guesses) {
        this.sight = sight;
        this.guesses = guesses;
    }

    /** @throws ApiProblem if there is none, or somebody has guessed too often */
    Visit<Adventure, AdventureEvent> see(String code, AccountId who, String address) {
        var wait = guesses.heldBackFor(who, address);
        if (wait.isPositive()) {
            throw ApiProblem.rateLimited("Too many codes that led nowhere. Wait a little.", wait);
        }
        return find(code).orElseThrow(() -> {
            guesses.missed(who, address);
            return ApiProblem.notFound("There is no such room.");
        });
    }

    /** The same for who has no account. */
    Visit<Adventure, AdventureEvent> see(String code, String address) {
        var wait = guesses.heldBackFor(address);
        if (wait.isPositive()) {
            throw ApiProblem.rateLimited("Too many codes that led nowhere. Wait a little.", wait);
        }
        return find(code).orElseThrow(() -> {
            guesses.missed(address);
            return ApiProblem.notFound("There is no such room.");
        });
    }

    private Optional<Visit<Adventure, AdventureEvent>> find(String code) {
        return RoomCode.parse(code).flatMap(sight::see);
    }
}
