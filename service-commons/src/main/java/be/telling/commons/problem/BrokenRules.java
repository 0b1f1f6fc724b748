package be.telling.commons.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says which rules of Bean Validation a request breaks, and where. */
final class BrokenRules {

    /** More than anyone corrects in one go; keeps the answer small however long the body is. */
    private static final int MAX_ERRORS = 100;

    private BrokenRules() {}

    /** Whether the fault is the service's own: it was about to return something invalid. */
    static boolean isOwnFault(ConstraintViolationException failure) {
        return failure.getConstraintViolations().stream().anyMatch(BrokenRules::isReturnValue);
    }

    static Problem describe(ConstraintViolationException failure) {
        List<BodyError> errors = new ArrayList<>();
        List<ParameterError> parameters = new ArrayList<>();
        for (ConstraintViolation<?> violation : failure.getConstraintViolations()) {
            add(violation, errors, parameters);
        }
        errors.sort(Comparator.comparing(BodyError::pointer).thenComparing(BodyError::detail));
        parameters.sort(Comparator.comparing(ParameterError::parameter).thenComparing(ParameterError::detail));
        Problem problem = Problem.of(ProblemType.INVALID_REQUEST);
        if (!errors.isEmpty()) {
            problem = problem.with("errors", first(errors));
        }
        return parameters.isEmpty() ? problem : problem.with("parameters", first(parameters));
    }

    private static <T> List<T> first(List<T> all) {
        return List.copyOf(all.subList(0, Math.min(all.size(), MAX_ERRORS)));
    }

    private static boolean isReturnValue(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static void add(ConstraintViolation<?> violation, List<BodyError> errors, List<ParameterError> parameters) {
        Pointer pointer = new Pointer();
        String parameter = "";
        boolean inBody = false;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
                continue;
            }
            inBody = true;
            if (node.getIndex() != null) {
                pointer.element(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.member(node.getKey().toString());
            }
            // An element of a container has a name in angle brackets that stands in no document.
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                pointer.member(node.getName());
            }
        }
        if (inBody || parameter.isEmpty()) {
            errors.add(new BodyError(pointer.toString(), violation.getMessage()));
        } else {
            parameters.add(new ParameterError(parameter, violation.getMessage()));
        }
    }
}
