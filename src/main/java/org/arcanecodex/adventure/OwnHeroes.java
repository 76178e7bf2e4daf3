package org.arcanecodex.adventure;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.OwnHero;
import org.arcanecodex.core.adventure.Seat;
import org.arcanecodex.core.adventure.Status;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.Refusal;
import org.arcanecodex.gateway.Request;
import org.arcanecodex.hero.Heroes;
import org.arcanecodex.platform.trace.Tracing;
import org.arcanecodex.platform.trace.Trail;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.ErrorCode;
import org.arcanecodex.room.Step;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Players' own heroes on their way to a table and away from it. A hero is bound to the room before the room hears of
 * it, so that none is ever at two tables; whoever is bound and does not sit there in the end is let go. Should that be
 * missed, the end of the room lets everybody go.
 */
@Component
class OwnHeroes {

    private static final Logger LOG = LoggerFactory.getLogger(OwnHeroes.class);

    private final Heroes heroes;
    private final TableTools tools;
    private final Executor aside;

    @Autowired
    OwnHeroes(Heroes heroes, TableTools tools, Tracing tracing) {
        this(heroes, tools, Trail.carrying(Thread::startVirtualThread, tracing));
    }

    /** @param aside where what has to wait for the database is done */
    OwnHeroes(Heroes heroes, TableTools tools, Executor aside) {
        this.heroes = heroes;
        this.tools = tools;
        this.aside = aside;
    }

    /** @param part which of the story's heroes is played; the one that they have if null */
    void bring(HeroId hero, @Nullable String part, AdventureTable table, Member member, Request request) {
        aside.execute(() -> {
            try {
                offer(engage(hero, member.account(), table, request), part, table, member, request);
            } catch (ApiProblem e) {
                request.answer(new Answer.Refused(ErrorCode.valueOf(e.code()), e.detail()));
            } catch (DataAccessException | TransactionException e) {
                request.answer(Answers.AGAIN);
            } catch (RuntimeException e) {
                LOG.error("A fault in bringing hero {} to {}", hero, table.code(), e);
                request.answer(Answers.FAULT);
            }
        });
    }

    private OwnHero engage(HeroId hero, AccountId owner, AdventureTable table, Request request) {
        var sheet = heroes.engage(owner, hero, table.roomId(), request.id());
        return new OwnHero(hero, request.id(), sheet.calling(), sheet.skills());
    }

    private void offer(OwnHero hero, @Nullable String part, AdventureTable table, Member member, Request request) {
        tools.rooms()
                .offer(table.code(), new Actor.Player(member.account()), request.id(),
                        new AdventureCommand.BringHero(part, hero), new Brought(hero, table, request));
    }

    /** On the room's thread: whoever sat at the table in its lobby and does so no more is let go. */
    void happened(long roomId, Step<Adventure, AdventureEvent> step) {
        if (step.before().status() == Status.OPEN) {
            var gone = new HashSet<>(at(step.before()));
            at(step.after()).forEach(gone::remove);
            gone.forEach(hero -> letGo(hero, roomId));
        }
    }

    private static List<OwnHero> at(Adventure state) {
        return state.table().held().stream().map(Seat::own).filter(Objects::nonNull).toList();
    }

    private void letGo(OwnHero hero, long roomId) {
        aside.execute(() -> {
            try {
                heroes.release(hero.id(), roomId, hero.claim());
            } catch (DataAccessException e) {
                LOG.warn("Hero {} stays bound to room {} until its end: {}", hero.id(), roomId, e.getMessage());
            }
        });
    }

    /** A refusal is final, and the table has seen all that led to it; anything else may still become a yes. */
    private final class Brought extends AnswerReply {

        private final OwnHero hero;
        private final AdventureTable table;

        Brought(OwnHero hero, AdventureTable table, Request request) {
            super(request);
            this.hero = hero;
            this.table = table;
        }

        @Override
        public void refused(Refusal why) {
            letGoUnlessThere();
            super.refused(why);
        }

        @Override
        public void closed() {
            letGo(hero, table.roomId());
            super.closed();
        }

        private void letGoUnlessThere() {
            boolean there = table.state().stream().flatMap(now -> at(now).stream()).anyMatch(this::isSame);
            if (!there) {
                letGo(hero, table.roomId());
            }
        }

        private boolean isSame(OwnHero other) {
            return other.id().equals(hero.id());
        }
    }
}
