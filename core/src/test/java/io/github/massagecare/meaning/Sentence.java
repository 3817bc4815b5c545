package io.github.massagecare.meaning;

import java.nio.file.Path;

/**
 * One sentence of the page.
 *
 * @param number its number, by which faults and comments name it
 * @param text what is meant
 * @param file the file that does it, below the main sources of the library
 * @param test the test that holds it: a class below the test sources, a hash, a method
 * @param unproved whether the page owns that no fault was seen to make the test fail
 */
record Sentence(String number, String text, String file, String test, boolean unproved) {
    private static final String PACKAGE = "io.github.massagecare.";

    /** The file that does it. */
    Path path() {
        return MeaningPage.MAIN.resolve(file);
    }

    /** The name of the test class. */
    String testClass() {
        return PACKAGE + test.substring(0, test.indexOf('#')).replace('/', '.');
    }

    /** The name of the test method. */
    String testMethod() {
        return test.substring(test.indexOf('#') + 1);
    }
}
