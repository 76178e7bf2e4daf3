package org.arcanecodex.account;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.arcanecodex.account.factor.SecondFactors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a copy of all that is a person's, piece by piece: however much it is, it needs little memory and no job. */
@Component
class Export {

    private final List<PersonalData> parts;
    private final LoginStore logins;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final JsonMapper json;

    Export(List<PersonalData> parts, LoginStore logins, Sessions sessions, SecondFactors factors, JsonMapper json) {
        this.parts = List.copyOf(parts);
        this.logins = logins;
        this.sessions = sessions;
        this.factors = factors;
        this.json = json;
    }

    void write(Account me, OutputStream out) {
        try (var to = json.createGenerator(out)) {
            to.writeStartObject();
            to.writePOJOProperty("account", AccountView.of(me));
            logins.of(me.id())
                    .ifPresent(login -> to.writePOJOProperty("login", Map.of("email", login.email().typed(),
                            "isConfirmed", login.isConfirmed(), "hasFactor", factors.isOn(me.id()))));
            to.writePOJOProperty("sessions", sessions.of(me.id()));
            for (var part : parts) {
                to.writeArrayPropertyStart(part.part());
                part.tell(me.id(), to::writePOJO);
                to.writeEndArray();
            }
            to.writeEndObject();
        }
    }
}
