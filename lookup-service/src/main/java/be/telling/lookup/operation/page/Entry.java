package be.telling.lookup.operation.page;

import be.telling.commons.wording.Wording;
import be.telling.lookup.operation.OperationLog.Operation;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** A line of the record of operations. */
@RegisterForReflection
public record Entry(String at, String who, String act, String round, String reason, String change) {

    static Entry of(Operation operation, String language) {
        return new Entry(
                RoundRow.time(operation.at()),
                operation.subject(),
                Wording.text(language, "act_" + operation.act()),
                operation.round() == null ? "" : operation.round(),
                operation.reason(),
                operation.change() == null ? "" : operation.change());
    }
}
