package org.arcanecodex.platform.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** A secret in a file that only its owner may read; made at the first start. */
final class DevelopmentSecret {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private DevelopmentSecret() {}

    static String in(Path file) {
        try {
            return readOrMake(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The development key in " + file + " cannot be read or written", e);
        }
    }

    private static String readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        if (hasPosix(file)) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
        var secret = Files.readString(file, US_ASCII).strip();
        if (secret.length() < SecretRules.LEAST_LENGTH) {
            throw new IOException("it holds no whole key; delete it to get a new one");
        }
        return secret;
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var bytes = new byte[SecretKeys.KEY_LENGTH];
        new SecureRandom().nextBytes(bytes);
        var text = ByteBuffer.wrap((HexFormat.of().formatHex(bytes) + "\n").getBytes(US_ASCII));
        try (var out = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                attributes(file))) {
            out.write(text);
        } catch (FileAlreadyExistsException e) {
            // Another process was first: its key counts.
        }
    }

    /** The permissions come with the file, so that there is no moment at which others may read it. */
    private static FileAttribute<?>[] attributes(Path file) {
        return hasPosix(file)
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
