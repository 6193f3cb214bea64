package io.scoretap.hosts;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import javax.management.Attribute;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

/** Runs applications one after the other, and leaves the agent's counters in a file, if there is an agent. */
public final class Counted {
    private static final String[] COUNTERS = {"Captured", "Failed", "Failures", "NotLogged", "Faults", "Gap"};
    private static final int MOST_ROUNDS = 100;

    private Counted() {}

    /** @param arguments the file, two arguments for each application, and the applications' simple names */
    public static void main(String[] arguments) throws Exception {
        for (int i = 3; i < arguments.length; i++) {
            System.out.println(arguments[i]);
            Class.forName(Counted.class.getPackage().getName() + "." + arguments[i])
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[] {arguments[1], arguments[2]});
        }
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName agent = new ObjectName("io.scoretap:type=Delivery");
        if (server.isRegistered(agent)) {
            Files.write(Paths.get(arguments[0]), settled(server, agent).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Once the agent has counted the last call too: that may be a moment after the application knows how it ended. */
    private static String settled(MBeanServer server, ObjectName agent) throws Exception {
        String before = "";
        String counters = counters(server, agent);
        for (int i = 0; i < MOST_ROUNDS && !counters.equals(before); i++) {
            Thread.sleep(200);
            before = counters;
            counters = counters(server, agent);
        }
        return counters;
    }

    /** One counter a line: {@code Failed=3}, {@code Failures.timeout=1}. */
    private static String counters(MBeanServer server, ObjectName agent) throws Exception {
        Map<String, Object> counters = new TreeMap<>();
        for (Attribute attribute : server.getAttributes(agent, COUNTERS).asList()) {
            if (attribute.getValue() instanceof TabularData) {
                for (Object row : (Collection<?>) ((TabularData) attribute.getValue()).values()) {
                    CompositeData entry = (CompositeData) row;
                    counters.put(attribute.getName() + "." + entry.get("key"), entry.get("value"));
                }
            } else {
                counters.put(attribute.getName(), attribute.getValue());
            }
        }
        StringBuilder lines = new StringBuilder();
        counters.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        return lines.toString();
    }
}
