package io.scoretap.hosts;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Content of archives that applications are packed into: file by path. */
final class Packed {
    private Packed() {}

    /** Writes an archive and compresses nothing: nested jars must not be. */
    static Path write(Path archive, Map<String, byte[]> content) throws IOException {
        try (OutputStream written = Files.newOutputStream(archive);
                ZipOutputStream out = new ZipOutputStream(written)) {
            out.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> file : content.entrySet()) {
                CRC32 crc = new CRC32();
                crc.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setSize(file.getValue().length);
                entry.setCrc(crc.getValue());
                out.putNextEntry(entry);
                out.write(file.getValue());
            }
        }
        return archive;
    }

    /** What the applications of this module are compiled to. */
    static Map<String, byte[]> classes(String folder) throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(ClassPathIT.CLASSES).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                String path = ClassPathIT.CLASSES.relativize(file).toString().replace('\\', '/');
                content.put(folder + path, Files.readAllBytes(file));
            }
        }
        return content;
    }

    /** The jars themselves. */
    static Map<String, byte[]> jars(String folder, File... jars) throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        for (File jar : jars) {
            content.put(folder + jar.getName(), Files.readAllBytes(jar.toPath()));
        }
        return content;
    }
}
