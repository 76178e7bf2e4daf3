package org.arcanecodex.realtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The gateway and both transports on free ports, without the game. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = TestDoor.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"SOCKET_PORT=0",
        "MANAGEMENT_PORT=0", "management.endpoint.health.validate-group-membership=false"})
public @interface DoorTest {}
