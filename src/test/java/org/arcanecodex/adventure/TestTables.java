package org.arcanecodex.adventure;

import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;

import org.arcanecodex.account.Accounts;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.hero.Heroes;
import org.arcanecodex.platform.ratelimit.Rate;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.room.Rooms;
import org.springframework.beans.factory.ObjectProvider;

/** Tables without a server around them. */
final class TestTables {

    private TestTables() {}

    /** @param patience how long a seat may be without a connection */
    @SuppressWarnings("unchecked")
    static AdventureTable table(Rooms<Adventure, AdventureCommand, AdventureEvent> rooms, StepNotes notes,
            Neighbours neighbours, Duration patience, ScheduledExecutorService timer) {
        var accounts = mock(Accounts.class);
        when(accounts.names(anyCollection())).thenReturn(Map.of());
        var provider = (ObjectProvider<Rooms<Adventure, AdventureCommand, AdventureEvent>>) mock(ObjectProvider.class);
        when(provider.getObject()).thenReturn(rooms);
        var tools = new TableTools(TestStories.IN_THE_BOX, new MessageCodec(8192),
                new Names(accounts, mock(Heroes.class)),
                InstantSource.system(), neighbours, provider);
        var rate = Rate.of("5/m");
        var limits = new AdventureProperties(patience, Duration.ofMillis(500), 50, 16, Duration.ofSeconds(5), rate,
                rate, rate, rate, rate);
        return new AdventureTable(TestGame.CODE, 1, tools, notes, limits, timer);
    }
}
