package com.example.creditrisk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says once that the service takes calls, and on which port: with {@code server.port=0} nothing else tells. */
@Component
class ReadyAnnouncement {
    private static final Logger log = LoggerFactory.getLogger(ReadyAnnouncement.class);

    private final Environment environment;

    ReadyAnnouncement(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        log.info("Ready on port {}", environment.getRequiredProperty("local.server.port"));
    }
}
