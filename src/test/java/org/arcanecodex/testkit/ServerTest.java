package org.arcanecodex.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on free ports, over a fresh database of a real MariaDB. Its tests share an address, which may ask
 * for more than in the open.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"SOCKET_PORT=0", "MANAGEMENT_PORT=0",
        "SECRET_KEY=only-for-tests-0123456789abcdef0123456789abcdef", "arcane.limits.anonymous=6000/m",
        "arcane.account.guests=10000/m", "arcane.account.password.patience=60s",
        "springdoc.api-docs.enabled=true"})
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface ServerTest {}
