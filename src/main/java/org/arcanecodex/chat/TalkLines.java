package org.arcanecodex.chat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.arcanecodex.account.Accounts;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.protocol.TalkUpdate.Chatted;
import org.springframework.stereotype.Component;

/** Lines as they are told: names are looked up when they are shown, so that they can change and be erased. */
@Component
class TalkLines {

    private static final String SOMEBODY = "Somebody";

    private final Accounts accounts;

    TalkLines(Accounts accounts) {
        this.accounts = accounts;
    }

    Chatted told(Line line) {
        return told(List.of(line)).getFirst();
    }

    List<Chatted> told(Collection<Line> lines) {
        var names = accounts.names(lines.stream().map(line -> line.by().account()).collect(Collectors.toSet()));
        return lines.stream().map(line -> chatted(line, names)).toList();
    }

    private static Chatted chatted(Line line, Map<AccountId, String> names) {
        var to = line.to();
        return new Chatted(line.room().value(), line.number(), line.by().seat(),
                names.getOrDefault(line.by().account(), SOMEBODY), to == null ? null : to.seat(), line.text(),
                line.at());
    }
}
