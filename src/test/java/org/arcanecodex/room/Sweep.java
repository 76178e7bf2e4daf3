package org.arcanecodex.room;

import java.time.InstantSource;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an application does now and then with rooms whose time is over, done now. */
public final class Sweep {

    private Sweep() {}

    /** @return how many rooms were deleted */
    public static int of(ApplicationContext application) {
        return new Retention(application.getBean(JdbcTemplate.class),
                new TransactionTemplate(application.getBean(PlatformTransactionManager.class)), application,
                application.getBean(InstantSource.class), application.getBean(RoomProperties.class)).sweep();
    }
}
