package org.arcanecodex.adventure;

import java.util.concurrent.Executor;

import org.arcanecodex.adventure.content.Scenarios;
import org.arcanecodex.core.adventure.StoryRef;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.platform.trace.Tracing;
import org.arcanecodex.platform.trace.Trail;
import org.arcanecodex.gateway.MessageHandler;
import org.arcanecodex.gateway.Request;
import org.arcanecodex.protocol.PlayRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Everything that is done at the table: a command for the room that the connection has joined. */
@Component
class PlayMessages implements MessageHandler<PlayRequest> {

    private final Tables tables;
    private final TableTools tools;
    private final Scenarios scenarios;
    private final OwnHeroes ownHeroes;
    /** Where what has to wait for the database is done. */
    private final Executor aside;

    PlayMessages(Tables tables, TableTools tools, Scenarios scenarios, OwnHeroes ownHeroes, Tracing tracing) {
        this.tables = tables;
        this.tools = tools;
        this.scenarios = scenarios;
        this.ownHeroes = ownHeroes;
        this.aside = Trail.carrying(Thread::startVirtualThread, tracing);
    }

    @Override
    public Class<PlayRequest> type() {
        return PlayRequest.class;
    }

    @Override
    public void handle(PlayRequest message, Request request) {
        var table = tables.of(request.from()).orElse(null);
        var member = table == null ? null : table.member(request.from()).orElse(null);
        if (table == null || member == null) {
            request.answer(Answers.NOWHERE);
        } else if (!table.isWherePersonActs(member)) {
            request.answer(Answers.ELSEWHERE);
        } else if (message instanceof PlayRequest.Settings(var scenario, _, _, _) && scenario != null) {
            changeStory(scenario, message, table, member, request);
        } else if (message instanceof PlayRequest.PickHero(var part, var own) && own != null) {
            ownHeroes.bring(new HeroId(own), part, table, member, request);
        } else {
            offer(message, null, table, member, request);
        }
    }

    private void changeStory(String scenario, PlayRequest message, AdventureTable table, Member member,
            Request request) {
        var story = scenarios.newest(scenario);
        if (story.isEmpty()) {
            request.answer(Answers.NO_STORY);
            return;
        }
        var ref = new StoryRef(story.get().id(), story.get().version());
        aside.execute(() -> {
            try {
                scenarios.keep(ref);
                offer(message, ref, table, member, request);
            } catch (DataAccessException e) {
                request.answer(Answers.AGAIN);
            }
        });
    }

    private void offer(PlayRequest message, @Nullable StoryRef story, AdventureTable table, Member member,
            Request request) {
        tools.rooms()
                .offer(table.code(), new Actor.Player(member.account()), request.id(),
                        PlayCommands.of(message, member.inviteHash(), story), new AnswerReply(request));
    }
}
