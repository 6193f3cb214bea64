package io.scoretap.hosts;

import javax.servlet.ServletContext;
import javax.servlet.ServletContextEvent;
import javax.servlet.ServletContextListener;

/** A web application that runs {@link SdkV2App} while it is deployed. */
public final class ScoringWebApp implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        try {
            SdkV2App.main(new String[] {context.getInitParameter("sagemaker.url"), context.getInitParameter("script")});
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
