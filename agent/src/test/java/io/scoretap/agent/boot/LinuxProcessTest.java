package io.scoretap.agent.boot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxProcessTest {
    private static final String PID = "12";

    @TempDir
    Path proc;

    @BeforeEach
    void mount() throws IOException {
        Files.createDirectory(proc.resolve("self"));
    }

    @Test
    void lets_a_jvm_pass() throws Exception {
        process("7f00-7f01 r-xp 00000000 fe:00 42    /usr/lib/jvm/java-17/lib/server/libjvm.so\n");
        LinuxProcess.requireJvm(proc.toFile(), PID);
    }

    @Test
    void knows_a_jvm_whose_files_an_upgrade_has_replaced() throws Exception {
        process("7f00-7f01 r-xp 00000000 fe:00 42    /usr/lib/jvm/java-17/lib/server/libjvm.so (deleted)\n");
        LinuxProcess.requireJvm(proc.toFile(), PID);
    }

    @Test
    void stops_at_another_program() throws Exception {
        process("7f00-7f01 r-xp 00000000 fe:00 42    /usr/sbin/nginx\n");
        assertThatThrownBy(() -> LinuxProcess.requireJvm(proc.toFile(), PID)).hasMessageContaining("is no JVM");
    }

    @Test
    void stops_where_nothing_is() {
        assertThatThrownBy(() -> LinuxProcess.requireJvm(proc.toFile(), PID)).hasMessageContaining("no process 12");
    }

    @Test
    void stops_at_what_it_may_not_look_at() throws Exception {
        Files.createDirectories(proc.resolve(PID).resolve("maps"));
        assertThatThrownBy(() -> LinuxProcess.requireJvm(proc.toFile(), PID)).hasMessageContaining("another user");
    }

    @Test
    void knows_nothing_on_other_systems() throws Exception {
        Files.delete(proc.resolve("self"));
        LinuxProcess.requireJvm(proc.toFile(), PID);
    }

    private void process(String maps) throws IOException {
        Files.writeString(Files.createDirectory(proc.resolve(PID)).resolve("maps"), maps);
    }
}
