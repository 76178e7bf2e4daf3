package org.arcanecodex.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Folders that one process at a time may use. A lock ends with its process, however that ends. */
public final class FolderLock {

    /** A channel that is collected gives its lock back. */
    private static final List<FileLock> HELD = new CopyOnWriteArrayList<>();

    private FolderLock() {}

    /** Whether the folder is this process's from now on; false if another one has it. */
    public static boolean take(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            return lock != null && HELD.add(lock);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder, e);
        }
    }
}
