package org.arcanecodex.core.adventure;

/** Which whisper was told and in what form: what the hearers of its words are not told. */
public record Telling(String whisper, Form form) {}
