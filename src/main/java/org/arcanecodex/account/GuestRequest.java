package org.arcanecodex.account;

import org.jspecify.annotations.Nullable;

/** @param displayName as typed; absent or blank: the server thinks of one */
record GuestRequest(@Nullable String displayName) {}
