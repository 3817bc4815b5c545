/** The shipped rulebook for upper-back care, as data, and the class that loads it. */
@org.jspecify.annotations.NullMarked
module io.github.massagecare.rules {
    requires transitive io.github.massagecare;
    requires static transitive org.jspecify;

    exports io.github.massagecare.rules;
}
