package org.arcanecodex.adventure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

import org.arcanecodex.adventure.view.Unfolding;
import org.arcanecodex.adventure.view.Viewer;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.gateway.Connection;
import org.arcanecodex.protocol.EncodedMessage;
import org.arcanecodex.protocol.Frame;
import org.arcanecodex.room.Step;

/** One frame for each command and viewer, empty where there is nothing to see; made once for all who see the same. */
final class Frames {

    private final TableTools tools;
    private final RoomCode code;

    Frames(TableTools tools, RoomCode code) {
        this.tools = tools;
        this.code = code;
    }

    /** Who somebody was before a step, and is after it. */
    private record Eyes(Viewer was, Viewer is) {
        static Eyes of(Step<Adventure, AdventureEvent> step, AccountId account) {
            return new Eyes(Viewer.of(step.before(), account), Viewer.of(step.after(), account));
        }
    }

    private record Sight(Frame frame, EncodedMessage encoded) {}

    private record Ready(Connection to, EncodedMessage encoded) {}

    /** All are made before the first is sent: nobody hears of a step earlier because it holds no secret for them. */
    void tell(Step<Adventure, AdventureEvent> step, Collection<Member> members) {
        var unfolding = unfold(step);
        var seen = new HashMap<Eyes, Sight>();
        var ready = new ArrayList<Ready>();
        for (var member : members) {
            var eyes = Eyes.of(step, member.account());
            var sight = seen.get(eyes);
            if (sight == null) {
                sight = sight(frame(step, unfolding, eyes), seen.values());
                seen.put(eyes, sight);
            }
            ready.add(new Ready(member.connection(), sight.encoded()));
        }
        ready.forEach(one -> one.to().send(one.encoded()));
    }

    private Sight sight(Frame frame, Collection<Sight> others) {
        for (var other : others) {
            if (other.frame().equals(frame)) {
                return other;
            }
        }
        return new Sight(frame, tools.codec().encode(frame));
    }

    /** What an account has missed. */
    List<Frame> missed(List<Step<Adventure, AdventureEvent>> steps, AccountId account) {
        return steps.stream().map(step -> frame(step, unfold(step), Eyes.of(step, account))).toList();
    }

    private Frame frame(Step<Adventure, AdventureEvent> step, Unfolding unfolding, Eyes eyes) {
        return new Frame(code.value(), step.seq(), unfolding.updates(eyes.was(), eyes.is()));
    }

    private Unfolding unfold(Step<Adventure, AdventureEvent> step) {
        var names = tools.names().at(step.before(), step.after());
        return tools.view().unfold(tools.card(code, ""), step.before(), step.events(), names);
    }
}
