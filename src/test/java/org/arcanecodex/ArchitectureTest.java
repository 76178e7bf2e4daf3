package org.arcanecodex;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.net.URL;
import java.net.URLConnection;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules that the compiler cannot hold. */
@AnalyzeClasses(packages = "org.arcanecodex", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theCoreDependsOnItselfAndPlainJava = classes().that()
            .resideInAPackage("org.arcanecodex.core..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("org.arcanecodex.core..", "java.lang..", "java.util",
                    "java.util.function..", "java.util.stream..", "java.util.regex..", "java.time..", "java.nio",
                    "java.nio.charset..", "java.security", "javax.crypto..", "org.jspecify.annotations..",
                    "org.springframework.modulith.."));

    @ArchTest
    static final ArchRule theCoreHasNoClockAndNoDiceOfItsOwn = noClasses().that()
            .resideInAPackage("org.arcanecodex.core..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, InstantSource.class, Random.class,
                    SecureRandom.class, ThreadLocalRandom.class, SplittableRandom.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.util.random..")
            .orShould()
            .callMethod(Collections.class, "shuffle", List.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule partsOfTheCoreFormNoCycle = slices().matching("org.arcanecodex.core.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule partsOfThePlatformFormNoCycle = slices().matching("org.arcanecodex.platform.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyImportsTheEdge = noClasses().that(resideOutsideOfPackage("org.arcanecodex.realtime.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.arcanecodex.realtime..");

    @ArchTest
    static final ArchRule onlyTheSocketIoDoorSeesNetty = noClasses()
            .that(not(resideInAnyPackage("org.arcanecodex.realtime.socketio..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.netty..", "com.corundumstudio..");

    /** No address that a client names is ever asked for anything: who answers people cannot ask at all. */
    @ArchTest
    static final ArchRule onlyCommandsAskOtherServers = noClasses()
            .that(not(resideInAnyPackage("org.arcanecodex.ops..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.springframework.web.client..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(URLConnection.class)
            .orShould()
            .callMethod(URL.class, "openStream");

    /** A stream of rows holds its connection until somebody closes it, and a pool without connections is silent. */
    @ArchTest
    static final ArchRule rowsAreReadToTheEnd = noClasses().should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream");
}
