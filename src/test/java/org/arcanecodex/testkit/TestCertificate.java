package org.arcanecodex.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A key with a certificate that it has signed itself, made by the JDK's own tool.
 *
 * @param pem the certificate as NGINX wants it
 */
public record TestCertificate(Path store, Path pem) {

    private static final String PASSWORD = "lantern-light";

    /** @param folder where its files go */
    public static TestCertificate forDays(int days, Path folder) throws IOException, InterruptedException {
        var made = new TestCertificate(folder.resolve("store.p12"), folder.resolve("cert.pem"));
        made.keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=codex.example", "-validity",
                Integer.toString(days), "-keypass", PASSWORD);
        made.keytool("-exportcert", "-rfc", "-file", made.pem.toString());
        return made;
    }

    /** For a server that shows it. */
    public SSLContext context() throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private void keytool(String what, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.add(what);
        command.addAll(List.of("-alias", "codex", "-keystore", store.toString(), "-storepass", PASSWORD));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(new String(process.getInputStream().readAllBytes()));
        }
    }
}
