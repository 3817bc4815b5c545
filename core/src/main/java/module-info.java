/**
 * Which massage care is reasonable for a client, what must be left out, what must be asked first, when they must see
 * someone else, and why: the types and the pure function. No clinical content; that is a rulebook, which is data.
 */
@org.jspecify.annotations.NullMarked
module io.github.massagecare {
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.google.common;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;

    exports io.github.massagecare.finding;
    exports io.github.massagecare.json;
    exports io.github.massagecare.plan;
    exports io.github.massagecare.recommend;
    exports io.github.massagecare.rulebook;
    exports io.github.massagecare.technique;
    exports io.github.massagecare.text;
}
