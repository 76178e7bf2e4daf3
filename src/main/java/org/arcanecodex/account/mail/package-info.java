/**
 * Letters to players: written here, sent by SMTP. Without an SMTP server they are logged while developing; in
 * production nothing is sent then, and whoever asks for a letter is told so.
 */
@NullMarked
package org.arcanecodex.account.mail;

import org.jspecify.annotations.NullMarked;
