package be.telling.commons.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;

/** Says where a JSON body can't be read, in words of our own: Jackson's messages quote the body. */
final class UnreadableJson {

    private UnreadableJson() {}

    static Problem describe(JsonProcessingException failure) {
        Problem problem = Problem.of(ProblemType.MALFORMED_REQUEST);
        if (failure instanceof JsonMappingException mapping && !(failure.getCause() instanceof StreamReadException)) {
            return problem.withDetail("The body isn't a document of the expected form.")
                    .with("errors", List.of(new BodyError(pointer(mapping), rule(mapping))));
        }
        return problem.withDetail("The body isn't JSON.");
    }

    private static String rule(JsonMappingException failure) {
        if (failure instanceof UnrecognizedPropertyException) {
            return "there is no such member";
        }
        if (failure instanceof InvalidFormatException) {
            return "the value has the wrong form";
        }
        return "a value is missing or of the wrong kind";
    }

    private static String pointer(JsonMappingException failure) {
        Pointer pointer = new Pointer();
        for (JsonMappingException.Reference reference : failure.getPath()) {
            if (reference.getFieldName() != null) {
                pointer.member(reference.getFieldName());
            } else if (reference.getIndex() >= 0) {
                pointer.element(reference.getIndex());
            }
        }
        return pointer.toString();
    }
}
