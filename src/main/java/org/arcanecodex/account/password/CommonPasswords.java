package org.arcanecodex.account.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The passwords that are tried first: a list of ours, and one of the operator's if there is one. */
@Component
class CommonPasswords {

    private static final ClassPathResource OURS = new ClassPathResource("account/common-passwords.txt");

    private final Set<String> all;

    CommonPasswords(PasswordProperties properties) throws IOException {
        var some = new HashSet<String>();
        try (var in = OURS.getInputStream()) {
            add(some, in);
        }
        if (!properties.refused().isBlank()) {
            try (var in = Files.newInputStream(Path.of(properties.refused()))) {
                add(some, in);
            }
        }
        this.all = Set.copyOf(some);
    }

    private static void add(Set<String> some, InputStream in) throws IOException {
        try (Stream<String> lines = new String(in.readAllBytes(), UTF_8).lines()) {
            lines.map(CommonPasswords::folded).filter(line -> !line.isEmpty()).forEach(some::add);
        }
    }

    /** In whatever letters it is written. */
    boolean contains(String password) {
        return all.contains(folded(password));
    }

    int size() {
        return all.size();
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
