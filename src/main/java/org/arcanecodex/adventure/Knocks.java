package org.arcanecodex.adventure;

import java.util.LinkedHashMap;
import java.util.Map;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.protocol.TalkUpdate.SomebodyKnocked;

/** Who stands at the door of a private room; told to the host, also to one who comes later. For any thread. */
final class Knocks {

    private final RoomCode code;
    private final Members members;
    private final Map<AccountId, String> waiting;

    /** @param most the oldest are forgotten beyond it */
    Knocks(RoomCode code, Members members, int most) {
        this.code = code;
        this.members = members;
        this.waiting = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<AccountId, String> eldest) {
                return size() > most;
            }
        };
    }

    synchronized void knock(AccountId who, String name, Adventure state) {
        waiting.put(who, name);
        members.all()
                .stream()
                .filter(member -> leads(member, state))
                .forEach(host -> host.connection().send(message(who, name)));
    }

    /** Tells a host who has just come. */
    synchronized void announce(Member newcomer, Adventure state) {
        if (leads(newcomer, state)) {
            waiting.forEach((who, name) -> newcomer.connection().send(message(who, name)));
        }
    }

    synchronized void answered(AccountId who) {
        waiting.remove(who);
    }

    private SomebodyKnocked message(AccountId who, String name) {
        return new SomebodyKnocked(code.value(), who.value(), name);
    }

    private static boolean leads(Member member, Adventure state) {
        return state.table().host().equals(member.account());
    }
}
