package org.arcanecodex.ops.loadtest;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/** Somebody who is at no table: looks at pages and lists, or opens accounts and rooms, one request after the other. */
final class Visitors implements Callable<Void> {

    private static final List<String> READ = List.of("/", "/api/v1/scenarios", "/api/v1/rooms", "/api/v1/accounts/me",
            "/api/v1/client-config");

    private final Api api;
    private final LoadPlan plan;
    private final boolean writing;
    private final BooleanSupplier over;

    Visitors(Api api, LoadPlan plan, boolean writing, BooleanSupplier over) {
        this.api = api;
        this.plan = plan;
        this.writing = writing;
        this.over = over;
    }

    @Override
    public Void call() throws InterruptedException {
        String token = null;
        for (int i = 0; !over.getAsBoolean(); i++) {
            if (writing || token == null) {
                token = api.guest();
            }
            if (writing && token != null) {
                api.room(token, plan.story(), plan.players());
            } else if (!writing) {
                read(READ.get(i % READ.size()), token);
            }
            if (plan.kind() == LoadPlan.Kind.MIXED) {
                Thread.sleep(plan.think());
            }
        }
        return null;
    }

    private void read(String path, @Nullable String token) throws InterruptedException {
        api.get(path.equals("/") ? "page" : path.substring("/api/v1/".length()), path, token);
    }
}
