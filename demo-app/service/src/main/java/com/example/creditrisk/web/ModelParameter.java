package com.example.creditrisk.web;

import com.example.creditrisk.scoring.Model;
import java.util.Arrays;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the {@code model} parameter by the models' public names. */
@Component
class ModelParameter implements Converter<String, Model> {

    @Override
    public Model convert(String name) {
        return Arrays.stream(Model.values())
                .filter(model -> model.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "model must be one of " + Arrays.toString(Model.values()) + ", but was '" + name + "'"));
    }
}
