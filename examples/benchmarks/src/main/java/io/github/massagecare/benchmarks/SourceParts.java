package io.github.massagecare.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * One method after another, each small enough: what takes more than 8,000 bytes of bytecode is never compiled to
 * machine code (HugeMethodLimit), and a limit that is interpreted would be none.
 */
final class SourceParts {
    /** Bytes of bytecode in one method, with room for what stands around the statements. */
    private static final int MOST_BYTES = 7_000;
    /** Statements in one method. */
    private static final int MOST_STATEMENTS = 32;

    private final String name;
    private final String parameters;
    private final String before;
    private final String after;
    private final StringBuilder source = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private int word;
    private int bytes;
    private int statements;

    /**
     * No method yet.
     *
     * @param name how their names begin
     * @param parameters their parameters
     * @param before what stands before the statements of each
     * @param after what stands after them; "#" in it is the word to which the statements belong
     */
    SourceParts(String name, String parameters, String before, String after) {
        this.name = name;
        this.parameters = parameters;
        this.before = before;
        this.after = after;
    }

    /** Adds a statement of so many bytes of bytecode at most. A method holds statements of one word only. */
    void add(String statement, int size, int ofWord) {
        if (size > MOST_BYTES) {
            throw new IllegalArgumentException("too long to be compiled to machine code: " + statement);
        }
        if (names.isEmpty() || bytes + size > MOST_BYTES || statements == MOST_STATEMENTS || word != ofWord) {
            end();
            names.add(name + names.size());
            source.append("private static void ").append(names.get(names.size() - 1));
            source.append('(').append(parameters).append(") {\n").append(before);
            word = ofWord;
            bytes = 0;
            statements = 0;
        }
        source.append(statement).append('\n');
        bytes += size;
        statements++;
    }

    private void end() {
        if (!names.isEmpty()) {
            source.append(after.replace("#", Integer.toString(word))).append("}\n");
        }
    }

    /** The methods. Nothing is added afterwards. */
    String methods() {
        end();
        return source.toString();
    }

    /** Calls of all of them, in order. */
    String calls(String arguments) {
        StringBuilder calls = new StringBuilder();
        names.forEach(each -> calls.append(each).append('(').append(arguments).append(");\n"));
        return calls.toString();
    }
}
