/**
 * Gold: purses and the ledger behind them. Every change is a pair of lines with a cause of its own, so that doing it
 * twice does nothing and all gold is accounted for.
 */
@NullMarked
@NamedInterface("purse")
package org.arcanecodex.hero.purse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
