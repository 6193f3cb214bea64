package io.scoretap.sandbox.datamart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2DataMartTest extends DataMartSuite {
    @Override
    DataMart open() {
        return DataMart.inMemory();
    }

    @Test
    void a_file_is_there_again_when_it_is_opened_again(@TempDir Path folder) {
        String url = "jdbc:h2:" + folder.resolve("datamart");
        PayloadRecord record = new PayloadRecord(
                "s",
                "d",
                "a",
                java.time.Instant.EPOCH,
                null,
                List.of(new PayloadRow(Json.object().put("x", 1), Json.object().put("y", 2))));
        try (DataMart dataMart = DataMart.at(url)) {
            dataMart.store(List.of(record));
        }
        try (DataMart dataMart = DataMart.at(url)) {
            assertThat(dataMart.rows("s", 0, 10))
                    .singleElement()
                    .satisfies(row -> assertThat(row.responseTime()).isNull());
        }
    }
}
