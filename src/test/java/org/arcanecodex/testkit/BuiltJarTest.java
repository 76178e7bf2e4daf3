package org.arcanecodex.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltJarTest {

    @TempDir
    private Path target;

    private Path classes;

    @BeforeEach
    void compile() throws IOException {
        classes = Files.createDirectories(target.resolve("classes"));
        Files.createDirectories(classes.resolve("codex"));
        Files.writeString(classes.resolve("codex/Room.class"), "a room");
        Files.writeString(classes.resolve("application.yml"), "port: 8080");
    }

    @Test
    void isTheOneOfTheseClassesHoweverOldItSaysThatItIs() throws IOException {
        var jar = build("arcane-codex-1.0.jar");
        Files.setLastModifiedTime(jar, java.nio.file.attribute.FileTime.fromMillis(0));

        assertThat(BuiltJar.of(classes, target)).contains(jar.toAbsolutePath());
    }

    @Test
    void isNotOneOfEarlierOrOtherClasses() throws IOException {
        build("arcane-codex-1.0.jar");
        Files.writeString(classes.resolve("codex/Room.class"), "A room");
        assertThat(BuiltJar.of(classes, target)).isEmpty();

        Files.delete(classes.resolve("codex/Room.class"));
        assertThat(BuiltJar.of(classes, target)).as("with a class that is no more").isEmpty();
    }

    private Path build(String name) throws IOException {
        var jar = target.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar)); var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry("BOOT-INF/classes/" + classes.relativize(file)));
                Files.copy(file, zip);
            }
        }
        return jar;
    }
}
