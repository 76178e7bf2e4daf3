package org.arcanecodex.platform.page;

import java.util.List;

import org.arcanecodex.platform.secret.SecretKeys;
import org.springframework.stereotype.Component;

/** Where every list of the API comes from, so that all of them are asked for in one way. */
@Component
public class Pages {

    private final CursorSeal seal;
    private final PageProperties limits;

    Pages(SecretKeys secret, PageProperties limits) {
        this.seal = new CursorSeal(secret);
        this.limits = limits;
    }

    /**
     * @param name unlike that of any other list: a cursor of one means nothing to another
     * @param orders the first is for who does not say
     */
    @SafeVarargs
    public final <T> PagedList<T> list(String name, Order<T>... orders) {
        return new PagedList<>(name, List.of(orders), List.of(), seal, limits);
    }
}
