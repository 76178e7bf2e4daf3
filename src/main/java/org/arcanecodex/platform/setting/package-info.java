/** What a setting may be, where Bean Validation and its library have no word for it. */
@NullMarked
@NamedInterface("setting")
package org.arcanecodex.platform.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
