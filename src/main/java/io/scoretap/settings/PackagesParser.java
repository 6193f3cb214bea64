package io.scoretap.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Names of Java packages, each the root of an AWS SDK: what is shaded along below it is not a part of the name. */
final class PackagesParser extends Parser<List<String>> {
    PackagesParser() {
        super("packages");
    }

    @Override
    List<String> parse(String text) {
        List<String> packages = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String name = part.trim();
            if (!isPackage(name)) {
                throw new IllegalArgumentException(
                        "Java packages separated by commas, each written as in com.acme.shaded.awssdk");
            }
            if ((name + ".").contains(".services.")) {
                throw new IllegalArgumentException("the package above services: "
                        + name.substring(0, (name + ".").indexOf(".services."))
                        + " in place of " + name);
            }
            packages.add(name);
        }
        return Collections.unmodifiableList(packages);
    }

    private static boolean isPackage(String name) {
        for (String part : name.split("\\.", -1)) {
            if (part.isEmpty() || !Character.isJavaIdentifierStart(part.charAt(0))) {
                return false;
            }
            for (int i = 1; i < part.length(); i++) {
                if (!Character.isJavaIdentifierPart(part.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
