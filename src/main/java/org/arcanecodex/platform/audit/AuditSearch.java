package org.arcanecodex.platform.audit;

import org.jspecify.annotations.Nullable;

/** What of the trail is wanted; null: any. */
public record AuditSearch(@Nullable String act, @Nullable String actor, @Nullable String subject) {}
