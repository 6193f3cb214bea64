package com.example.creditrisk.web;

import com.example.creditrisk.applicant.Attribute;
import com.example.creditrisk.applicant.GermanCredit;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What callers have to say about an applicant; the page builds its form from this. */
@RestController
class AttributesController {

    @GetMapping("/attributes")
    List<Attribute> attributes() {
        return GermanCredit.ATTRIBUTES;
    }
}
