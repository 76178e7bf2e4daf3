package org.arcanecodex.ops.api;

import java.util.Set;

import io.swagger.v3.core.jackson.TypeNameResolver;

/** The names of schemas: the module and the record, so that no two are called the same. */
final class TypeNames extends TypeNameResolver {

    private static final String ROOT = "org.arcanecodex.";

    static String of(Class<?> type) {
        var name = type.getName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).replace('$', '.') : type.getSimpleName();
    }

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        return type.getName().startsWith(ROOT) ? of(type) : super.nameForClass(type, options);
    }
}
