package io.scoretap.settings;

/** Names of IBM's and Amazon's things, by the characters that they are made of. */
class IdParser extends Parser<String> {
    /** An id of IBM's, which becomes part of a URL's path. */
    static final Parser<String> ID = new IdParser("id", "._-", "an id: letters, digits, dots, dashes and underscores");

    /** IBM's own client takes the last part of a CRN that is not empty, as in {@code crn:v1:...:a/4b5f:708f9c9b::}. */
    static final Parser<String> INSTANCE =
            new IdParser(
                    "id or CRN",
                    "._-",
                    "an id such as 708f9c9b-f4c5-4506-8b5c-9ef0bcb3a2c6, or a CRN that ends in one") {
                @Override
                String parse(String text) {
                    int end = text.length();
                    while (end > 0 && text.charAt(end - 1) == ':') {
                        end--;
                    }
                    return super.parse(text.substring(text.lastIndexOf(':', end - 1) + 1, end));
                }
            };

    /** An endpoint, variant or inference component. */
    static final Parser<String> PATTERN = new IdParser(
            "name or pattern", "-*", "a name of letters, digits and dashes (not an ARN), `*` for any run of them");

    private final String punctuation;
    private final String expected;

    private IdParser(String kind, String punctuation, String expected) {
        super(kind);
        this.punctuation = punctuation;
        this.expected = expected;
    }

    @Override
    String parse(String text) {
        boolean valid = !text.isEmpty();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = c <= '~' && Character.isLetterOrDigit(c);
            valid &= letterOrDigit || punctuation.indexOf(c) >= 0;
        }
        if (valid) {
            return text;
        }
        throw new IllegalArgumentException(expected);
    }
}
