package org.arcanecodex.adventure;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.rule.Refusal;
import org.arcanecodex.room.Reply;

/** For commands that nobody waits for: what becomes of them is seen in the room, or tried again when it shows. */
class Silent implements Reply<Adventure> {

    static final Silent REPLY = new Silent();

    @Override
    public void accepted(long seq, Adventure now) {}

    @Override
    public void refused(Refusal why) {}

    @Override
    public void tryAgain() {}

    @Override
    public void busy() {}

    @Override
    public void closed() {}

    @Override
    public void missing() {}

    @Override
    public void failed() {}
}
