package org.arcanecodex.realtime;

import java.lang.management.ManagementFactory;
import java.util.Set;

import javax.management.JMException;
import javax.management.ObjectName;

/** Counts the objects of some classes that are still reachable, after a collection. */
final class LiveObjects {

    private LiveObjects() {}

    static int of(Set<String> classes) {
        int count = 0;
        for (var line : histogram().split("\\n")) {
            var words = line.strip().split("\\s+");
            if (words.length >= 4 && classes.contains(words[3])) {
                count += Integer.parseInt(words[1]);
            }
        }
        return count;
    }

    private static String histogram() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                            new Object[]{new String[0]}, new String[]{String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
