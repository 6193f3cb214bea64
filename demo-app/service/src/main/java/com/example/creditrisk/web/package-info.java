/** The HTTP interface: JSON comes in, assessments or problem details (RFC 9457) go out. Uses Spring MVC. */
@NullMarked
package com.example.creditrisk.web;

import org.jspecify.annotations.NullMarked;
