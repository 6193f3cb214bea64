package io.scoretap.hosts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a test, or a class of tests, shows to work; the README's list of hosts is made of these. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface Supports {
    /** As readers know it: {@code OSGi (Felix)}. */
    String value();
}
