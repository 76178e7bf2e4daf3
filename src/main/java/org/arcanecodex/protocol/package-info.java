/**
 * What is said on the wire, once: the messages of clients and of the server, their envelope, their codes.
 *
 * <p>Text becomes types here and nowhere else; a message that exists is well-formed. The package knows what can be
 * said, never who may say it or who may hear it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.arcanecodex.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
