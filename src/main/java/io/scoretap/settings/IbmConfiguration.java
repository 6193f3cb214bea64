package io.scoretap.settings;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * IBM's external configuration as options of ours: whoever has set up IBM's own client for OpenScale need not do it
 * again.
 *
 * <table>
 * <caption>Properties, as com.ibm.cloud:sdk-core names them</caption>
 * <tr><td>APIKEY, IAM_APIKEY</td><td>api-key</td></tr>
 * <tr><td>USERNAME, PASSWORD, BEARER_TOKEN</td><td>username, password, token</td></tr>
 * <tr><td>AUTH_TYPE, AUTHTYPE</td><td>auth: iam, cp4d, bearerToken, noAuth; without it an API key means iam</td></tr>
 * <tr><td>AUTH_URL</td><td>cp4d.url with cp4d, else iam.url; in both cases without the API's own path</td></tr>
 * <tr><td>URL</td><td>openscale.url and, from a path /openscale/{id}, openscale.instance-id</td></tr>
 * <tr><td>DISABLE_SSL</td><td>openscale.insecure</td></tr>
 * </table>
 */
final class IbmConfiguration {
    static final List<Option<?>> CREDENTIALS = Collections.unmodifiableList(Arrays.<Option<?>>asList(
            Options.API_KEY,
            Options.API_KEY_FILE,
            Options.USERNAME,
            Options.PASSWORD,
            Options.PASSWORD_FILE,
            Options.TOKEN,
            Options.TOKEN_FILE));

    private final Map<String, Entry> ibms;
    private final Map<String, Entry> ours = new LinkedHashMap<>();

    private IbmConfiguration(Map<String, Entry> ibms) {
        this.ibms = ibms;
    }

    static Map<String, Entry> read(Map<String, String> properties, Map<String, String> environment, Findings findings) {
        IbmConfiguration configuration =
                new IbmConfiguration(new IbmProperties(properties, environment, findings).find());
        configuration.translate();
        return configuration.ours;
    }

    private void translate() {
        Entry key = first("APIKEY", "IAM_APIKEY");
        Entry authType = first("AUTH_TYPE", "AUTHTYPE");
        Entry auth = authType != null
                ? authType.withText(ourAuth(authType.text()))
                : key == null ? null : key.withText("iam");
        put(Options.API_KEY, key);
        put(Options.USERNAME, ibms.get("USERNAME"));
        put(Options.PASSWORD, ibms.get("PASSWORD"));
        put(Options.TOKEN, ibms.get("BEARER_TOKEN"));
        put(Options.AUTH, auth);
        put(Options.OPENSCALE_INSECURE, ibms.get("DISABLE_SSL"));
        translateUrls(auth == null ? "" : auth.text());
    }

    private static String ourAuth(String type) {
        switch (type.toLowerCase(Locale.ROOT)) {
            case "bearertoken":
                return "token";
            case "noauth":
                return "none";
            default:
                // iam and cp4d are called so here too; the others are refused as values of auth, if they are needed
                return type;
        }
    }

    private void translateUrls(String auth) {
        Entry url = ibms.get("URL");
        if (url != null) {
            int path = url.text().indexOf("/openscale/");
            if (path > 0) {
                String id = url.text().substring(path + "/openscale/".length());
                int end = id.indexOf('/');
                put(Options.OPENSCALE_INSTANCE_ID, url.withText(end < 0 ? id : id.substring(0, end)));
            }
            put(Options.OPENSCALE_URL, path > 0 ? url.withText(url.text().substring(0, path)) : url);
        }
        Entry login = first("AUTH_URL", "IAM_URL");
        if (login != null) {
            boolean cp4d = auth.isEmpty() ? ibms.containsKey("USERNAME") : auth.equalsIgnoreCase("cp4d");
            put(
                    cp4d ? Options.CP4D_URL : Options.IAM_URL,
                    login.withText(without(login.text(), "/", "/v1/authorize", "/icp4d-api", "/identity/token")));
        }
    }

    private static String without(String text, String... endings) {
        String rest = text;
        for (String ending : endings) {
            if (rest.endsWith(ending)) {
                rest = rest.substring(0, rest.length() - ending.length());
            }
        }
        return rest;
    }

    private @Nullable Entry first(String name, String otherName) {
        Entry entry = ibms.get(name);
        return entry != null ? entry : ibms.get(otherName);
    }

    private void put(Option<?> option, @Nullable Entry entry) {
        if (entry != null) {
            ours.put(option.name(), entry);
        }
    }
}
