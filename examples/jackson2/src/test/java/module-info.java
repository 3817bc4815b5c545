/** The application: it brings the mapper. With this descriptor Surefire puts the tests, too, on the module path. */
@SuppressWarnings("module") // the digit is the version of Jackson
open module io.github.massagecare.example.jackson2.test {
    requires com.fasterxml.jackson.databind;
    requires io.github.massagecare.example.jackson2;
    requires org.junit.jupiter.api;
}
