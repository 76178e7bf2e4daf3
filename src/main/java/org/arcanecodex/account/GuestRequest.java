package org.arcanecodex.account;

import jakarta.validation.constraints.Size;
import org.arcanecodex.platform.text.ReadableName;
import org.arcanecodex.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;

/** @param displayName as typed; absent or blank: the server thinks of one */
record GuestRequest(
        @Nullable @Size(max = ReadableName.LONGEST_TYPED, message = ApiProblem.TOO_LONG) String displayName) {}
