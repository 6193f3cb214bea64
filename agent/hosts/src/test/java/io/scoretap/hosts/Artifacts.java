package io.scoretap.hosts;

import java.io.File;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.resolver.api.maven.Maven;

/** Artifacts from the package registry, as Maven resolves them, for applications whose versions the tests choose. */
final class Artifacts {
    private Artifacts() {}

    /** The artifacts, as {@code group:artifact:version}, with all that they need at run time. */
    static File[] of(String... coordinates) {
        return Maven.resolver().resolve(coordinates).withTransitivity().asFile();
    }

    /** The same as a class path. */
    static String classPath(String... coordinates) {
        return Arrays.stream(of(coordinates)).map(File::getPath).collect(Collectors.joining(File.pathSeparator));
    }

    /** One artifact's own file. */
    static File single(String coordinates) {
        return Maven.resolver().resolve(coordinates).withoutTransitivity().asSingleFile();
    }
}
