package io.scoretap.hosts;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;

/** Tomcat, embedded, which deploys a web application for each call of a script, and undeploys it again. */
public final class RedeployingApp {
    private static final int MOST_COLLECTIONS = 50;

    private final Tomcat tomcat = new Tomcat();
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    private RedeployingApp() {}

    /** @param arguments the folder to work in, the WAR, SageMaker's URL, and the script */
    public static void main(String[] arguments) throws Exception {
        new RedeployingApp().run(Paths.get(arguments[0]), arguments[1], arguments[2], Paths.get(arguments[3]));
    }

    private void run(Path folder, String war, String url, Path script) throws Exception {
        Files.createDirectories(folder.resolve("webapps"));
        Path oneCall = folder.resolve("call.txt");
        tomcat.setBaseDir(folder.toString());
        tomcat.start();
        for (String call : Files.readAllLines(script)) {
            Files.write(oneCall, Collections.singletonList(call));
            redeploy(war, url, oneCall.toString());
        }
        System.out.println("class loaders still held: " + held());
        tomcat.stop();
        tomcat.destroy();
    }

    /** The web application scores while it starts. */
    private void redeploy(String war, String url, String script) {
        Context webApp = new StandardContext();
        webApp.setPath("/scoring");
        webApp.setDocBase(war);
        webApp.addParameter("sagemaker.url", url);
        webApp.addParameter("script", script);
        ContextConfig config = new ContextConfig();
        config.setDefaultWebXml(tomcat.noDefaultWebXmlPath());
        webApp.addLifecycleListener(config);
        tomcat.getHost().addChild(webApp);
        loaders.add(new WeakReference<>(webApp.getLoader().getClassLoader()));
        tomcat.getHost().removeChild(webApp);
    }

    private long held() throws InterruptedException {
        for (int i = 0; i < MOST_COLLECTIONS && stillHeld() > 0; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return stillHeld();
    }

    private long stillHeld() {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }
}
