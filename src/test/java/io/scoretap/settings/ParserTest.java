package io.scoretap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
    private static final Parser<Duration> DURATION = Parser.duration(Duration.ofMillis(1), Duration.ofDays(365));
    private static final Parser<Long> SIZE = Parser.size(1024, 1L << 40);

    @ParameterizedTest
    @CsvSource({
        "500ms,PT0.5S",
        "5s,PT5S",
        "1.5s,PT1.5S",
        "10M,PT10M",
        "24h,PT24H",
        "2d,PT48H",
        "PT5S,PT5S",
        "p1dt1h,PT25H"
    })
    void reads_durations(String text, Duration expected) {
        assertThat(DURATION.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "s",
                "ms",
                "d",
                "P",
                "PT",
                "soon",
                "1.5ms",
                "0s",
                "-5s",
                "-PT5S",
                "PT-5S",
                "1e3s",
                "5 s",
                "366d",
                "99999999999999999999ms",
                "9223372036854775807ms",
                "9223372036854775807h",
                "9223372036854775807d"
            })
    void refuses_what_is_no_duration_or_out_of_bounds(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DURATION.parse(text))
                .withMessage("a duration such as 500ms, 5s, 10m or 24h, from 1ms to 8760h");
    }

    @Test
    void takes_a_unit_alone_for_no_duration_even_where_zero_is_one() {
        Parser<Duration> fromZero = Parser.duration(Duration.ZERO, Duration.ofHours(1));

        assertThat(fromZero.parse("0s")).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> fromZero.parse("s"));
    }

    @Test
    void reads_every_duration_in_every_unit() {
        Map<String, ChronoUnit> units = Map.of(
                "ms", ChronoUnit.MILLIS, "s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS);
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            int amount = 1 + random.nextInt(8760);
            units.forEach(
                    (unit, chrono) -> assertThat(DURATION.parse(amount + unit)).isEqualTo(Duration.of(amount, chrono)));
        }
    }

    @ParameterizedTest
    @CsvSource({"1024,1024", "64k,65536", "64K,65536", "32m,33554432", "32 MB,33554432", "1GiB,1073741824", "2048b,2048"
    })
    void reads_sizes(String text, long expected) {
        assertThat(SIZE.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "b",
                "k",
                "1023",
                "0g",
                "1.5m",
                "-1k",
                "-18014398509481984k",
                "+4k",
                "4t",
                "4ki",
                "4kbb",
                "1025g",
                "9223372036854775807",
                "9223372036854775807g",
                "99999999999999999999",
                "0x400",
                "4k k"
            })
    void refuses_what_is_no_size_or_out_of_bounds(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIZE.parse(text))
                .withMessage("a size in bytes such as 64k or 32m, from 1k to 1024g");
    }

    @Test
    void agrees_with_exact_arithmetic_on_every_size() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            long number = random.nextLong() >>> random.nextInt(64);
            int unit = random.nextInt(4);
            String text = number + ("bkmg".charAt(unit) + "");
            BigInteger exact = BigInteger.valueOf(number).shiftLeft(10 * unit);
            boolean allowed = exact.compareTo(BigInteger.valueOf(1024)) >= 0
                    && exact.bitLength() <= 41
                    && exact.compareTo(BigInteger.ONE.shiftLeft(40)) <= 0;
            if (allowed) {
                assertThat(SIZE.parse(text)).as(text).isEqualTo(exact.longValueExact());
            } else {
                assertThatIllegalArgumentException().as(text).isThrownBy(() -> SIZE.parse(text));
            }
        }
    }

    @Test
    void answers_any_text_with_a_value_or_with_a_sentence() {
        String alphabet = "0123456789.-+ptmskghdbi,:/=*\" \t\u00e9";
        Random random = new Random(13);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(8); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (Option<?> option : Options.all()) {
                try {
                    assertThat((Object) option.parse(text.toString())).isNotNull();
                } catch (IllegalArgumentException e) {
                    assertThat(e).as("%s=%s", option, text).isExactlyInstanceOf(IllegalArgumentException.class);
                    assertThat(e.getMessage()).doesNotContain("For input string");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1001", "x", "''", "1.0", "99999999999"})
    void refuses_counts_out_of_bounds(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parser.count(1, 1000).parse(text))
                .withMessage("a whole number from 1 to 1000");
    }

    @Test
    void names_the_words_of_a_choice() {
        assertThat(Parser.oneOf(Api.class).parse("V2")).isEqualTo(Api.V2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parser.oneOf(Api.class).parse("3"))
                .withMessage("one of auto, v1, v2");
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.aiopenscale.cloud.ibm.com,https://api.aiopenscale.cloud.ibm.com",
        "https://cpd.example.com:31843/,https://cpd.example.com:31843",
        "http://my_service:8080,http://my_service:8080",
        "http://[::1]:80//,http://[::1]:80"
    })
    void reads_urls_without_a_slash_at_the_end(String text, String expected) {
        assertThat(new UrlParser().parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "https://",
                "https://:80",
                "cpd.example.com",
                "ftp://host",
                "https://host:99999",
                "https://host/openscale/x",
                "https://host?x=1",
                "https://host#x",
                "https://user:word@host",
                "https://a b",
                "mailto:x"
            })
    void refuses_urls_that_are_more_or_less_than_a_server(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UrlParser().parse(text))
                .withMessageStartingWith("http:// or https://, a host");
    }

    @ParameterizedTest
    @CsvSource({
        "708f9c9b-f4c5-4506-8b5c-9ef0bcb3a2c6,708f9c9b-f4c5-4506-8b5c-9ef0bcb3a2c6",
        "crn:v1:bluemix:public:aiopenscale:us-south:a/4b5f:708f9c9b-f4c5::,708f9c9b-f4c5"
    })
    void reads_an_instance_as_id_or_crn(String text, String expected) {
        assertThat(IdParser.INSTANCE.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "::", "a/b", "crn:v1:a/4b5f::", "a,b"})
    void refuses_an_instance_that_is_no_id(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> IdParser.INSTANCE.parse(text));
    }

    @Test
    void reads_lists_by_commas_or_by_lines() {
        assertThat(Parser.LIST.parse("age, sex,income")).containsExactly("age", "sex", "income");
        assertThat(Parser.LIST.parse("age\nincome, yearly\nsex")).containsExactly("age", "income, yearly", "sex");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "age,,sex|names separated by commas, none of them empty",
                "age,sex,|names separated by commas, none of them empty",
                "a=b|names without \" and =",
                "say \"x\"|names without \" and =",
                "age,sex,age|names that differ; 'age' is there twice"
            })
    void refuses_names_that_openscale_cannot_keep_apart(String text, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parser.LIST.parse(text))
                .withMessageStartingWith(expected);
    }

    @Test
    void reads_packages() {
        assertThat(new PackagesParser().parse("com.acme.shaded.awssdk, aws1"))
                .containsExactly("com.acme.shaded.awssdk", "aws1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Java packages separated by commas",
                "a.b,|Java packages separated by commas",
                "com/acme/awssdk|Java packages separated by commas",
                "com.acme.*|Java packages separated by commas",
                "com.acme.|Java packages separated by commas",
                "com.2acme|Java packages separated by commas",
                "com.acme.awssdk.services.sagemakerruntime|the package above services: com.acme.awssdk in place of"
            })
    void refuses_what_is_no_package_of_an_sdk(String text, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PackagesParser().parse(text))
                .withMessageStartingWith(expected);
    }

    @Test
    void keeps_secrets_to_one_line() {
        assertThat(Parser.SECRET.parse("hunter2").reveal()).isEqualTo("hunter2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parser.SECRET.parse("hunter2\nX-Header: y"))
                .withMessage("one line of text");
    }
}
